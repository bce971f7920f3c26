package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.DeliveryNo;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Deliveries and who has them. Whoever asks sees leases that are over as ended. Thread-safe. */
final class InMemoryDeliveries implements Deliveries {
    private final State state;
    private final InstantSource clock;

    InMemoryDeliveries(State state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public List<Claim> claim(Set<CorrespondenceType> types, int most, Duration lease) {
        Page.checked(most);
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("A lease is longer than nothing, but was " + lease);
        }
        Set<CorrespondenceType> wanted = Set.copyOf(types);
        return atPresent(now -> {
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
    public boolean handingOver(DeliveryNo no, long token) {
        return atPresent(now -> {
            Optional<Slot> slot = state.deliveries.claimed(no, token);
            slot.ifPresent(Slot::handOver);
            return slot.isPresent();
        });
    }

    @Override
    public boolean report(DeliveryNo no, long token, DeliveryReport report) {
        requireNonNull(report, "report");
        return atPresent(now -> keep(state.deliveries.claimed(no, token), report, now));
    }

    @Override
    public boolean resolve(DeliveryNo no, DeliveryReport report) {
        requireNonNull(report, "report");
        return atPresent(now -> keep(state.deliveries.unknown(no), report, now));
    }

    private boolean keep(Optional<Slot> slot, DeliveryReport report, Instant now) {
        slot.ifPresent(it -> state.deliveries.keep(it, report.applyTo(it.delivery(), now)));
        return slot.isPresent();
    }

    @Override
    public Optional<Delivery> find(DeliveryNo no) {
        return atPresent(now -> state.deliveries.find(no));
    }

    @Override
    public List<Delivery> page(LoggedSegmentNo loggedSegment, Optional<DeliveryNo> after, int limit) {
        Page.checked(limit);
        return atPresent(now -> state.deliveries.page(loggedSegment, after, limit));
    }

    @Override
    public Map<DeliveryState, Long> counts(LoggedSegmentNo loggedSegment) {
        return atPresent(now -> state.deliveries.counts(loggedSegment));
    }

    private <T> T atPresent(Function<Instant, T> action) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return state.locked(() -> {
            state.deliveries.endLeases(now);
            return action.apply(now);
        });
    }
}
