package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.CANCEL;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.MembershipProof;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import java.util.List;
import java.util.Optional;

/** The verbs of the interaction log. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}). */
public final class InteractionDesk {
    private final Assembly assembly;
    private final Access access;
    private final Records records;

    InteractionDesk(Assembly assembly) {
        this.assembly = assembly;
        this.access = assembly.access();
        this.records = new Records(assembly);
    }

    static Problem notFound(EntryNo no) {
        return Problem.of(
                "entry.not-found", "interaction log entry " + no, "There is no entry " + no, "Name one that is listed");
    }

    /** The entry of that number, with what has been said of it since. */
    public Optional<LoggedEntry> find(EntryNo no) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().interactions().find(no);
    }

    /** The next entries of a logged segment by number, at most 1,000. */
    public List<LoggedEntry> page(LoggedSegmentNo loggedSegment, Optional<EntryNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, of(loggedSegment)).orThrow();
        return assembly.storage().interactions().page(loggedSegment, after, limit);
    }

    /** The next entries of a contact by number, under whichever of its numbers they were logged or it is named (rule CN-3), at most 1,000. */
    public List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, of(contact)).and(VIEW, AccessThing.All.HISTORY).orThrow();
        return assembly.storage().interactions().page(contact, after, limit);
    }

    /**
     * Says that an entry does not count any more, and why (rule HI-3). Cancelling what is cancelled changes nothing and returns what is
     * there; a letter that no worker has yet is not delivered (rule HI-4).
     */
    public Outcome<LoggedEntry> cancel(EntryNo no, String reason) {
        requireNonNull(reason, "reason");
        return access.may(CANCEL, of(no))
                .then(() -> records.told(
                        assembly.storage().interactions().cancel(no, records.cancellation(reason)),
                        SegueEvent.EntryCancelled::new,
                        notFound(no)));
    }

    /** Says that an entry counts again, as far as itself is concerned, without a reason; see {@link #reinstate(EntryNo, String)}. */
    public Outcome<LoggedEntry> reinstate(EntryNo no) {
        return reinstate(no, records.reinstatement());
    }

    /**
     * Says that an entry counts again, as far as itself is concerned, and why (rule HI-3): as long as its campaign entry or its logged
     * segment is cancelled, it does not (rule HI-1). Reinstating what is not cancelled changes nothing and returns what is there; no letter
     * is planned again (rule HI-4).
     */
    public Outcome<LoggedEntry> reinstate(EntryNo no, String reason) {
        requireNonNull(reason, "reason");
        return reinstate(no, records.reinstatement(reason));
    }

    private Outcome<LoggedEntry> reinstate(EntryNo no, Reinstatement reinstatement) {
        return access.may(CANCEL, of(no))
                .then(() -> records.told(
                        assembly.storage().interactions().reinstate(no, reinstatement),
                        SegueEvent.EntryReinstated::new,
                        notFound(no)));
    }

    /**
     * Says something of an entry, whether or not it counts (rule HI-5): how well it was received, that it came to nothing, what came of it, or
     * a comment. The entry and the digest over it do not change. Refused for an entry whose contact was erased (rule ER-3).
     */
    public Outcome<LoggedEntry> annotate(EntryNo no, Annotation annotation) {
        requireNonNull(annotation, "annotation");
        return access.may(EDIT, of(no)).then(() -> annotated(no, annotation));
    }

    private Outcome<LoggedEntry> annotated(EntryNo no, Annotation annotation) {
        Annotated annotated = records.annotated(annotation);
        Optional<LoggedEntry> entry = assembly.storage().interactions().annotate(no, annotated);
        if (entry.flatMap(LoggedEntry::erased).isPresent()) {
            return Outcome.refused(Problem.of(
                    "entry.erased",
                    "interaction log entry " + no,
                    "Its contact was erased, so that nothing more is said of it",
                    "Annotate an entry of a contact that is not erased"));
        }
        entry.ifPresent(it -> assembly.tell(new SegueEvent.EntryAnnotated(it, annotated)));
        return entry.map(Outcome::done).orElseGet(() -> Outcome.refused(notFound(no)));
    }

    /**
     * Proves that an entry is one of those of its logged segment (rule LG-23): with the proof and the digest of the receipt alone that can be
     * checked, without Segue and without the other entries, also after the entry was erased. Reads the commitments of all entries of the
     * logged segment. Refused if these do not make up the digest of the receipt.
     */
    public Outcome<MembershipProof> prove(EntryNo no) {
        return access.may(VIEW, of(no)).then(() -> new Sealed(assembly).prove(no));
    }

    /** The next of what has been said of an entry, after so many records, oldest first, at most 1,000. */
    public List<HistoryRecord> records(EntryNo no, int after, int limit) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().interactions().records(no, after, limit);
    }

    /**
     * The next rows of statistics over the entries that count, by key, at most 1,000 (rule HI-6); a query that is not grouped has one row,
     * or none if there is no entry. The storage works them out and hands over no entries. Each page is of its own moment.
     */
    public List<StatisticsRow> statistics(StatisticsQuery query, Optional<StatisticsKey> after, int limit) {
        requireNonNull(query, "query");
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.All.HISTORY).orThrow();
        return assembly.storage().interactions().statistics(query, after, limit);
    }
}
