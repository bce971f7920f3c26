package dev.segue;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;

/**
 * What every text in Segue has in common: it is checked once, where it enters, and never changed.
 *
 * <p>Rule TX-1: a text has no U+0000 and no lone surrogate; its length is counted in code points; it is neither trimmed nor normalised.
 * Rule TX-2: texts are ordered and compared by code point, in every store and every locale.
 * Rule TX-5: case is ignored by folding code point by code point, see {@link #fold(String)}.
 */
public final class Text {

    /** Code-point order, which differs from {@link String#compareTo} only where a text has characters above U+FFFF. */
    public static final Comparator<String> ORDER = Text::compare;

    private Text() {}

    /**
     * The value itself, if it is a text of at most {@code longest} code points.
     *
     * @param thing the thing's name with its article, as it begins the message: {@code "A description"}
     */
    public static String checked(String thing, String value, int longest) {
        requireNonNull(value, thing);
        int length = 0;
        for (int i = 0; i < value.length(); length++) {
            int codePoint = value.codePointAt(i);
            if (codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
                throw new IllegalArgumentException(format(
                        "%s has no U+0000 and no lone surrogate, but had U+%04X at position %d in '%s'",
                        thing, codePoint, length + 1, shown(value)));
            }
            i += Character.charCount(codePoint);
        }
        if (length > longest) {
            throw new IllegalArgumentException(
                    format("%s has at most %,d characters, but had %,d: '%s'", thing, longest, length, shown(value)));
        }
        return value;
    }

    /**
     * The value itself, if it can be a number or a code of at most {@code longest} characters: not blank, no blank at either end, no
     * control character, no character above U+FFFF. Compared as it is, never folded or trimmed (rule TX-3).
     */
    public static String identifier(String thing, String value, int longest) {
        requireNonNull(value, thing);
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException(
                    format("%s has 1 to %d characters and is not blank, but was '%s'", thing, longest, shown(value)));
        }
        if (Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException(
                    "%s does not begin or end with a blank, but was '%s'".formatted(thing, shown(value)));
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (Character.isISOControl(character) || Character.isSurrogate(character)) {
                throw new IllegalArgumentException(format(
                        "%s has no control character and none above U+FFFF, but had U+%04X at position %d in '%s'",
                        thing, (int) character, i + 1, shown(value)));
            }
        }
        return value;
    }

    /**
     * A message with these values in the places of its pattern, written the same on every machine. Rule TX-6: no text that Segue writes
     * depends on the default locale, with its digits and its marks between thousands.
     *
     * @param pattern as {@link java.util.Formatter} reads it
     */
    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** The value as a message may show it: at most 80 characters, control characters and lone surrogates as U+XXXX. */
    public static String shown(String value) {
        return shown(value, 80);
    }

    /** The value with at most so many of its characters, control characters and lone surrogates as U+XXXX. */
    public static String shown(String value, int most) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < value.length(); shown++) {
            if (shown == most) {
                return text.append('…').toString();
            }
            int codePoint = value.codePointAt(i);
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            if (surrogate || Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT) {
                text.append("<U+%04X>".formatted(codePoint));
            } else {
                text.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return text.toString();
    }

    /**
     * The text with each code point folded, so that texts that differ in case alone become equal (rule TX-5). A code point becomes its
     * upper-case form and then that one's lower-case form, whatever the locale; the number of code points stays, so that {@code ß} is not
     * {@code ss}.
     */
    public static String fold(String value) {
        int same = 0;
        while (same < value.length() && value.charAt(same) < 0x80 && fold(value.charAt(same)) == value.charAt(same)) {
            same++;
        }
        if (same == value.length()) {
            return value;
        }
        StringBuilder folded = new StringBuilder(value.length()).append(value, 0, same);
        for (int i = same; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            folded.appendCodePoint(fold(codePoint));
            i += Character.charCount(codePoint);
        }
        return folded.toString();
    }

    /** The code point folded (rule TX-5). */
    public static int fold(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
        }
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** Code-point order of two texts as if both were folded (rule TX-5), without making new texts. */
    public static int compareFolded(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int a = left.codePointAt(i);
            int b = right.codePointAt(j);
            int difference = a == b ? 0 : Integer.compare(fold(a), fold(b));
            if (difference != 0) {
                return difference;
            }
            i += Character.charCount(a);
            j += Character.charCount(b);
        }
        return Boolean.compare(i < left.length(), j < right.length());
    }

    private static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothSurrogateOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothSurrogateOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
