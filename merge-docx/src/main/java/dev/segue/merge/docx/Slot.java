package dev.segue.merge.docx;

import java.nio.charset.StandardCharsets;

/** The place of one field: what it merges, where it stands, and the markup around its value. Immutable; the arrays are never written. */
final class Slot implements Chunk {
    private static final int BREAK = '\n';

    final MergeCode code;
    final String place;
    private final byte[] opening;
    private final byte[] textStart;
    private final byte[] textEnd;
    private final byte[] lineBreak;
    private final byte[] tab;
    private final byte[] closing;

    /** A slot whose value stands in a run with that opening and that namespace prefix. */
    Slot(MergeCode code, String place, String opening, String prefix) {
        this.code = code;
        this.place = place;
        this.opening = utf8(opening);
        this.textStart = utf8("<" + prefix + "t xml:space=\"preserve\">");
        this.textEnd = utf8("</" + prefix + "t>");
        this.lineBreak = utf8("<" + prefix + "br/>");
        this.tab = utf8("<" + prefix + "tab/>");
        this.closing = utf8("</" + prefix + "r>");
    }

    /** Writes the run with the text; nothing at all for no text. */
    void write(String text, Bytes out) {
        if (text.isEmpty()) {
            return;
        }
        out.add(opening);
        boolean open = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = widthOfBreak(text, i, c);
            boolean mark = width > 0 || c == '\t';
            if (open == mark) {
                out.add(mark ? textEnd : textStart);
                open = !mark;
            }
            if (mark) {
                out.add(width > 0 ? lineBreak : tab);
            } else {
                character(c, out);
            }
            i += Math.max(width, Character.charCount(c));
        }
        out.add(open ? textEnd : new byte[0]).add(closing);
    }

    private static int widthOfBreak(String text, int at, int c) {
        if (c == '\r') {
            return at + 1 < text.length() && text.charAt(at + 1) == BREAK ? 2 : 1;
        }
        return c == BREAK || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029 ? 1 : 0;
    }

    private static void character(int c, Bytes out) {
        switch (c) {
            case '&' -> out.add("&amp;");
            case '<' -> out.add("&lt;");
            case '>' -> out.add("&gt;");
            default -> out.addCodePoint(c);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
