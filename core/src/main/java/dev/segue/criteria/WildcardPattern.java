package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;
import java.util.Arrays;

/**
 * A wildcard pattern made ready for matching. All ways to match are followed at once, so that the time is proportional to the length of the
 * text, whatever the pattern (for patterns of up to 63 characters besides the stars; in proportion to their length beyond). Immutable.
 */
final class WildcardPattern {
    private static final int ANY_ONE = -1;
    private static final int WORD = 64;

    /** What stands at each place: a code point, or any one. */
    private final int[] elements;

    /** Bit i: a star stands before element i; the last bit, behind all of them. */
    private final long[] stars;

    private final boolean ignoringCase;

    private WildcardPattern(int[] elements, long[] stars, boolean ignoringCase) {
        this.elements = elements;
        this.stars = stars;
        this.ignoringCase = ignoringCase;
    }

    static WildcardPattern of(String pattern, boolean ignoringCase) {
        requireNonNull(pattern, "pattern");
        int[] elements = new int[pattern.length()];
        long[] stars = new long[pattern.length() / WORD + 1];
        int count = 0;
        boolean escaped = false;
        for (int i = 0; i < pattern.length(); ) {
            int codePoint = pattern.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!escaped && codePoint == '\\') {
                escaped = true;
            } else if (!escaped && codePoint == '*') {
                stars[count / WORD] |= 1L << count;
            } else {
                boolean anyOne = !escaped && codePoint == '?';
                elements[count++] = anyOne ? ANY_ONE : ignoringCase ? Text.fold(codePoint) : codePoint;
                escaped = false;
            }
        }
        if (escaped) {
            throw new IllegalArgumentException(
                    "A pattern does not end in a lone backslash, but was '%s'".formatted(Text.shown(pattern)));
        }
        return new WildcardPattern(Arrays.copyOf(elements, count), stars, ignoringCase);
    }

    boolean matches(String text) {
        return elements.length < WORD ? matchesShort(text) : matchesLong(text);
    }

    /** Bit i of the state: the first i elements match what is read so far. */
    private boolean matchesShort(String text) {
        long state = 1;
        for (int i = 0; i < text.length() && state != 0; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int read = ignoringCase ? Text.fold(codePoint) : codePoint;
            long next = state & stars[0];
            for (long rest = state; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                if (place < elements.length && (elements[place] == read || elements[place] == ANY_ONE)) {
                    next |= 2L << place;
                }
            }
            state = next;
        }
        return (state >>> elements.length & 1) != 0;
    }

    private boolean matchesLong(String text) {
        boolean[] state = new boolean[elements.length + 1];
        state[0] = true;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int read = ignoringCase ? Text.fold(codePoint) : codePoint;
            for (int place = elements.length; place >= 0; place--) {
                boolean stays = state[place] && (stars[place / WORD] >>> place & 1) != 0;
                boolean comes = place > 0
                        && state[place - 1]
                        && (elements[place - 1] == read || elements[place - 1] == ANY_ONE);
                state[place] = stays || comes;
            }
        }
        return state[elements.length];
    }
}
