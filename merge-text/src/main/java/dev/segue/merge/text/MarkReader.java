package dev.segue.merge.text;

import dev.segue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what stands between double braces in a text and refuses all but names. Not thread-safe. */
final class MarkReader {

    /** Stands in the masked text for every character of a mark; no template has it. */
    static final char MASK = '\u0001';

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final String LITERAL = "{{{{";
    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(?: [\\p{L}\\p{N}_-]+)*");
    private static final String FIX =
            "Write a merge name between {{ and }}: letters, digits, _, - and single blanks; {{{{ stands for two braces";

    private final String text;
    private final Findings findings;
    private final StringBuilder masked;
    private final List<Mark> marks = new ArrayList<>();

    MarkReader(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.masked = new StringBuilder(text);
    }

    static List<Mark> marks(String text, Findings findings) {
        MarkReader reader = new MarkReader(text, findings);
        reader.read();
        return reader.marks();
    }

    void read() {
        int at = text.indexOf(OPEN);
        while (at >= 0 && !findings.full()) {
            int end = text.startsWith(LITERAL, at) ? literal(at) : field(at);
            for (int i = at; i < end; i++) {
                masked.setCharAt(i, MASK);
            }
            at = text.indexOf(OPEN, end);
        }
    }

    /** The marks in the order of the text. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** The text with {@link #MASK} for each character of a mark. */
    String masked() {
        return masked.toString();
    }

    private int literal(int at) {
        int end = at + LITERAL.length();
        marks.add(new Mark(at, end, ""));
        return end;
    }

    private int field(int at) {
        int start = at + OPEN.length();
        String window = text.substring(start, Math.min(text.length(), start + LONGEST));
        int close = window.indexOf(CLOSE);
        int next = window.indexOf(OPEN);
        if (close < 0 || (next >= 0 && next < close)) {
            String begin = window.substring(0, Math.min(20, window.length()))
                    .lines()
                    .findFirst()
                    .orElse("");
            findings.problem(at, "text.placeholder", "'{{" + Text.shown(begin) + "' has no }}", FIX);
            return start;
        }
        String name = window.substring(0, close).strip();
        int end = start + close + CLOSE.length();
        if (name.length() <= 100 && NAME.matcher(name).matches()) {
            marks.add(new Mark(at, end, name));
        } else {
            findings.problem(at, "text.placeholder", "'" + Text.shown(name) + "' is no merge name", FIX);
        }
        return end;
    }
}
