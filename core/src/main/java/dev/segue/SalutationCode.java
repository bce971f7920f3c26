package dev.segue;

/** The code of a salutation, such as the one for ladies. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record SalutationCode(String value) implements Comparable<SalutationCode> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public SalutationCode {
        Text.identifier("A salutation code", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(SalutationCode other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
