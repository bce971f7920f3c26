package dev.segue.segment;

import dev.segue.Text;

/**
 * Names a line within its segment: the step that admitted it and its place in that step. Immutable.
 *
 * @param step from 1
 * @param ordinal from 1
 */
public record LineId(int step, int ordinal) implements Comparable<LineId> {

    /** Refuses numbers below one. */
    public LineId {
        if (step < 1 || ordinal < 1) {
            throw new IllegalArgumentException(
                    Text.format("A line is named by a step and a place from 1, but was %d.%d", step, ordinal));
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is not two numbers with a point between
     */
    public static LineId of(String text) {
        try {
            int point = text.indexOf('.');
            return new LineId(
                    Integer.parseInt(text.substring(0, Math.max(0, point))),
                    Integer.parseInt(text.substring(point + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A line is written as step.ordinal such as 2.14, but was '%s'".formatted(Text.shown(text)), e);
        }
    }

    @Override
    public int compareTo(LineId other) {
        return step != other.step ? Integer.compare(step, other.step) : Integer.compare(ordinal, other.ordinal);
    }

    /** The step and the place, such as {@code 2.14}. */
    @Override
    public String toString() {
        return step + "." + ordinal;
    }
}
