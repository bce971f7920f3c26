package dev.segue;

/** The code of an alternative address, unlike any other of its contact. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record AddressCode(String value) implements Comparable<AddressCode> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public AddressCode {
        Text.identifier("An address code", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(AddressCode other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
