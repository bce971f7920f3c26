package dev.segue.merge.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Writes ZIP files as no honest program does. */
final class RawZip {
    /** One entry; whatever is changed here is written as it is. */
    static final class Entry {
        byte[] name;
        byte[] localName;
        byte[] packed;
        long crc;
        int size;
        int localSize;
        int method = 8;
        int flags;
        int packedSize;
        /** Whether the local header writes its sizes as ZIP64 does. */
        boolean localLong;
        /** Where the directory says that it begins, if not where it is written; then nothing else is written of it. */
        int elsewhere = -1;
    }

    private final List<Entry> entries = new ArrayList<>();

    RawZip add(String name, byte[] content) {
        return add(name, content, entry -> {});
    }

    RawZip add(String name, byte[] content, Consumer<Entry> spoil) {
        PackedPart part = PackedPart.of(name, content);
        Entry entry = new Entry();
        entry.name = name.getBytes(StandardCharsets.UTF_8);
        entry.localName = entry.name;
        entry.packed = part.packed();
        entry.packedSize = part.packed().length;
        entry.crc = part.crc();
        entry.size = content.length;
        entry.localSize = content.length;
        spoil.accept(entry);
        entries.add(entry);
        return this;
    }

    RawZip spoil(String name, Consumer<Entry> spoil) {
        entries.stream()
                .filter(entry -> new String(entry.name, StandardCharsets.UTF_8).equals(name))
                .forEach(spoil);
        return this;
    }

    byte[] bytes() {
        Bytes out = new Bytes(4096);
        Bytes directory = new Bytes(4096);
        for (Entry entry : entries) {
            directory.addInt(0x02014b50L).addShort(20);
            common(directory, entry, entry.size, entry.name);
            directory
                    .addShort(0)
                    .addShort(0)
                    .addShort(0)
                    .addShort(0)
                    .addInt(0)
                    .addInt(entry.elsewhere < 0 ? out.length() : entry.elsewhere)
                    .add(entry.name);
            if (entry.elsewhere >= 0) {
                continue;
            }
            out.addInt(0x04034b50L);
            common(out, entry, entry.localSize, entry.localName);
            out.addShort(entry.localLong ? 20 : 0).add(entry.localName);
            if (entry.localLong) {
                writeLong(out, entry);
            }
            out.add(entry.packed);
        }
        int offset = out.length();
        out.add(directory.toArray());
        Container.end(out, entries.size(), directory.length(), offset);
        return out.toArray();
    }

    /** Overwrites the sizes that were just written by the mark of the long form, which follows the name. */
    private static void writeLong(Bytes out, Entry entry) {
        int sizes = out.length() - entry.localName.length - 12;
        Arrays.fill(out.array(), sizes, sizes + 8, (byte) 0xFF);
        out.addShort(1).addShort(16);
        out.addInt(entry.localSize).addInt(0).addInt(entry.packedSize).addInt(0);
    }

    private static void common(Bytes out, Entry entry, int size, byte[] name) {
        out.addShort(20)
                .addShort(entry.flags)
                .addShort(entry.method)
                .addShort(0)
                .addShort(33);
        out.addInt(entry.crc).addInt(entry.packedSize).addInt(size).addShort(name.length);
    }
}
