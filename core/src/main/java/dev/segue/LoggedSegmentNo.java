package dev.segue;

/** The number of a logged segment; rising, with gaps. Immutable. */
public record LoggedSegmentNo(long value) implements Comparable<LoggedSegmentNo> {

    /** Refuses a number below one. */
    public LoggedSegmentNo {
        if (value < 1) {
            throw new IllegalArgumentException("A logged segment number is 1 or more, but was " + value);
        }
    }

    @Override
    public int compareTo(LoggedSegmentNo other) {
        return Long.compare(value, other.value);
    }

    /** The digits alone. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
