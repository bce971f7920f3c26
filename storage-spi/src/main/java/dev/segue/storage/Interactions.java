package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotations;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the interaction log. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[INT-1]</b> Every entry of a committed log MUST be found, equal to what the run decided, and no method MUST change it.
 *   <li><b>[INT-2]</b> Pages MUST list entries by number, each once, of one logged segment or of one contact.
 *   <li><b>[INT-3]</b> {@code cancel} MUST append a record if the entry is not cancelled itself, and {@code reinstate} if it is, and neither
 *       MUST change anything else; so also of concurrent ones. The latest record decides what is shown. They MUST return the entry as they
 *       leave it, and whether they appended.
 *   <li><b>[INT-4]</b> {@code cancel} MUST, in the same unit, cancel the entry's delivery if it is planned and not claimed;
 *       {@code reinstate} MUST change no delivery.
 *   <li><b>[INT-5]</b> {@code counting} MUST give exactly the entries that count: neither they, nor their campaign entry, nor their logged
 *       segment is cancelled.
 *   <li><b>[INT-6]</b> {@code records} MUST list every record of the entry in the order in which they were appended, each once.
 *   <li><b>[INT-7]</b> {@code annotate} MUST append a record each time, also of concurrent ones, and MUST return the entry as it leaves it.
 *       The annotations that are shown MUST be what {@link Annotations#with} makes of all that were appended, in that order; nothing else
 *       MUST change.
 *   <li><b>[INT-8]</b> {@code statistics} MUST put every entry that {@link StatisticsQuery#includes} says into the row of its
 *       {@link StatisticsQuery#by} and no other entry into any, MUST give what {@link StatisticsRow} says of each, exactly, and MUST leave
 *       out rows without an entry.
 *   <li><b>[INT-9]</b> {@code statistics} MUST list rows by key, each once.
 *   <li><b>[INT-10]</b> Wherever an entry is shown, it MUST be shown with the commitment that it had when it was logged; a store MUST keep
 *       that beside the entry and MUST NOT work it out from the entry again.
 * </ul>
 */
public interface Interactions {

    /** The entry of that number, with what has been said of it. */
    Optional<LoggedEntry> find(EntryNo no);

    /** The next entries of a logged segment. */
    List<LoggedEntry> page(LoggedSegmentNo loggedSegment, Optional<EntryNo> after, int limit);

    /** The next entries of a contact. */
    List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit);

    /** The entries of these contacts that count; contacts without one are left out. */
    Map<ContactNo, List<LoggedEntry>> counting(Collection<ContactNo> contacts);

    /** Says that an entry does not count any more; empty if there is none of that number. */
    Optional<Recorded<LoggedEntry>> cancel(EntryNo no, Cancellation cancellation);

    /** Says that an entry counts again; empty if there is none of that number. */
    Optional<Recorded<LoggedEntry>> reinstate(EntryNo no, Reinstatement reinstatement);

    /** Says something of an entry; empty if there is none of that number. */
    Optional<LoggedEntry> annotate(EntryNo no, Annotated annotated);

    /** The next records of an entry, after so many of them. */
    List<HistoryRecord> records(EntryNo no, int after, int limit);

    /** The next rows of statistics by key; worked out where the entries are. */
    List<StatisticsRow> statistics(StatisticsQuery query, Optional<StatisticsKey> after, int limit);
}
