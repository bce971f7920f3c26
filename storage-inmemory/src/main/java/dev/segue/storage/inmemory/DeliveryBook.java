package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All deliveries, those that wait in the order in which they are due, and those that workers have. Not thread-safe. */
final class DeliveryBook {
    private static final Comparator<Slot> OLDEST_FIRST =
            Comparator.comparing((Slot slot) -> slot.delivery.notBefore()).thenComparing(Slot::no);
    private static final Comparator<Slot> BY_END_OF_LEASE =
            Comparator.comparing((Slot slot) -> slot.leaseEnds).thenComparing(Slot::no);

    private final Map<DeliveryNo, Slot> byNumber = new HashMap<>();
    private final Map<EntryNo, Slot> byEntry = new HashMap<>();
    private final Map<LoggedSegmentNo, List<Slot>> byLoggedSegment = new HashMap<>();
    private final Map<CorrespondenceType, NavigableSet<Slot>> waiting = new EnumMap<>(CorrespondenceType.class);
    private final NavigableSet<Slot> claimed = new TreeSet<>(BY_END_OF_LEASE);
    private long lastToken;

    /** A delivery as it is now, and the claim on it if there is one. */
    static final class Slot {
        private Delivery delivery;
        private long token;
        private Instant leaseEnds = Instant.MIN;
        private boolean handingOver;
        private boolean repeatable;

        private Slot(Delivery delivery) {
            this.delivery = delivery;
        }

        DeliveryNo no() {
            return delivery.no();
        }

        Delivery delivery() {
            return delivery;
        }

        long token() {
            return token;
        }

        void handOver(boolean mayBeRepeated) {
            handingOver = true;
            repeatable = mayBeRepeated;
        }

        /** What the delivery is when the lease ends: a letter that was being handed over may be with the reader, any other can be tried again. */
        private DeliveryState afterLease() {
            return handingOver && !repeatable ? DeliveryState.UNKNOWN : DeliveryState.PLANNED;
        }
    }

    boolean has(DeliveryNo no) {
        return byNumber.containsKey(no);
    }

    /** Takes the deliveries of a logged segment, in the order of their numbers. */
    void add(LoggedSegmentNo loggedSegment, List<Delivery> deliveries) {
        List<Slot> slots = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            Slot slot = new Slot(delivery);
            slots.add(slot);
            byNumber.put(delivery.no(), slot);
            byEntry.put(delivery.entry(), slot);
            place(slot);
        }
        byLoggedSegment.put(loggedSegment, slots);
    }

    Optional<Delivery> find(DeliveryNo no) {
        return Optional.ofNullable(byNumber.get(no)).map(Slot::delivery);
    }

    Optional<Delivery> ofEntry(EntryNo entry) {
        return Optional.ofNullable(byEntry.get(entry)).map(Slot::delivery);
    }

    List<Delivery> page(LoggedSegmentNo loggedSegment, Optional<DeliveryNo> after, int limit) {
        List<Slot> slots = byLoggedSegment.getOrDefault(loggedSegment, List.of());
        return Page.after(slots, Slot::no, after, limit).stream()
                .map(Slot::delivery)
                .toList();
    }

    Map<DeliveryState, Long> counts(LoggedSegmentNo loggedSegment) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        for (Slot slot : byLoggedSegment.getOrDefault(loggedSegment, List.of())) {
            counts.merge(slot.delivery.state(), 1L, Long::sum);
        }
        return counts;
    }

    /** The delivery that waits longest, if one of these types is due. */
    Optional<Slot> nextDue(Set<CorrespondenceType> types, Instant now) {
        return types.stream()
                .flatMap(type -> waitingFor(type).stream().limit(1))
                .min(OLDEST_FIRST)
                .filter(slot -> !slot.delivery.notBefore().isAfter(now));
    }

    void claim(Slot slot, Instant leaseEnds) {
        takeOut(slot);
        slot.delivery = slot.delivery.claimedAgain();
        slot.token = ++lastToken;
        slot.leaseEnds = leaseEnds;
        slot.handingOver = false;
        place(slot);
    }

    /** The claimed delivery of that number, if the claim is the one of that token. */
    Optional<Slot> claimed(DeliveryNo no, long token) {
        return Optional.ofNullable(byNumber.get(no))
                .filter(slot -> slot.delivery.state() == DeliveryState.CLAIMED && slot.token == token);
    }

    /** The delivery of that number, if nobody knows what became of it. */
    Optional<Slot> unknown(DeliveryNo no) {
        return Optional.ofNullable(byNumber.get(no)).filter(slot -> slot.delivery.state() == DeliveryState.UNKNOWN);
    }

    /** Ends the claims whose leases are over. */
    void endLeases(Instant now) {
        while (!claimed.isEmpty() && !claimed.first().leaseEnds.isAfter(now)) {
            Slot slot = claimed.first();
            keep(slot, slot.delivery.in(slot.afterLease()));
        }
    }

    void keep(Slot slot, Delivery changed) {
        takeOut(slot);
        slot.delivery = changed;
        place(slot);
    }

    void cancelPlanned(EntryNo entry) {
        Optional.ofNullable(byEntry.get(entry)).ifPresent(this::cancelPlanned);
    }

    void cancelPlanned(LoggedSegmentNo loggedSegment) {
        byLoggedSegment.getOrDefault(loggedSegment, List.of()).forEach(this::cancelPlanned);
    }

    private void cancelPlanned(Slot slot) {
        if (slot.delivery.state() == DeliveryState.PLANNED) {
            keep(slot, slot.delivery.in(DeliveryState.CANCELLED));
        }
    }

    /** Leaves of an entry's delivery what erasing leaves; whether it was cancelled by that, or empty if none was planned. */
    Optional<Boolean> erase(EntryNo entry, ContactNo pseudonym) {
        return Optional.ofNullable(byEntry.get(entry)).map(slot -> {
            Delivery before = slot.delivery;
            keep(slot, before.erased(pseudonym, slot.handingOver));
            return before.state() != slot.delivery.state() && slot.delivery.state() == DeliveryState.CANCELLED;
        });
    }

    private void takeOut(Slot slot) {
        claimed.remove(slot);
        waitingFor(slot.delivery.correspondenceType()).remove(slot);
    }

    private void place(Slot slot) {
        if (slot.delivery.state() == DeliveryState.PLANNED) {
            waitingFor(slot.delivery.correspondenceType()).add(slot);
        } else if (slot.delivery.state() == DeliveryState.CLAIMED) {
            claimed.add(slot);
        }
    }

    private NavigableSet<Slot> waitingFor(CorrespondenceType type) {
        return waiting.computeIfAbsent(type, any -> new TreeSet<>(OLDEST_FIRST));
    }
}
