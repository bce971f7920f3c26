package dev.segue;

/** The code of a salesperson. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record SalespersonCode(String value) implements Comparable<SalespersonCode> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public SalespersonCode {
        Text.identifier("A salesperson code", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(SalespersonCode other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
