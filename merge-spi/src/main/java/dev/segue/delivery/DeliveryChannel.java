package dev.segue.delivery;

import dev.segue.contact.CorrespondenceType;
import java.util.Set;

/**
 * A way by which letters reach their contacts. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[CHA-1]</b> {@code handOver} MUST return only when the letter has left or it is certain that it has not, or say that this is
 *       not known. What it throws counts as not known.
 *   <li><b>[CHA-2]</b> A channel that says it is repeatable MUST have the same effect however often one delivery number is handed over.
 * </ul>
 */
public interface DeliveryChannel {

    /** The correspondence types it serves; never empty. */
    Set<CorrespondenceType> serves();

    /** Whether handing over the same delivery again does no harm, so that it may be repeated after a crash. */
    boolean repeatable();

    /** Hands one letter over. */
    HandOver handOver(Letter letter);
}
