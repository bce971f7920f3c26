package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import dev.segue.storage.Claim;
import dev.segue.storage.Deliveries;
import dev.segue.storage.inmemory.DeliveryBook.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deliveries and who has them. Thread-safe. */
final class InMemoryDeliveries implements Deliveries {
    private final State state;

    InMemoryDeliveries(State state) {
        this.state = state;
    }

    @Override
    public List<Claim> claim(Set<CorrespondenceType> types, int most, Duration lease) {
        Page.checked(most);
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("A lease is longer than nothing, but was " + lease);
        }
        Set<CorrespondenceType> wanted = Set.copyOf(types);
        return state.lockedAtPresent(now -> {
            List<Claim> claims = new ArrayList<>();
            Optional<Slot> next = state.deliveries.nextDue(wanted, now);
            while (next.isPresent() && claims.size() < most) {
                state.deliveries.claim(next.get(), now.plus(lease));
                claims.add(new Claim(next.get().delivery(), next.get().token()));
                next = state.deliveries.nextDue(wanted, now);
            }
            return List.copyOf(claims);
        });
    }

    @Override
    public boolean handingOver(DeliveryNo no, long token, boolean repeatable) {
        return state.lockedAtPresent(now -> {
            Optional<Slot> slot = state.deliveries.claimed(no, token);
            slot.ifPresent(it -> it.handOver(repeatable));
            return slot.isPresent();
        });
    }

    @Override
    public boolean report(DeliveryNo no, long token, DeliveryReport report) {
        requireNonNull(report, "report");
        return state.lockedAtPresent(now -> keep(state.deliveries.claimed(no, token), report, now));
    }

    @Override
    public boolean resolve(DeliveryNo no, DeliveryReport report) {
        requireNonNull(report, "report");
        return state.lockedAtPresent(now -> keep(state.deliveries.unknown(no), report, now));
    }

    private boolean keep(Optional<Slot> slot, DeliveryReport report, Instant now) {
        slot.ifPresent(it -> state.deliveries.keep(it, report.applyTo(it.delivery(), now)));
        return slot.isPresent();
    }

    @Override
    public Optional<Delivery> find(DeliveryNo no) {
        return state.lockedAtPresent(now -> state.deliveries.find(no));
    }

    @Override
    public Optional<Delivery> ofEntry(EntryNo entry) {
        return state.lockedAtPresent(now -> state.deliveries.ofEntry(entry));
    }

    @Override
    public List<Delivery> page(LoggedSegmentNo loggedSegment, Optional<DeliveryNo> after, int limit) {
        Page.checked(limit);
        return state.lockedAtPresent(now -> state.deliveries.page(loggedSegment, after, limit));
    }

    @Override
    public Map<DeliveryState, Long> counts(LoggedSegmentNo loggedSegment) {
        return state.lockedAtPresent(now -> state.deliveries.counts(loggedSegment));
    }
}
