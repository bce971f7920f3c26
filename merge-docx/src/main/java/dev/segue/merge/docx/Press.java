package dev.segue.merge.docx;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** What one thread needs to write one letter after another without making anything anew. Not thread-safe. */
final class Press {
    final Bytes content = new Bytes(32 * 1024);
    final Bytes packed = new Bytes(16 * 1024);
    final Bytes directory = new Bytes(4 * 1024);
    private final CRC32 crc = new CRC32();
    private final Deflater deflater = new Deflater(6, true);

    /** Packs the content. */
    void pack() {
        packed.clear();
        deflater.reset();
        deflater.setInput(content.array(), 0, content.length());
        deflater.finish();
        PackedPart.drain(deflater, packed);
        crc.reset();
        crc.update(content.array(), 0, content.length());
    }

    long crc() {
        return crc.getValue();
    }
}
