package dev.segue;

import java.util.regex.Pattern;

/** The SHA-256 of a document's bytes, as 64 lower-case hexadecimal digits: a document is known by what it contains. Immutable. */
public record DocumentHash(String value) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything but 64 lower-case hexadecimal digits. */
    public DocumentHash {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A document hash has 64 lower-case hexadecimal digits, but was '%s'".formatted(Text.shown(value)));
        }
    }

    /** The 64 digits. */
    @Override
    public String toString() {
        return value;
    }
}
