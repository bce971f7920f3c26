package dev.segue;

/** The code under which criteria are saved. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record CriteriaCode(String value) implements Comparable<CriteriaCode> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public CriteriaCode {
        Text.identifier("A code of saved criteria", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(CriteriaCode other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
