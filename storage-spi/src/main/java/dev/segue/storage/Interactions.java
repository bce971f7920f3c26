package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.logging.Cancellation;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
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
 *   <li><b>[INT-3]</b> {@code cancel} MUST keep the first cancellation, also of concurrent ones, and return the entry with it.
 *   <li><b>[INT-4]</b> {@code cancel} MUST, in the same unit, cancel the entry's delivery if it is planned and not claimed.
 *   <li><b>[INT-5]</b> {@code counting} MUST give exactly the entries that count: neither they nor their logged segment is cancelled.
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
    Map<ContactNo, List<InteractionLogEntry>> counting(Collection<ContactNo> contacts);

    /** Says that an entry does not count any more; empty if there is none of that number. */
    Optional<LoggedEntry> cancel(EntryNo no, Cancellation cancellation);
}
