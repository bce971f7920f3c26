package dev.segue.criteria.text;

import dev.segue.Text;

/**
 * One piece of a text. Immutable.
 *
 * @param kind what it is
 * @param text what it says, without quotes
 * @param start where it begins, in characters of Java
 * @param end where the next could begin
 * @param place where it begins, as people count
 */
record Token(Kind kind, String text, int start, int end, Place place) {

    /** What a piece is. */
    enum Kind {
        /** Letters, digits and underscores: a word of the notation, or a name. */
        WORD,
        /** A name in backquotes. */
        QUOTED_NAME,
        /** A text in single quotes. */
        TEXT,
        /** What begins with a digit: a number, a date, an instant. */
        NUMERAL,
        /** A name behind a colon. */
        PARAMETER,
        /** Signs of comparison. */
        OPERATOR,
        /** Any other sign, each by itself. */
        SIGN,
        /** A quote that nothing closes, with all that is behind it. */
        UNCLOSED,
        /** The end of the text. */
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is that word of the notation. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it is a name, and no word that the notation keeps for itself. */
    boolean isName() {
        return kind == Kind.QUOTED_NAME || (kind == Kind.WORD && !Words.isReserved(text));
    }

    /** Whether it touches the one before it. */
    boolean touches(Token before) {
        return before.end == start;
    }

    /** As it stands in a message. */
    String shown() {
        return kind == Kind.PARAMETER ? ":" + Text.shown(text) : Text.shown(text);
    }
}
