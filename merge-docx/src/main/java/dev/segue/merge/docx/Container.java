package dev.segue.merge.docx;

import java.nio.charset.StandardCharsets;

/** Writes the records of a ZIP file. Every entry has the same time, so that the same letter is the same bytes. */
final class Container {
    private static final int DATE = 1 << 5 | 1;
    private static final int UTF8_NAMES = 1 << 11;

    private Container() {}

    /** The record before an entry's data. */
    static void local(Bytes out, byte[] name, long crc, int packed, int size) {
        out.addInt(0x04034b50L);
        common(out, name, crc, packed, size);
        out.addShort(0).add(name);
    }

    /** The record of an entry in the directory. */
    static void central(Bytes out, byte[] name, long crc, int packed, int size, long offset) {
        out.addInt(0x02014b50L).addShort(20);
        common(out, name, crc, packed, size);
        out.addShort(0)
                .addShort(0)
                .addShort(0)
                .addShort(0)
                .addInt(0)
                .addInt(offset)
                .add(name);
    }

    /** The record at the end of the file. */
    static void end(Bytes out, int entries, int directorySize, long directoryOffset) {
        out.addInt(0x06054b50L).addShort(0).addShort(0).addShort(entries).addShort(entries);
        out.addInt(directorySize).addInt(directoryOffset).addShort(0);
    }

    static byte[] name(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private static void common(Bytes out, byte[] name, long crc, int packed, int size) {
        boolean ascii = true;
        for (byte b : name) {
            ascii &= b > 0;
        }
        out.addShort(20)
                .addShort(ascii ? 0 : UTF8_NAMES)
                .addShort(8)
                .addShort(0)
                .addShort(DATE);
        out.addInt(crc).addInt(packed).addInt(size).addShort(name.length);
    }
}
