package dev.segue.storage.inmemory;

import dev.segue.SegmentNo;
import dev.segue.contact.ContactSchema;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all ports of one storage share, and the lock that guards it.
 *
 * <p>Whatever is reached through the state is read and changed only inside {@link #locked}. Nothing that a caller gave is called there, so
 * that nobody waits for longer than one pass over the rows.
 */
final class State {
    /** Held while opt-outs have to wait; taken before the lock, never inside it. */
    final ReentrantLock exclusions = new ReentrantLock();

    final TreeMap<SegmentNo, OpenSegment> openSegments = new TreeMap<>();
    final Set<SegmentNo> usedNumbers = new HashSet<>();
    final History history = new History();
    final DeliveryBook deliveries = new DeliveryBook();
    final Going going = new Going();
    final ContactBook contacts;
    final SuppressionBook suppressions;
    final AliasBook aliases = new AliasBook();

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;

    State(ContactSchema schema, InstantSource clock) {
        ExclusionEpoch epoch = new ExclusionEpoch();
        this.suppressions = new SuppressionBook(epoch);
        this.contacts = new ContactBook(schema, epoch, suppressions);
        this.clock = clock;
    }

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does something about deliveries: whoever asks sees leases that are over as ended. */
    <T> T lockedAtPresent(Function<Instant, T> action) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return locked(() -> {
            deliveries.endLeases(now);
            return action.apply(now);
        });
    }

    void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
