package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One entry of a ZIP file, still packed.
 *
 * @param packed the bytes as they stand in the file
 * @param deflated whether they are deflated or stored
 */
record PackedPart(String name, byte[] packed, boolean deflated, long crc, int size) {

    /** Deflates a part that was made or changed. */
    static PackedPart of(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Deflater deflater = new Deflater(6, true);
        try {
            Bytes packed = new Bytes(content.length / 3 + 64);
            deflater.setInput(content);
            deflater.finish();
            drain(deflater, packed);
            return new PackedPart(name, packed.toArray(), true, crc.getValue(), content.length);
        } finally {
            deflater.end();
        }
    }

    /** Takes everything out of a deflater whose input is complete. */
    static void drain(Deflater deflater, Bytes packed) {
        while (!deflater.finished()) {
            int at = packed.reserve(4096);
            packed.written(deflater.deflate(packed.array(), at, packed.array().length - at));
        }
    }

    /**
     * The content, which is exactly as long as the directory says and has its checksum.
     *
     * @throws dev.segue.InvalidInputException {@code docx.corrupt} if it is not
     */
    byte[] content() {
        byte[] content = deflated ? inflated() : Arrays.copyOf(packed, packed.length);
        CRC32 actual = new CRC32();
        actual.update(content);
        if (actual.getValue() != crc) {
            throw corrupt("its checksum is %08x and not %08x as the directory says".formatted(actual.getValue(), crc));
        }
        return content;
    }

    /** The same part as it is to stand in a letter: deflated. */
    PackedPart repacked() {
        return deflated ? this : of(name, packed);
    }

    private byte[] inflated() {
        byte[] content = new byte[size];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            int length = 0;
            int more;
            while (length < size && (more = inflater.inflate(content, length, size - length)) > 0) {
                length += more;
            }
            boolean longer = inflater.inflate(new byte[1]) > 0;
            if (length < size || longer || !inflater.finished() || inflater.getRemaining() > 0) {
                throw corrupt(Text.format("it does not have the %,d bytes that the directory says", size));
            }
            return content;
        } catch (DataFormatException e) {
            throw corrupt("its compressed data is damaged (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }

    private RuntimeException corrupt(String what) {
        return Findings.refusal(
                "docx.corrupt", name, "The part is damaged: " + what, "Open the document in Word and save it anew");
    }
}
