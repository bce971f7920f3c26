package dev.segue.merge.text;

import java.nio.charset.StandardCharsets;

/** How a value is written in each place of an HTML document where one may stand. */
enum HtmlWriting implements Writing {
    /** Between tags: escaped, a line break is an element. */
    CONTENT("<br>") {
        @Override
        public void character(int codePoint, StringBuilder out) {
            escape(codePoint, out);
        }
    },
    /** In a title or in an attribute between quotes, where no element can stand: escaped. */
    QUOTED("&#10;") {
        @Override
        public void character(int codePoint, StringBuilder out) {
            escape(codePoint, out);
        }
    },
    /** In an address after its host: percent-encoded, so that it cannot end the part in which it stands. */
    ADDRESS("%0A") {
        @Override
        public void character(int codePoint, StringBuilder out) {
            if (codePoint < 0x80 && (Character.isLetterOrDigit(codePoint) || "-._~@".indexOf(codePoint) >= 0)) {
                out.append((char) codePoint);
                return;
            }
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                out.append('%').append(HEX.charAt((b & 0xFF) >> 4)).append(HEX.charAt(b & 0xF));
            }
        }
    };

    private static final String HEX = "0123456789ABCDEF";
    /** The signs of markup, the brace of a field, and a byte order mark. */
    private static final String ESCAPED = "&<>\"'`{\uFEFF";

    private final String lineBreak;

    HtmlWriting(String lineBreak) {
        this.lineBreak = lineBreak;
    }

    @Override
    public String lineBreak() {
        return lineBreak;
    }

    private static void escape(int codePoint, StringBuilder out) {
        if (ESCAPED.indexOf(codePoint) >= 0) {
            out.append("&#").append(codePoint).append(';');
        } else {
            out.appendCodePoint(codePoint);
        }
    }
}
