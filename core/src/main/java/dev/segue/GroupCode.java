package dev.segue;

/** The code of an interaction group. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record GroupCode(String value) implements Comparable<GroupCode> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public GroupCode {
        Text.identifier("An interaction group code", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(GroupCode other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
