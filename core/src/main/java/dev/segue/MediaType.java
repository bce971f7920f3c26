package dev.segue;

import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of document some bytes are, such as {@code text/plain}; without parameters, in lower case. Immutable. */
public record MediaType(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    /** A Word document without macros. */
    public static final MediaType DOCX =
            new MediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Refuses what is not {@code type/subtype}. */
    public MediaType {
        value = value.toLowerCase(Locale.ROOT);
        if (value.length() > 127 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A media type is type/subtype without parameters, but was '%s'".formatted(Text.shown(value)));
        }
    }

    /** The type and the subtype. */
    @Override
    public String toString() {
        return value;
    }
}
