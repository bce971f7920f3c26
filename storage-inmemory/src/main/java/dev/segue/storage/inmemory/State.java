package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.SegmentNo;
import dev.segue.contact.ContactSchema;
import dev.segue.storage.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
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

    /** Does something with a segment that is open and has that version; an empty answer means that what it is about is missing. */
    <T> Change<T> change(SegmentNo no, long version, Function<OpenSegment, Optional<T>> action) {
        return locked(() -> this.<T>refusal(no, version)
                .orElseGet(() -> action.apply(requireNonNull(openSegments.get(no)))
                        .<Change<T>>map(Change.Done::new)
                        .orElseGet(Change.Missing::new)));
    }

    /** Inside the lock: why the segment cannot be changed at that version, if it cannot. */
    <T> Optional<Change<T>> refusal(SegmentNo no, long version) {
        OpenSegment open = openSegments.get(requireNonNull(no, "segment number"));
        if (open == null) {
            return Optional.of(history.ofSegment(no)
                    .<Change<T>>map(logged -> new Change.Logged<>(logged.no()))
                    .orElseGet(Change.Missing::new));
        }
        long actual = open.header().version();
        return actual == version ? Optional.empty() : Optional.of(new Change.Stale<>(actual));
    }
}
