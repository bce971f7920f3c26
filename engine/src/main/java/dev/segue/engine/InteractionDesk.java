package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LoggedEntry;
import java.util.List;
import java.util.Optional;

/** The verbs of the interaction log. Immutable and thread-safe. */
public final class InteractionDesk {
    private final Assembly assembly;

    InteractionDesk(Assembly assembly) {
        this.assembly = assembly;
    }

    static Problem notFound(EntryNo no) {
        return Problem.of(
                "entry.not-found", "interaction log entry " + no, "There is no entry " + no, "Name one that is listed");
    }

    /** The entry of that number, with what has been said of it since. */
    public Optional<LoggedEntry> find(EntryNo no) {
        return assembly.storage().interactions().find(no);
    }

    /** The next entries of a logged segment by number, at most 1,000. */
    public List<LoggedEntry> page(LoggedSegmentNo loggedSegment, Optional<EntryNo> after, int limit) {
        return assembly.storage().interactions().page(loggedSegment, after, limit);
    }

    /** The next entries of a contact by number, at most 1,000. */
    public List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit) {
        return assembly.storage().interactions().page(contact, after, limit);
    }

    /**
     * Says that an entry does not count any more, and why (rule HI-3). Cancelling again changes nothing and returns the first
     * cancellation; a letter that no worker has yet is not delivered.
     */
    public Outcome<LoggedEntry> cancel(EntryNo no, String reason) {
        Cancellation cancellation = new Cancellation(
                reason, assembly.actor().get(), assembly.moment().instant());
        Optional<LoggedEntry> cancelled = assembly.storage().interactions().cancel(no, cancellation);
        cancelled
                .filter(it -> it.cancelled().equals(Optional.of(cancellation)))
                .ifPresent(it -> assembly.tell(new SegueEvent.EntryCancelled(it)));
        return cancelled.map(Outcome::done).orElseGet(() -> Outcome.refused(notFound(no)));
    }
}
