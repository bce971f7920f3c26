package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.CANCEL;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.export.Export;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.Verification;
import dev.segue.segment.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The verbs of segments that are history. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}). */
public final class LoggedSegmentDesk {
    private final Assembly assembly;
    private final Access access;
    private final Records records;

    LoggedSegmentDesk(Assembly assembly) {
        this.assembly = assembly;
        this.access = assembly.access();
        this.records = new Records(assembly);
    }

    static Problem notFound(LoggedSegmentNo no) {
        return Problem.of(
                "logged-segment.not-found",
                "logged segment " + no,
                "There is no logged segment " + no,
                "Name one that is listed");
    }

    private static Problem notFound(LoggedSegmentNo no, CampaignNo campaign) {
        return Problem.of(
                "campaign-entry.not-found",
                "logged segment " + no,
                "There is no logged segment %s with an entry of campaign '%s'".formatted(no, campaign),
                "Name one of its campaign entries");
    }

    /** The logged segment of that number. */
    public Optional<LoggedSegment> find(LoggedSegmentNo no) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().loggedSegments().find(no);
    }

    /** What the segment of that number became. */
    public Optional<LoggedSegment> ofSegment(SegmentNo no) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().loggedSegments().ofSegment(no);
    }

    /** The next ones by number, at most 1,000. */
    public List<LoggedSegment> page(Optional<LoggedSegmentNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.All.HISTORY).orThrow();
        return assembly.storage().loggedSegments().page(after, limit);
    }

    /** The next steps that made it, by number, at most 1,000. */
    public List<Step> steps(LoggedSegmentNo no, int after, int limit) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().loggedSegments().steps(no, after, limit);
    }

    /**
     * Writes its entries as CSV in UTF-8, cancelled ones too, in their order, with the contacts as they were logged, a chunk at a time (rules
     * XP-1 to XP-4); {@code out} is neither flushed nor closed. It can be cancelled between chunks, and then ends with a whole row.
     *
     * @return how many entries were written
     * @throws IOException if {@code out} throws it
     */
    public Outcome<Long> export(LoggedSegmentNo no, Export export, OutputStream out, Progress progress)
            throws IOException {
        requireNonNull(export, "export");
        requireNonNull(out, "out");
        requireNonNull(progress, "progress");
        return access.may(VIEW, of(no)).then(() -> new Exporting(assembly).entries(no, export, out, progress));
    }

    /** Its campaign entries, by campaign. */
    public List<CampaignEntry> campaignEntries(LoggedSegmentNo no) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().loggedSegments().campaignEntries(no);
    }

    /**
     * Checks every entry against the receipt and finds any that was altered, is missing or was added since (rule LG-22). Entries are read page by page, so
     * that a million need no more memory than a thousand.
     *
     * @param progress told how many entries are checked; a check that it cancels is refused, with {@code verify.cancelled}
     */
    public Outcome<Verification> verify(LoggedSegmentNo no, Progress progress) {
        requireNonNull(progress, "progress");
        return access.may(VIEW, of(no)).then(() -> new Sealed(assembly).verify(no, progress));
    }

    /**
     * Says that it does not count any more, and why (rule HI-3). Cancelling what is cancelled changes nothing and returns what is there;
     * letters that no worker has yet are not delivered (rule HI-4).
     */
    public Outcome<LoggedSegment> cancel(LoggedSegmentNo no, String reason) {
        requireNonNull(reason, "reason");
        return access.may(CANCEL, of(no))
                .then(() -> records.told(
                        assembly.storage().loggedSegments().cancel(no, records.cancellation(reason)),
                        SegueEvent.LoggedSegmentCancelled::new,
                        notFound(no)));
    }

    /** Says that it counts again, without a reason; see {@link #reinstate(LoggedSegmentNo, String)}. */
    public Outcome<LoggedSegment> reinstate(LoggedSegmentNo no) {
        return reinstate(no, records.reinstatement());
    }

    /**
     * Says that it counts again, and why (rule HI-3); entries and campaign entries that are cancelled themselves stay so. Reinstating what
     * is not cancelled changes nothing and returns what is there; no letter is planned again (rule HI-4).
     */
    public Outcome<LoggedSegment> reinstate(LoggedSegmentNo no, String reason) {
        requireNonNull(reason, "reason");
        return reinstate(no, records.reinstatement(reason));
    }

    private Outcome<LoggedSegment> reinstate(LoggedSegmentNo no, Reinstatement reinstatement) {
        return access.may(CANCEL, of(no))
                .then(() -> records.told(
                        assembly.storage().loggedSegments().reinstate(no, reinstatement),
                        SegueEvent.LoggedSegmentReinstated::new,
                        notFound(no)));
    }

    /**
     * Says that its campaign entry, and with it its entries of that campaign, do not count any more, and why (rule HI-3). Cancelling what is
     * cancelled changes nothing and returns what is there; letters of these entries that no worker has yet are not delivered (rule HI-4).
     */
    public Outcome<CampaignEntry> cancel(LoggedSegmentNo no, CampaignNo campaign, String reason) {
        requireNonNull(campaign, "campaign");
        requireNonNull(reason, "reason");
        return access.may(CANCEL, of(no))
                .then(() -> records.told(
                        assembly.storage().loggedSegments().cancel(no, campaign, records.cancellation(reason)),
                        SegueEvent.CampaignEntryCancelled::new,
                        notFound(no, campaign)));
    }

    /** Says that its campaign entry counts again, without a reason; see {@link #reinstate(LoggedSegmentNo, CampaignNo, String)}. */
    public Outcome<CampaignEntry> reinstate(LoggedSegmentNo no, CampaignNo campaign) {
        return reinstate(no, campaign, records.reinstatement());
    }

    /**
     * Says that its campaign entry counts again, and why (rule HI-3); entries that are cancelled themselves stay so. Reinstating what is not
     * cancelled changes nothing and returns what is there; no letter is planned again (rule HI-4).
     */
    public Outcome<CampaignEntry> reinstate(LoggedSegmentNo no, CampaignNo campaign, String reason) {
        requireNonNull(reason, "reason");
        return reinstate(no, campaign, records.reinstatement(reason));
    }

    private Outcome<CampaignEntry> reinstate(LoggedSegmentNo no, CampaignNo campaign, Reinstatement reinstatement) {
        requireNonNull(campaign, "campaign");
        return access.may(CANCEL, of(no))
                .then(() -> records.told(
                        assembly.storage().loggedSegments().reinstate(no, campaign, reinstatement),
                        SegueEvent.CampaignEntryReinstated::new,
                        notFound(no, campaign)));
    }

    /** The next of what has been said of it, after so many records, oldest first, at most 1,000. */
    public List<HistoryRecord> records(LoggedSegmentNo no, int after, int limit) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().loggedSegments().records(no, after, limit);
    }

    /** The next of what has been said of its campaign entry, after so many records, oldest first, at most 1,000. */
    public List<HistoryRecord> records(LoggedSegmentNo no, CampaignNo campaign, int after, int limit) {
        requireNonNull(campaign, "campaign");
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().loggedSegments().records(no, campaign, after, limit);
    }
}
