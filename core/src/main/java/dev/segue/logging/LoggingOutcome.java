package dev.segue.logging;

import dev.segue.RefusedException;
import dev.segue.SegmentNo;

/** What became of a request to log a segment: all of it, or nothing and the reasons why. Immutable. */
public sealed interface LoggingOutcome {

    /** The segment is history now. Everything it became is stored together; {@code replayed} if an earlier request did it. */
    record Logged(LoggingReceipt receipt, boolean replayed) implements LoggingOutcome {}

    /** A dry run: this is what logging would do. Nothing is stored. */
    record WouldLog(LoggingCounts counts) implements LoggingOutcome {}

    /** Nothing happened. {@code objections} counts every one and holds the first of them. */
    record Refused(SegmentNo segment, Objections objections) implements LoggingOutcome {}

    /**
     * The receipt.
     *
     * @throws RefusedException with the first objections if it was refused
     * @throws IllegalStateException if it was a dry run
     */
    default LoggingReceipt orThrow() {
        if (this instanceof Logged logged) {
            return logged.receipt();
        }
        if (this instanceof Refused refused) {
            throw new RefusedException(
                    refused.objections().toString(), refused.objections().first());
        }
        throw new IllegalStateException("A dry run has no receipt: it stores nothing");
    }
}
