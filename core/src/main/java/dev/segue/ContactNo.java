package dev.segue;

/** The number by which a company or a person is known. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record ContactNo(String value) implements Comparable<ContactNo> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public ContactNo {
        Text.identifier("A contact number", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(ContactNo other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
