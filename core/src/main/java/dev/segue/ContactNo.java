package dev.segue;

import java.util.regex.Pattern;

/** The number by which a company or a person is known. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record ContactNo(String value) implements Comparable<ContactNo> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    private static final Pattern PSEUDONYM = Pattern.compile("ERASED-[0-9A-HJKMNP-TV-Z]{13}");

    /** Refuses a blank, too long or unprintable value. */
    public ContactNo {
        Text.identifier("A contact number", value, MAX_LENGTH);
    }

    /** Whether it has the form of the numbers that stand for erased contacts, which no contact can have (rule ER-3). */
    public boolean isPseudonym() {
        return PSEUDONYM.matcher(value).matches();
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
