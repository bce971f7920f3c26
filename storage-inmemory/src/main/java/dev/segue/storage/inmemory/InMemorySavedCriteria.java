package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.CriteriaCode;
import dev.segue.SegmentNo;
import dev.segue.logging.Eraser;
import dev.segue.segment.SavedCriteria;
import dev.segue.storage.Change;
import dev.segue.storage.SavedCriteriaStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Saved criteria by their code. Thread-safe. */
final class InMemorySavedCriteria implements SavedCriteriaStore {
    private final State state;
    private final TreeMap<CriteriaCode, SavedCriteria> byCode = new TreeMap<>();

    InMemorySavedCriteria(State state) {
        this.state = state;
    }

    @Override
    public Change<Boolean> keep(SavedCriteria criteria, SegmentNo segment, long version) {
        requireNonNull(criteria, "saved criteria");
        return state.change(
                segment, version, open -> Optional.of(byCode.putIfAbsent(criteria.code(), criteria) == null));
    }

    @Override
    public Optional<SavedCriteria> find(CriteriaCode code) {
        requireNonNull(code, "code");
        return state.locked(() -> Optional.ofNullable(byCode.get(code)));
    }

    @Override
    public List<SavedCriteria> page(Optional<CriteriaCode> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> Page.after(byCode, after, limit));
    }

    @Override
    public boolean delete(CriteriaCode code) {
        return state.locked(() -> byCode.remove(code) != null);
    }

    /** Inside the lock: takes a contact out of the steps by hand, and says how many criteria named it. */
    long erase(List<Eraser> erasers) {
        List<SavedCriteria> left = byCode.values().stream()
                .flatMap(it -> Eraser.criteria(it, erasers).stream())
                .toList();
        left.forEach(it -> byCode.put(it.code(), it));
        return left.size();
    }
}
