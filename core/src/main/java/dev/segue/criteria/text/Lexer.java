package dev.segue.criteria.text;

import dev.segue.criteria.text.Token.Kind;

/**
 * Takes a text apart, piece by piece and once. What cannot be seen and quotes of the wrong form are told and passed over, so that the rest can
 * be read. Not thread-safe.
 */
final class Lexer {
    private static final String OPERATOR_SIGNS = "=<>!~&|";
    private static final String WRONG_QUOTES =
            "\"\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u00B4";

    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int column = 1;

    Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The next piece; behind the last one, the end again and again. */
    Token next() {
        skipBlanks();
        int start = at;
        Place place = new Place(line, column);
        if (isAtEnd()) {
            return new Token(Kind.END, "", start, start, place);
        }
        int first = text.codePointAt(at);
        if (isWordStart(first)) {
            return token(Kind.WORD, word(), start, place);
        }
        if (first == '\'' || first == '`') {
            return quoted(first, start, place);
        }
        if (WRONG_QUOTES.indexOf(first) >= 0) {
            return wronglyQuoted(first, start, place);
        }
        if (isDigit(first)) {
            return token(Kind.NUMERAL, numeral(), start, place);
        }
        if (OPERATOR_SIGNS.indexOf(first) >= 0) {
            return token(Kind.OPERATOR, operator(), start, place);
        }
        step();
        if (first == ':' && !isAtEnd() && isWordStart(text.codePointAt(at))) {
            return token(Kind.PARAMETER, word(), start, place);
        }
        return token(Kind.SIGN, Character.toString(first), start, place);
    }

    private Token token(Kind kind, String says, int start, Place place) {
        return new Token(kind, says, start, at, place);
    }

    private void skipBlanks() {
        while (!isAtEnd()) {
            int codePoint = text.codePointAt(at);
            if (isInvisible(codePoint)) {
                tellInvisible(codePoint);
            } else if (!isBlank(codePoint)) {
                return;
            }
            step();
        }
    }

    /** What cannot be seen in the middle of a word is left out of it, so that it is told as just that. */
    private String word() {
        StringBuilder word = new StringBuilder();
        while (!isAtEnd()) {
            int codePoint = text.codePointAt(at);
            if (isWordPart(codePoint)) {
                word.appendCodePoint(codePoint);
            } else if (isFormat(codePoint)) {
                tellInvisible(codePoint);
            } else {
                break;
            }
            step();
        }
        return word.toString();
    }

    private void tellInvisible(int codePoint) {
        problems.add(
                new Place(line, column),
                "criteria.syntax",
                "there is a character that cannot be seen: " + Words.called(codePoint),
                "Remove it, or put a blank in its place");
    }

    private Token quoted(int quote, int start, Place place) {
        StringBuilder says = new StringBuilder();
        step();
        while (!isAtEnd()) {
            int codePoint = text.codePointAt(at);
            step();
            if (codePoint != quote) {
                says.appendCodePoint(codePoint);
            } else if (!isAtEnd() && text.charAt(at) == quote) {
                says.appendCodePoint(quote);
                step();
            } else {
                return token(quote == '`' ? Kind.QUOTED_NAME : Kind.TEXT, says.toString(), start, place);
            }
        }
        return token(Kind.UNCLOSED, Character.toString(quote), start, place);
    }

    /** Up to the next quote of a wrong form in the line; if there is none, up to the next blank, bracket, comma or quote. */
    private Token wronglyQuoted(int quote, int start, Place place) {
        problems.add(
                place,
                "criteria.syntax",
                "a text does not stand in " + Words.called(quote),
                "Put it in straight single quotes, such as 'Praha'");
        step();
        int close = at;
        while (close < text.length() && WRONG_QUOTES.indexOf(text.charAt(close)) < 0 && text.charAt(close) != '\n') {
            close++;
        }
        boolean closed = close < text.length() && text.charAt(close) != '\n';
        int from = at;
        while (closed ? at < close : !isAtEnd() && " \t\r\n(),'".indexOf(text.charAt(at)) < 0) {
            step();
        }
        String says = text.substring(from, at);
        if (closed || (!isAtEnd() && text.charAt(at) == '\'')) {
            step();
        }
        return token(Kind.TEXT, says, start, place);
    }

    /** All that can belong to a number or a date, so that what is wrong with it can be told as a whole. */
    private String numeral() {
        int start = at;
        while (!isAtEnd()) {
            int codePoint = text.codePointAt(at);
            boolean sign = codePoint == '-' || codePoint == '+';
            boolean signed = sign && at + 1 < text.length() && isDigit(text.charAt(at + 1));
            boolean part = isWordPart(codePoint) || codePoint == '.' || codePoint == ':' || codePoint == '/';
            if (!signed && !part) {
                break;
            }
            step();
        }
        return text.substring(start, at);
    }

    private String operator() {
        int start = at;
        while (!isAtEnd() && OPERATOR_SIGNS.indexOf(text.charAt(at)) >= 0) {
            step();
        }
        return text.substring(start, at);
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private void step() {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        boolean endsLine = codePoint == '\n' || (codePoint == '\r' && (isAtEnd() || text.charAt(at) != '\n'));
        line += endsLine ? 1 : 0;
        column = endsLine ? 1 : column + 1;
    }

    private static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    private static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    private static boolean isWordStart(int codePoint) {
        return Character.isUnicodeIdentifierStart(codePoint) || codePoint == '_';
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }

    private static boolean isFormat(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        boolean space = type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        boolean nothing = type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE;
        return (space || nothing) && !isBlank(codePoint);
    }
}
