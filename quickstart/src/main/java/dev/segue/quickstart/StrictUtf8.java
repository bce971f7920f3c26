package dev.segue.quickstart;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 text and says in which line it stops being that; a byte order mark at the beginning is skipped. Not thread-safe.
 *
 * <p>Bytes that are not UTF-8, U+0000 and lines longer than {@value #LONGEST_LINE} characters end the reading with an
 * {@link InvalidInputException}: what follows them cannot be trusted.
 */
final class StrictUtf8 extends Reader {
    static final int LONGEST_LINE = 100_000;
    private static final String SAVE_AS_UTF8 = "Save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8') and try again";

    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean begun;
    private boolean ended;
    private boolean afterReturn;
    private long line = 1;
    private long column;

    /**
     * A reader of that stream.
     *
     * @param file the name that problems give the input
     */
    StrictUtf8(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!begun) {
            begin();
        }
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw notUtf8(result.length());
            }
            if (result.isOverflow()) {
                // A character above U+FFFF needs two places and there is one: only a caller with a buffer of one char
                // gets here.
                throw new IOException("A buffer of at least two characters is needed");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        count(buffer, offset, chars.position());
        return chars.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void begin() throws IOException {
        begun = true;
        while (!ended && bytes.remaining() < 4) {
            fill();
        }
        int first = bytes.remaining() < 3
                ? 0
                : (bytes.get(0) & 0xff) << 16 | (bytes.get(1) & 0xff) << 8 | bytes.get(2) & 0xff;
        if (first == 0xEFBBBF) {
            bytes.position(bytes.position() + 3);
        } else if (first >>> 8 == 0xFFFE || first >>> 8 == 0xFEFF) {
            throw problem(" line 1", "the file is UTF-16, not UTF-8", SAVE_AS_UTF8);
        } else if (first == 0x504B03) {
            throw problem(
                    " line 1", "the file is a zip archive or a spreadsheet, not text", "Export it as CSV in UTF-8");
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void count(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char character = buffer[i];
            if (character == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = character == '\r';
            if (character == '\n' || character == '\r') {
                line++;
                column = 0;
            } else if (character == 0) {
                throw problem(" line " + line, "there is a U+0000 in the text", SAVE_AS_UTF8);
            } else if (++column > LONGEST_LINE) {
                throw problem(
                        " line " + line,
                        Text.format("the line has more than %,d characters", LONGEST_LINE),
                        "Check that the file is CSV with one contact a line");
            }
        }
    }

    private InvalidInputException notUtf8(int count) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(count, bytes.remaining()); i++) {
            hex.append(" %02X".formatted(bytes.get(bytes.position() + i)));
        }
        return problem(
                " line " + line,
                Text.format("the bytes%s after character %d are not UTF-8", hex, column),
                SAVE_AS_UTF8);
    }

    private InvalidInputException problem(String where, String what, String fix) {
        return new InvalidInputException(Problem.of("csv.encoding", file + where, what, fix));
    }
}
