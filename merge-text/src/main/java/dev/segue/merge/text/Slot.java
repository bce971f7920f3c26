package dev.segue.merge.text;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.letter.MergeValues;
import dev.segue.merge.MergeException;
import dev.segue.merge.MergeField;
import java.nio.charset.StandardCharsets;

/** The place of one field and how a value is written there. Immutable. */
record Slot(MergeField field, Writing writing) {

    /**
     * What stands here in the letter with those values.
     *
     * @throws MergeException if the gap is refused, or as {@code value.not-text}
     */
    String textFrom(MergeValues values) {
        String text;
        try {
            text = values.textFor(field.name());
        } catch (InvalidInputException e) {
            Problem gap = e.problems().get(0);
            throw new MergeException(Problem.of(gap.code(), where(), gap.what(), gap.fix()), e);
        }
        check(text);
        return text;
    }

    byte[] written(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        writing.write(text, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void check(String text) {
        int character = 1;
        for (int i = 0; i < text.length(); character++) {
            int codePoint = text.codePointAt(i);
            if (!TemplateText.holds(codePoint)) {
                throw new MergeException(Problem.of(
                        "value.not-text",
                        where(),
                        Text.format(
                                "The value of '%s' has U+%04X at character %d, which no text can hold",
                                Text.shown(field.name()), codePoint, character),
                        "Remove the character from the value"));
            }
            i += Character.charCount(codePoint);
        }
    }

    private String where() {
        return field.place() + " (" + Text.shown(field.name()) + ")";
    }
}
