package dev.segue.criteria.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Turns the bytes of a document into its text: UTF-8, and no guess at anything else. */
final class JsonBytes {
    private static final String SAVE_AS_UTF_8 = "Save it as UTF-8";

    private JsonBytes() {}

    static String text(byte[] bytes, Findings findings) {
        if (bytes.length > JsonParsing.MOST_CHARACTERS) {
            throw JsonParsing.tooLong(findings, Text.format("it has %,d bytes", bytes.length));
        }
        refuseWideCharacters(bytes, findings);
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(left, text, true);
        text.flip();
        if (result.isError()) {
            throw findings.fatal(
                    endOf(text),
                    "json.encoding",
                    Text.format(
                            "the byte %02X at position %d is not UTF-8",
                            left.get(left.position()), left.position() + 1),
                    SAVE_AS_UTF_8);
        }
        return text.toString();
    }

    /** UTF-16 and UTF-32 have a zero among the first two bytes of any JSON, or a mark that says what they are. */
    private static void refuseWideCharacters(byte[] bytes, Findings findings) {
        if (bytes.length < 2) {
            return;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        if (marked || first == 0 || second == 0) {
            throw findings.fatal(
                    Place.at(1, 1), "json.encoding", "it is in UTF-16 or UTF-32, and not in UTF-8", SAVE_AS_UTF_8);
        }
    }

    private static Place endOf(CharBuffer text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return Place.at(line, column);
    }
}
