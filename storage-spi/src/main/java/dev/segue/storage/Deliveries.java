package dev.segue.storage;

import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the letters to be handed over. Thread-safe.
 *
 * <p>Times are the store's own clock's, so that workers whose clocks differ agree.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[DEL-1]</b> {@code claim} MUST give each planned delivery that is due to one worker only, oldest first, and count the attempt.
 *   <li><b>[DEL-2]</b> {@code claim} MUST NOT give a delivery of another correspondence type, one that is not due, or one that is final.
 *   <li><b>[DEL-3]</b> A delivery whose lease ended before it was being handed over, or while it was being handed over repeatably, MUST
 *       become planned again.
 *   <li><b>[DEL-4]</b> A delivery whose lease ended while it was being handed over otherwise MUST become unknown and MUST NOT be claimed
 *       again.
 *   <li><b>[DEL-5]</b> {@code handingOver} and {@code report} MUST do nothing and say no for any token but the present claim's;
 *       a claim ends with its lease, whether or not anybody has claimed the delivery since.
 *   <li><b>[DEL-6]</b> {@code report} MUST keep what {@link DeliveryReport#applyTo} makes of the delivery.
 *   <li><b>[DEL-7]</b> {@code resolve} MUST change a delivery only if it is unknown.
 *   <li><b>[DEL-8]</b> {@code counts} MUST count every delivery once, and {@code page} MUST list each once by number; {@code find} and
 *       {@code ofEntry} MUST return it as it is now.
 * </ul>
 */
public interface Deliveries {

    /** Claims at most that many for that long, and ends leases that are over. */
    List<Claim> claim(Set<CorrespondenceType> types, int most, Duration lease);

    /**
     * Says that handing over begins now; false if the claim is lost.
     *
     * @param repeatable whether handing the letter over again would do no harm
     */
    boolean handingOver(DeliveryNo no, long token, boolean repeatable);

    /** Ends a claim with what became of it; false if the claim was lost. */
    boolean report(DeliveryNo no, long token, DeliveryReport report);

    /** Says what really became of a delivery that is unknown; false if it is not unknown. */
    boolean resolve(DeliveryNo no, DeliveryReport report);

    /** The delivery of that number. */
    Optional<Delivery> find(DeliveryNo no);

    /** The delivery of that entry, if one was planned. */
    Optional<Delivery> ofEntry(EntryNo entry);

    /** The next deliveries of a logged segment. */
    List<Delivery> page(LoggedSegmentNo loggedSegment, Optional<DeliveryNo> after, int limit);

    /** How many deliveries of a logged segment are in each state; states without any are left out. */
    Map<DeliveryState, Long> counts(LoggedSegmentNo loggedSegment);
}
