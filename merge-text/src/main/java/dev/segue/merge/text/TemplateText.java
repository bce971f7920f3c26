package dev.segue.merge.text;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.merge.MergeLimits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads a template's bytes as UTF-8 and refuses what is no text. */
final class TemplateText {
    private TemplateText() {}

    /** The text without byte order mark; refused as {@code text.too-large}, {@code text.encoding} or {@code text.character}. */
    static String decoded(byte[] template, MergeLimits limits) {
        if (template.length > limits.packedBytes()) {
            throw new InvalidInputException(Problem.of(
                    "text.too-large",
                    "template",
                    Text.format("It has %,d bytes, and at most %,d are allowed", template.length, limits.packedBytes()),
                    "Shorten it, or raise the limit"));
        }
        int mark = hasByteOrderMark(template) ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(template, mark, template.length - mark);
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw new InvalidInputException(Problem.of(
                    "text.encoding",
                    new Places(text).at(text.length()),
                    "The byte 0x%02X is not UTF-8".formatted(template[bytes.position()] & 0xFF),
                    "Save the template as UTF-8"));
        }
        checkCharacters(text);
        return text;
    }

    /** Whether a text document can hold the character: no control but tab, line feed and carriage return, and no code point that is none. */
    static boolean holds(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return (codePoint & 0xFFFE) != 0xFFFE && (codePoint < 0xFDD0 || codePoint > 0xFDEF);
    }

    private static boolean hasByteOrderMark(byte[] template) {
        return template.length >= 3
                && template[0] == (byte) 0xEF
                && template[1] == (byte) 0xBB
                && template[2] == (byte) 0xBF;
    }

    private static void checkCharacters(String text) {
        Findings findings = new Findings(text);
        for (int i = 0; i < text.length() && !findings.full(); ) {
            int codePoint = text.codePointAt(i);
            if (!holds(codePoint)) {
                findings.problem(
                        i,
                        "text.character",
                        "U+%04X is no character of a text".formatted(codePoint),
                        "Remove it, or save the template as UTF-8");
            }
            i += Character.charCount(codePoint);
        }
        findings.refuseIfAny();
    }
}
