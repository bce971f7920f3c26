package dev.segue.merge.docx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a MERGEFIELD says: which name, what stands around its value, how its letters are written, and whose formatting it takes. Immutable.
 *
 * @param before stands before a value that is not blank
 * @param after stands after a value that is not blank
 * @param keepsResultFormat whether the value looks as the field's last result did, not as its instruction
 */
record MergeCode(
        String name, String before, String after, List<UnaryOperator<String>> letters, boolean keepsResultFormat) {
    private static final Map<String, UnaryOperator<String>> LETTERS = Map.of(
            "UPPER", text -> text.toUpperCase(Locale.ROOT),
            "LOWER", text -> text.toLowerCase(Locale.ROOT),
            "FIRSTCAP", text -> capitalised(text, false),
            "CAPS", text -> capitalised(text, true));

    /** A switch that is not understood. */
    static final class UnsupportedSwitchException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsupportedSwitchException(String shown) {
            super(shown);
        }
    }

    /** A MERGEFIELD that does not say what to merge. */
    static final class BrokenCodeException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenCodeException(String what) {
            super(what);
        }
    }

    /** Understands the instruction of a MERGEFIELD. */
    static MergeCode of(FieldCode code) throws UnsupportedSwitchException, BrokenCodeException {
        @Nullable String name = null;
        String before = "";
        String after = "";
        List<UnaryOperator<String>> letters = new ArrayList<>();
        boolean keepsResult = false;
        for (Iterator<FieldCode.Token> tokens = code.tokens().iterator(); tokens.hasNext(); ) {
            FieldCode.Token token = tokens.next();
            if (!token.marked()) {
                name = onlyName(name, token.text());
            } else if (token.text().equals("b")) {
                before = argument(token, tokens);
            } else if (token.text().equals("f")) {
                after = argument(token, tokens);
            } else if (token.text().equals("*")) {
                keepsResult |= format(argument(token, tokens), letters);
            } else if (!token.text().equals("m") && !token.text().equals("v")) {
                throw new UnsupportedSwitchException("\\" + token.text());
            }
        }
        if (name == null || name.isBlank()) {
            throw new BrokenCodeException("It names nothing to merge");
        }
        return new MergeCode(name, before, after, List.copyOf(letters), keepsResult);
    }

    /** The value as the field writes it. */
    String written(String value) {
        String text = value;
        for (UnaryOperator<String> letter : letters) {
            text = letter.apply(text);
        }
        return value.isBlank() ? text : before + text + after;
    }

    private static String onlyName(@Nullable String name, String text) throws BrokenCodeException {
        if (name != null) {
            throw new BrokenCodeException("It names both '" + name + "' and '" + text + "'");
        }
        return text;
    }

    private static String argument(FieldCode.Token mark, Iterator<FieldCode.Token> tokens) throws BrokenCodeException {
        FieldCode.Token next = tokens.hasNext() ? tokens.next() : mark;
        if (next.marked()) {
            throw new BrokenCodeException("Its switch \\" + mark.text() + " has no argument");
        }
        return next.text();
    }

    /** Whether the format is the one that keeps the look of the last result. */
    private static boolean format(String format, List<UnaryOperator<String>> letters)
            throws UnsupportedSwitchException {
        String key = format.toUpperCase(Locale.ROOT);
        if (LETTERS.containsKey(key)) {
            letters.add(LETTERS.get(key));
        } else if (!key.equals("MERGEFORMAT") && !key.equals("CHARFORMAT")) {
            throw new UnsupportedSwitchException("\\* " + format);
        }
        return key.equals("MERGEFORMAT");
    }

    private static String capitalised(String text, boolean everyWord) {
        StringBuilder result = new StringBuilder(text.length());
        boolean wanted = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean blank = Character.isWhitespace(c);
            result.appendCodePoint(wanted && !blank ? Character.toTitleCase(c) : c);
            wanted = blank ? wanted || everyWord : false;
            i += Character.charCount(c);
        }
        return result.toString();
    }
}
