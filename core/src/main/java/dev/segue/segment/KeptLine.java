package dev.segue.segment;

import java.util.OptionalInt;

/**
 * A line and the step that removed it, if one did, in force or not. Immutable.
 *
 * @param removedBy later than the step that admitted it
 */
public record KeptLine(SegmentLine line, OptionalInt removedBy) {

    /** The step that admitted it. */
    public int admittedBy() {
        return line.id().step();
    }

    /** Whether it is present after that step. */
    public boolean presentAt(int step) {
        return admittedBy() <= step && step < end();
    }

    /** The first step at which it is not there any more, or the greatest number. */
    int end() {
        return removedBy.orElse(Integer.MAX_VALUE);
    }
}
