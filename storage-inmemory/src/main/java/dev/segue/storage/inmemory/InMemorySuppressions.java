package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import dev.segue.storage.Suppressions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The suppression list. Thread-safe. */
final class InMemorySuppressions implements Suppressions {
    private final State state;

    InMemorySuppressions(State state) {
        this.state = state;
    }

    @Override
    public SuppressionSecret secretOr(SuppressionSecret fresh) {
        requireNonNull(fresh, "secret");
        return state.locked(() -> state.suppressions.secretOr(fresh));
    }

    @Override
    public Optional<SuppressionSecret> secret() {
        return state.locked(state.suppressions::secret);
    }

    @Override
    public boolean add(Suppression suppression) {
        requireNonNull(suppression, "suppression");
        return change(() -> state.suppressions.add(suppression));
    }

    @Override
    public boolean remove(SuppressionKey key) {
        requireNonNull(key, "key");
        return change(() -> state.suppressions.remove(key));
    }

    /** Waits while opt-outs are held up. */
    private boolean change(Supplier<Boolean> change) {
        state.exclusions.lock();
        try {
            return state.locked(change);
        } finally {
            state.exclusions.unlock();
        }
    }

    @Override
    public Set<SuppressionKey> among(Collection<SuppressionKey> keys) {
        Set<SuppressionKey> asked = Page.few(Set.copyOf(keys));
        return state.locked(() -> state.suppressions.among(asked));
    }

    @Override
    public Optional<Suppression> find(SuppressionKey key) {
        requireNonNull(key, "key");
        return state.locked(() -> state.suppressions.find(key));
    }

    @Override
    public List<Suppression> page(Optional<SuppressionKey> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.suppressions.page(after, limit));
    }
}
