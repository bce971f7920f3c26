package dev.segue.storage.inmemory;

import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The suppression list, its secret, and at which epoch it last changed. Not thread-safe. */
final class SuppressionBook {
    private final ContactBook epochs;
    private final TreeMap<SuppressionKey, Suppression> byKey = new TreeMap<>();
    private Optional<SuppressionSecret> secret = Optional.empty();
    private long changedAt;

    SuppressionBook(ContactBook epochs) {
        this.epochs = epochs;
    }

    Optional<SuppressionSecret> secret() {
        return secret;
    }

    SuppressionSecret secretOr(SuppressionSecret fresh) {
        secret = secret.or(() -> Optional.of(fresh));
        return secret.get();
    }

    boolean add(Suppression suppression) {
        return changed(byKey.putIfAbsent(suppression.key(), suppression) == null);
    }

    boolean remove(SuppressionKey key) {
        return changed(byKey.remove(key) != null);
    }

    private boolean changed(boolean done) {
        if (done) {
            changedAt = epochs.nextEpoch();
        }
        return done;
    }

    /** Nobody knows whose address it was: any change may concern anybody. */
    boolean changedAfter(long epoch) {
        return changedAt > epoch;
    }

    Set<SuppressionKey> among(Collection<SuppressionKey> keys) {
        Set<SuppressionKey> listed = new HashSet<>(keys);
        listed.retainAll(byKey.keySet());
        return Set.copyOf(listed);
    }

    Optional<Suppression> find(SuppressionKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Suppression> page(Optional<SuppressionKey> after, int limit) {
        return Page.after(byKey, after, limit);
    }
}
