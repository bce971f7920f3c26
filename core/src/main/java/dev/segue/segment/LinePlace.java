package dev.segue.segment;

/**
 * Where a line stands among the lines of its segment; it never changes. Immutable.
 *
 * <p>Rule ST-6: lines stand in the order of the step that admitted them and their rank in it, then of their ids. A line whose contact is
 * changed hands its step and rank to the line that takes its place.
 *
 * @param step of the order, from 1
 * @param rank in that step, from 1
 * @param line the line that stands there
 */
public record LinePlace(int step, int rank, LineId line) implements Comparable<LinePlace> {

    /** The place a line has if it takes nobody else's. */
    public static LinePlace of(LineId line) {
        return new LinePlace(line.step(), line.ordinal(), line);
    }

    @Override
    public int compareTo(LinePlace other) {
        if (step != other.step) {
            return Integer.compare(step, other.step);
        }
        return rank != other.rank ? Integer.compare(rank, other.rank) : line.compareTo(other.line);
    }
}
