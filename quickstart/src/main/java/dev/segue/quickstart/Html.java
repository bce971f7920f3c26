package dev.segue.quickstart;

/** Writes text into HTML so that nothing in it is taken for markup. Stateless. */
final class Html {
    private Html() {}

    /** The text as it can stand between tags and in quoted attributes; control characters become U+FFFD. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(printable(codePoint) ? codePoint : 0xFFFD);
            }
        });
        return html.toString();
    }

    private static boolean printable(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE);
    }
}
