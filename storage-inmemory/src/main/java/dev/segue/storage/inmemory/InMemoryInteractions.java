package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.logging.Annotated;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.storage.Interactions;
import dev.segue.storage.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

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
        return state.locked(() -> new ByContact(state).page(contact, after, limit));
    }

    @Override
    public Map<ContactNo, List<LoggedEntry>> counting(Collection<ContactNo> contacts) {
        Set<ContactNo> asked = Page.few(Set.copyOf(contacts));
        return state.locked(() -> new ByContact(state).counting(asked));
    }

    @Override
    public Optional<Recorded<LoggedEntry>> cancel(EntryNo no, Cancellation cancellation) {
        requireNonNull(cancellation, "cancellation");
        return state.lockedAtPresent(now -> recorded(no, () -> {
            boolean anew = state.history.records.cancel(entry(no), cancellation);
            if (anew) {
                state.deliveries.cancelPlanned(no);
            }
            return anew;
        }));
    }

    @Override
    public Optional<Recorded<LoggedEntry>> reinstate(EntryNo no, Reinstatement reinstatement) {
        requireNonNull(reinstatement, "reinstatement");
        return state.locked(() -> recorded(no, () -> state.history.records.reinstate(entry(no), reinstatement)));
    }

    private InteractionLogEntry entry(EntryNo no) {
        return state.history.find(no).orElseThrow().entry();
    }

    private Optional<Recorded<LoggedEntry>> recorded(EntryNo no, BooleanSupplier appending) {
        return Recording.of(() -> state.history.find(no), appending);
    }

    @Override
    public Optional<LoggedEntry> annotate(EntryNo no, Annotated annotated) {
        requireNonNull(annotated, "annotated");
        return state.locked(() -> {
            if (state.history.find(no).filter(it -> it.erased().isEmpty()).isPresent()) {
                state.history.records.annotate(entry(no), annotated);
            }
            return state.history.find(no);
        });
    }

    @Override
    public List<HistoryRecord> records(EntryNo no, int after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.history.records.ofEntries.page(no, after, limit));
    }

    @Override
    public List<StatisticsRow> statistics(StatisticsQuery query, Optional<StatisticsKey> after, int limit) {
        requireNonNull(query, "query");
        Page.checked(limit);
        return Page.after(state.locked(() -> state.history.statistics(query, state.aliases::current)), after, limit);
    }
}
