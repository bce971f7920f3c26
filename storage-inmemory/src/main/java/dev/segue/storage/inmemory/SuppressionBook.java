package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The suppression list, its secret, and at which epoch it last changed. Not thread-safe. */
final class SuppressionBook {
    private final ExclusionEpoch epoch;
    private final TreeMap<SuppressionKey, Suppression> byKey = new TreeMap<>();
    private Optional<SuppressionSecret> secret = Optional.empty();
    private long changedAt;

    SuppressionBook(ExclusionEpoch epoch) {
        this.epoch = epoch;
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
            changedAt = epoch.next();
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

    /** Which of these contacts have an address that is on the list (rule EX-7). */
    Set<ContactNo> suppressed(Collection<Contact> contacts) {
        Set<ContactNo> suppressed = new HashSet<>();
        if (secret.isPresent() && !byKey.isEmpty()) {
            Map<ContactNo, Set<SuppressionKey>> keys = secret.get().keysOf(contacts);
            keys.forEach((no, its) -> {
                if (its.stream().anyMatch(byKey::containsKey)) {
                    suppressed.add(no);
                }
            });
        }
        return suppressed;
    }

    Optional<Suppression> find(SuppressionKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Suppression> page(Optional<SuppressionKey> after, int limit) {
        return Page.after(byKey, after, limit);
    }
}
