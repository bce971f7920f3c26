package dev.segue;

/**
 * The number of an interaction log entry: contiguous within a logged segment in line order, rising, with gaps between logged segments, as a
 * log that is refused uses up its numbers too (rule LG-11). Immutable.
 */
public record EntryNo(long value) implements Comparable<EntryNo> {

    /** Refuses a number below one. */
    public EntryNo {
        if (value < 1) {
            throw new IllegalArgumentException("An interaction log entry number is 1 or more, but was " + value);
        }
    }

    @Override
    public int compareTo(EntryNo other) {
        return Long.compare(value, other.value);
    }

    /** The digits alone. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
