package dev.segue;

/** The number of a segment; it is never used twice, also after the segment is logged or deleted. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record SegmentNo(String value) implements Comparable<SegmentNo> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public SegmentNo {
        Text.identifier("A segment number", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(SegmentNo other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
