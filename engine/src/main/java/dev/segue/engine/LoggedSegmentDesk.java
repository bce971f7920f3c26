package dev.segue.engine;

import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Step;
import java.util.List;
import java.util.Optional;

/** The verbs of segments that are history. Immutable and thread-safe. */
public final class LoggedSegmentDesk {
    private final Assembly assembly;

    LoggedSegmentDesk(Assembly assembly) {
        this.assembly = assembly;
    }

    static Problem notFound(LoggedSegmentNo no) {
        return Problem.of(
                "logged-segment.not-found",
                "logged segment " + no,
                "There is no logged segment " + no,
                "Name one that is listed");
    }

    /** The logged segment of that number. */
    public Optional<LoggedSegment> find(LoggedSegmentNo no) {
        return assembly.storage().loggedSegments().find(no);
    }

    /** What the segment of that number became. */
    public Optional<LoggedSegment> ofSegment(SegmentNo no) {
        return assembly.storage().loggedSegments().ofSegment(no);
    }

    /** The next ones by number, at most 1,000. */
    public List<LoggedSegment> page(Optional<LoggedSegmentNo> after, int limit) {
        return assembly.storage().loggedSegments().page(after, limit);
    }

    /** The next steps that made it, by number, at most 1,000. */
    public List<Step> steps(LoggedSegmentNo no, int after, int limit) {
        return assembly.storage().loggedSegments().steps(no, after, limit);
    }

    /** Its campaign entries, by campaign. */
    public List<CampaignEntry> campaignEntries(LoggedSegmentNo no) {
        return assembly.storage().loggedSegments().campaignEntries(no);
    }

    /**
     * Says that it does not count any more, and why (rule HI-3). Cancelling again changes nothing and returns the first cancellation;
     * letters that no worker has yet are not delivered.
     */
    public Outcome<LoggedSegment> cancel(LoggedSegmentNo no, String reason) {
        Cancellation cancellation = new Cancellation(
                reason, assembly.actor().get(), assembly.moment().instant());
        Optional<LoggedSegment> cancelled = assembly.storage().loggedSegments().cancel(no, cancellation);
        cancelled
                .filter(it -> it.cancelled().equals(Optional.of(cancellation)))
                .ifPresent(it -> assembly.tell(new SegueEvent.LoggedSegmentCancelled(it)));
        return cancelled.map(Outcome::done).orElseGet(() -> Outcome.refused(notFound(no)));
    }
}
