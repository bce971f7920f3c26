package dev.segue.merge.text;

/** How a value is written where it stands. Immutable. */
interface Writing {

    /** Writes one character that is no part of a line break. */
    void character(int codePoint, StringBuilder out);

    /** What a line break becomes. */
    String lineBreak();

    /** Writes the value; LF, CR and CR LF each become one line break. */
    default void write(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\r' && i < value.length() && value.charAt(i) == '\n') {
                i++;
            }
            if (codePoint == '\n' || codePoint == '\r') {
                out.append(lineBreak());
            } else {
                character(codePoint, out);
            }
        }
    }
}
