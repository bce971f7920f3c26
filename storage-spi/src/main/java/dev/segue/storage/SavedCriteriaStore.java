package dev.segue.storage;

import dev.segue.CriteriaCode;
import dev.segue.SegmentNo;
import dev.segue.segment.SavedCriteria;
import java.util.List;
import java.util.Optional;

/**
 * Keeps criteria under a code. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[SAV-1]</b> {@code keep} MUST refuse a code that is taken, also concurrently, and keep what is there.
 *   <li><b>[SAV-2]</b> {@code find} MUST return steps equal to those kept, in their order.
 *   <li><b>[SAV-3]</b> {@code page} MUST list by code, each once.
 *   <li><b>[SAV-4]</b> A deleted code MUST be free again.
 *   <li><b>[SAV-5]</b> {@code keep} MUST keep nothing if the segment is not open at that version when it does, also concurrently, because
 *       the steps may name whom an erasure has taken out of them since; it MUST leave the segment as it is.
 * </ul>
 */
public interface SavedCriteriaStore {

    /** Keeps them, as the steps of an open segment at that version; done with false if the code is taken. */
    Change<Boolean> keep(SavedCriteria criteria, SegmentNo segment, long version);

    /** The criteria of that code. */
    Optional<SavedCriteria> find(CriteriaCode code);

    /** The next ones by code. */
    List<SavedCriteria> page(Optional<CriteriaCode> after, int limit);

    /** Takes them away; false if there were none. */
    boolean delete(CriteriaCode code);
}
