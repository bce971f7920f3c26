package dev.segue.export;

import dev.segue.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How cells stand in a line of CSV, and how a reader gets the values back. Immutable.
 *
 * <p>Rule XP-2: lines are as RFC 4180 says, with commas, double quotes and CR LF. An absent value is an empty cell, an empty text a pair of
 * quotes; a line of one absent value is a pair of quotes too, because an empty line is none. Rule XP-3: a text that a spreadsheet could take
 * for a formula gets an apostrophe before it and stands in quotes, and so does a text that begins with an apostrophe, so that taking one
 * apostrophe off gives every value back.
 */
public final class Csv {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char GUARD = '\'';

    private Csv() {}

    static String line(List<Cell> cells, boolean guarded) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",");
            append(line, cells.get(i), guarded);
        }
        return line.append(line.isEmpty() ? "\"\"" : "").append("\r\n").toString();
    }

    private static void append(StringBuilder line, Cell cell, boolean guarded) {
        Optional<String> text = cell.text();
        if (text.isEmpty()) {
            return;
        }
        boolean guard = guarded && !cell.plain() && needsGuard(text.get());
        if (guard || needsQuotes(text.get())) {
            line.append('"')
                    .append(guard ? "'" : "")
                    .append(text.get().replace("\"", "\"\""))
                    .append('"');
        } else {
            line.append(text.get());
        }
    }

    /** Whether the text begins with an apostrophe or, behind blanks if any, as a formula does. */
    private static boolean needsGuard(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String bare = text.stripLeading();
        return text.charAt(0) == GUARD
                || BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || (!bare.isEmpty() && BEGINS_A_FORMULA.indexOf(bare.charAt(0)) >= 0);
    }

    private static boolean needsQuotes(String text) {
        return text.isEmpty()
                || text.startsWith(" ")
                || text.endsWith(" ")
                || text.chars().anyMatch(it -> it == '"' || it == ',' || it == ';' || it < ' ' || it == '\u2028');
    }

    /** The text that was exported: what a CSV reader gives for a cell of a guarded export, without the apostrophe before it. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** The elements of a set from its cell, without the apostrophe: a bar parts them, a backslash takes the next character as it is. */
    public static Set<String> elements(String text) {
        Set<String> elements = new TreeSet<>(Text.ORDER);
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '|') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(next == '\\' && i + 1 < text.length() ? text.charAt(++i) : next);
            }
        }
        elements.add(element.toString());
        return text.isEmpty() ? Set.of() : elements;
    }
}
