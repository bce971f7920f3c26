package dev.segue.merge.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field's instruction, taken apart as Word does: a keyword, then arguments and switches. Immutable.
 *
 * @param keyword in upper case; {@code =} for a formula, nothing if there is no instruction
 */
record FieldCode(String keyword, List<Token> tokens) {

    /**
     * An argument or a switch.
     *
     * @param marked whether it is a switch; then the text is the one character after the backslash
     */
    record Token(boolean marked, String text) {}

    /** Takes an instruction apart. */
    static FieldCode of(String instruction) {
        int at = skipBlanks(instruction, 0);
        int end = at;
        while (end < instruction.length() && isWord(instruction.charAt(end))) {
            end++;
        }
        if (at < instruction.length() && instruction.charAt(at) == '=') {
            end = at + 1;
        }
        List<Token> tokens = new ArrayList<>();
        for (int next = skipBlanks(instruction, end); next < instruction.length(); ) {
            next = skipBlanks(instruction, token(instruction, next, tokens));
        }
        return new FieldCode(instruction.substring(at, end).toUpperCase(Locale.ROOT), List.copyOf(tokens));
    }

    private static int token(String text, int at, List<Token> tokens) {
        char first = text.charAt(at);
        if (isQuote(first)) {
            return quoted(text, at + 1, tokens);
        }
        if (first == '\\' && at + 1 < text.length()) {
            tokens.add(new Token(true, text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT)));
            return at + 2;
        }
        int end = at + 1;
        while (end < text.length() && !isBlank(text.charAt(end)) && !formatSwitchAt(text, end)) {
            end++;
        }
        tokens.add(new Token(false, text.substring(at, end)));
        return end;
    }

    /** A backslash in a quoted argument stands for the character after it. */
    private static int quoted(String text, int at, List<Token> tokens) {
        StringBuilder argument = new StringBuilder();
        int end = at;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            if (text.charAt(end) == '\\' && end + 1 < text.length()) {
                end++;
            }
            argument.append(text.charAt(end++));
        }
        tokens.add(new Token(false, argument.toString()));
        return end + 1;
    }

    private static boolean formatSwitchAt(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && "*#@".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static int skipBlanks(String text, int at) {
        int end = at;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return !isBlank(c) && !isQuote(c) && c != '\\' && c != '=';
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }
}
