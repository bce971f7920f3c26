package dev.segue.merge.text;

/** In plain text a value stands as it is. Immutable. */
record PlainWriting(String lineBreak) implements Writing {

    /** With the kind of line break that the text uses first; LF if it has none. */
    static PlainWriting like(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return new PlainWriting("\n");
            }
            if (text.charAt(i) == '\r') {
                return new PlainWriting(text.startsWith("\r\n", i) ? "\r\n" : "\r");
            }
        }
        return new PlainWriting("\n");
    }

    @Override
    public void character(int codePoint, StringBuilder out) {
        out.appendCodePoint(codePoint);
    }
}
