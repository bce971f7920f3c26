package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.logging.Cancellation;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.storage.Interactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The interaction log. Thread-safe. */
final class InMemoryInteractions implements Interactions {
    private final State state;

    InMemoryInteractions(State state) {
        this.state = state;
    }

    @Override
    public Optional<LoggedEntry> find(EntryNo no) {
        return state.locked(() -> state.history.find(no));
    }

    @Override
    public List<LoggedEntry> page(LoggedSegmentNo loggedSegment, Optional<EntryNo> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.history.page(loggedSegment, after, limit));
    }

    @Override
    public List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.history.page(contact, after, limit));
    }

    @Override
    public Map<ContactNo, List<InteractionLogEntry>> counting(Collection<ContactNo> contacts) {
        Set<ContactNo> asked = Page.few(Set.copyOf(contacts));
        return state.locked(() -> state.history.counting(asked));
    }

    @Override
    public Optional<LoggedEntry> cancel(EntryNo no, Cancellation cancellation) {
        requireNonNull(cancellation, "cancellation");
        return state.lockedAtPresent(now -> {
            if (state.history.has(no)) {
                state.history.cancel(no, cancellation);
                state.deliveries.cancelPlanned(no);
            }
            return state.history.find(no);
        });
    }
}
