package dev.segue.merge.docx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, and are used again from the start. Not thread-safe. */
final class Bytes {
    private static final int KEPT = 1 << 20;

    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, length);
    }

    /** Forgets the content; keeps the room unless it has grown out of all proportion. */
    void clear() {
        length = 0;
        if (array.length > KEPT) {
            array = new byte[KEPT];
        }
    }

    /** Makes room for that many more, and answers where the next byte goes. */
    int reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > array.length) {
            array = Arrays.copyOf(array, Math.max(needed, array.length + (array.length >> 1)));
        }
        return length;
    }

    void written(int more) {
        length += more;
    }

    Bytes add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    Bytes add(byte[] bytes, int from, int count) {
        int at = reserve(count);
        System.arraycopy(bytes, from, array, at, count);
        length += count;
        return this;
    }

    Bytes add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes addByte(int value) {
        int at = reserve(1);
        array[at] = (byte) value;
        length++;
        return this;
    }

    /** Sixteen bits, low byte first. */
    Bytes addShort(int value) {
        return addByte(value).addByte(value >>> 8);
    }

    /** Thirty-two bits, low byte first. */
    Bytes addInt(long value) {
        return addShort((int) value).addShort((int) (value >>> 16));
    }

    /** One character as UTF-8. */
    Bytes addCodePoint(int codePoint) {
        if (codePoint < 0x80) {
            return addByte(codePoint);
        }
        if (codePoint < 0x800) {
            return addByte(0xC0 | codePoint >> 6).addByte(0x80 | codePoint & 0x3F);
        }
        if (codePoint < 0x10000) {
            addByte(0xE0 | codePoint >> 12);
        } else {
            addByte(0xF0 | codePoint >> 18).addByte(0x80 | codePoint >> 12 & 0x3F);
        }
        return addByte(0x80 | codePoint >> 6 & 0x3F).addByte(0x80 | codePoint & 0x3F);
    }
}
