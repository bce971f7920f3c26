package dev.segue.merge.text;

/**
 * Says where in a text a position is, as line and column from 1. A column is a code point; CR, LF and CR LF end a line. Quick for positions
 * that rise. Not thread-safe.
 */
final class Places {
    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    Places(String text) {
        this.text = text;
    }

    /** The place as {@code line 3:12}. */
    String at(int position) {
        if (position < at) {
            at = 0;
            line = 1;
            column = 1;
        }
        while (at < position) {
            pass(text.codePointAt(at));
        }
        return "line " + line + ":" + column;
    }

    private void pass(int codePoint) {
        at += Character.charCount(codePoint);
        boolean lineFeedFollows = at < text.length() && text.charAt(at) == '\n';
        if (codePoint == '\n' || (codePoint == '\r' && !lineFeedFollows)) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
