package dev.segue.storage;

import dev.segue.RequestId;
import dev.segue.SegmentNo;

/**
 * Which segment is to be logged, and what must still be so when it is. Immutable. The numbers it uses were reserved from {@link Numbers}
 * beforehand and are in what the run decides, as are the salts.
 *
 * @param version the version the segment must have, at the start and at the end
 * @param requestFingerprint what the request asks for
 * @param exclusionEpoch what {@link Directory#exclusionEpoch()} was before anything was read
 * @param guard how opt-outs that happen meanwhile are kept out
 */
public record LogCommand(
        SegmentNo segment,
        long version,
        RequestId requestId,
        String requestFingerprint,
        long exclusionEpoch,
        Guard guard) {

    /** How opt-outs that happen while a log goes on are kept out (rule EX-4). */
    public enum Guard {
        /** At the end it is checked whether a contact of the segment has opted out, or in, or the suppression list changed, since the epoch. */
        CHECK,
        /** Opt-outs, and changes of the suppression list, wait until the log has ended. */
        HOLD
    }
}
