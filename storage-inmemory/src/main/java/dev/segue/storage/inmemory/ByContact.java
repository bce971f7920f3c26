package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.logging.LoggedEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is there by contact, whichever of its numbers is asked for: everything under any number that the contact has or had. Not thread-safe. */
final class ByContact {
    private static final Comparator<LoggedEntry> BY_NUMBER =
            Comparator.comparing(logged -> logged.entry().no());

    private final State state;

    ByContact(State state) {
        this.state = state;
    }

    List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit) {
        return inOrder(contact, no -> state.history.page(no, after, limit).stream())
                .limit(limit)
                .toList();
    }

    Map<ContactNo, List<LoggedEntry>> counting(Collection<ContactNo> contacts) {
        if (state.aliases.isEmpty()) {
            return state.history.counting(contacts);
        }
        Map<ContactNo, List<LoggedEntry>> counting = new HashMap<>();
        for (ContactNo contact : contacts) {
            List<LoggedEntry> entries = inOrder(
                            contact,
                            no -> state.history.counting(List.of(no)).values().stream()
                                    .flatMap(List::stream))
                    .toList();
            if (!entries.isEmpty()) {
                counting.put(contact, entries);
            }
        }
        return counting;
    }

    private Stream<LoggedEntry> inOrder(ContactNo contact, Function<ContactNo, Stream<LoggedEntry>> entries) {
        return state.aliases.numbersOf(contact).stream().flatMap(entries).sorted(BY_NUMBER);
    }

    Set<ContactNo> membersAmong(LoggedSegmentNo no, Set<ContactNo> contacts) {
        return contacts.stream()
                .filter(contact -> !state.history
                        .membersAmong(no, state.aliases.numbersOf(contact))
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    /** Lines always have present numbers. */
    Set<ContactNo> membersAmong(SegmentNo no, Set<ContactNo> contacts) {
        OpenSegment open = state.openSegments.get(no);
        return open == null
                ? Set.of()
                : contacts.stream()
                        .filter(contact -> open.has(state.aliases.current(contact)))
                        .collect(Collectors.toSet());
    }
}
