package dev.segue.quickstart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Draws the paper mill's logo, a folded sheet on a green seal, as a PNG whose bytes are the same under every version of Java: its pixels
 * are stored, not compressed. Stateless.
 */
final class LogoPng {
    private static final int SIZE = 120;
    private static final int SAMPLES = 4;
    private static final int PARTS = SAMPLES * SAMPLES;
    private static final int[] GREEN = {0x1F, 0x6F, 0x5C};
    private static final int[] PAPER = {0xFF, 0xFF, 0xFF};
    private static final int[] FOLD = {0xB9, 0xD5, 0xCC};

    private LogoPng() {}

    static byte[] bytes() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] kind = {8, 3, 0, 0, 0};
        png.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13).putInt(SIZE).putInt(SIZE).put(kind).array()));
        png.writeBytes(chunk("PLTE", palette()));
        png.writeBytes(chunk("IDAT", stored(pixels())));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** First paper with none to all parts green, then the fold with the same. */
    private static byte[] palette() {
        ByteBuffer colours = ByteBuffer.allocate(3 * 2 * (PARTS + 1));
        for (int[] ground : new int[][] {PAPER, FOLD}) {
            for (int green = 0; green <= PARTS; green++) {
                for (int i = 0; i < 3; i++) {
                    colours.put((byte) ((GREEN[i] * green + ground[i] * (PARTS - green)) / PARTS));
                }
            }
        }
        return colours.array();
    }

    /** Rows of a filter byte and a byte for each pixel. */
    private static byte[] pixels() {
        ByteBuffer rows = ByteBuffer.allocate(SIZE * (1 + SIZE));
        for (int y = 0; y < SIZE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < SIZE; x++) {
                rows.put((byte) colour(x, y));
            }
        }
        return rows.array();
    }

    /** The mean of the inks in the pixel, so that edges are smooth. */
    private static int colour(int x, int y) {
        int green = 0;
        int fold = 0;
        for (int i = 0; i < PARTS; i++) {
            int ink = ink(x + (i % SAMPLES + 0.5) / SAMPLES, y + (i / SAMPLES + 0.5) / SAMPLES);
            green += ink == 1 ? 1 : 0;
            fold += ink == 2 ? 1 : 0;
        }
        return fold > 0 ? PARTS + 1 + green : green;
    }

    /** The ink at a place, 0 paper, 1 green, 2 fold: the seal, on it the sheet with its folded corner, on that three lines of writing. */
    private static int ink(double x, double y) {
        double middle = SIZE / 2.0;
        if (Math.hypot(x - middle, y - middle) > middle - 1) {
            return 0;
        }
        boolean sheet = x > 38 && x < 82 && y > 27 && y < 93;
        if (!sheet || x - y > 37) {
            return 1;
        }
        if (x > 64 && y < 45) {
            return 2;
        }
        boolean line = y > 53 && y < 82 && (y - 53) % 12 < 4 && x > 47 && x < (y > 77 ? 62 : 73);
        return line ? 1 : 0;
    }

    /** The data as zlib frames it, in blocks that are stored as they are. */
    private static byte[] stored(byte[] data) {
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        zlib.writeBytes(new byte[] {0x78, 0x01});
        for (int from = 0; from < data.length; from += 0xFFFF) {
            int length = Math.min(0xFFFF, data.length - from);
            zlib.write(from + length == data.length ? 1 : 0);
            zlib.writeBytes(new byte[] {(byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)});
            zlib.write(data, from, length);
        }
        Adler32 adler = new Adler32();
        adler.update(data);
        zlib.writeBytes(ByteBuffer.allocate(4).putInt((int) adler.getValue()).array());
        return zlib.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
