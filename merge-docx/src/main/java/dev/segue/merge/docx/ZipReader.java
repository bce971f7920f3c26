package dev.segue.merge.docx;

import dev.segue.Text;
import dev.segue.merge.MergeLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the entries of a ZIP file from its central directory and holds every one against its local header, so that no two readers can
 * see two different documents in one file. Sizes are checked as the directory declares them, before anything is unpacked. Not thread-safe.
 */
final class ZipReader {
    private static final String RESAVE = "Open the document in Word and save it anew";
    private static final int FREE_OF_RATIO = 100_000;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final long LONG_FORM = 0xFFFFFFFFL;
    private static final String ZIP64 = "it is written as ZIP64, which no document of this size needs";

    private final byte[] file;
    private final MergeLimits limits;
    private final Findings findings;
    private final List<PackedPart> parts = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<int[]> extents = new ArrayList<>();
    private long unpacked;

    ZipReader(byte[] file, MergeLimits limits, Findings findings) {
        this.file = file;
        this.limits = limits;
        this.findings = findings;
    }

    /** Every part in the order of the directory; folders are left out. */
    List<PackedPart> read() {
        int end = endOfDirectory();
        int count = u16(end + 10);
        if (end >= 20 && u32(end - 20) == 0x07064b50L) {
            throw corrupt("the file", ZIP64);
        }
        if (count > limits.parts()) {
            throw Findings.refusal(
                    "docx.too-many-parts",
                    "the file",
                    Text.format("It has %,d parts, but at most %,d are accepted", count, limits.parts()),
                    "Remove pictures or other parts");
        }
        long at = u32(end + 16);
        if (at + u32(end + 12) != end || u16(end + 8) != count || u16(end + 4) != 0) {
            throw corrupt("the file", "the end of its directory does not fit the directory");
        }
        for (int i = 0; i < count; i++) {
            at = entry((int) at, end);
        }
        if (at != end) {
            throw corrupt("the file", Text.format("its directory has more than the %,d entries it declares", count));
        }
        checkOverlap();
        findings.refuseIfAny();
        return parts;
    }

    private int endOfDirectory() {
        for (int at = file.length - 22; at >= Math.max(0, file.length - 22 - 65_535); at--) {
            if (u32(at) == 0x06054b50L && at + 22 + u16(at + 20) == file.length) {
                return at;
            }
        }
        throw Findings.refusal(
                "docx.not-a-package", "the file", "It begins as a ZIP file but has no directory at its end", RESAVE);
    }

    /** Reads one entry of the directory and answers where the next one begins. */
    private int entry(int at, int end) {
        if (at + 46 > end || u32(at) != 0x02014b50L) {
            throw corrupt("the file", "its directory ends too early");
        }
        int nameLength = u16(at + 28);
        int next = at + 46 + nameLength + u16(at + 30) + u16(at + 32);
        if (next > end) {
            throw corrupt("the file", "its directory ends too early");
        }
        String name = PartName.decoded(file, at + 46, nameLength).orElse("");
        long packed = u32(at + 20);
        long size = u32(at + 24);
        if (packed == LONG_FORM || size == LONG_FORM || u32(at + 42) == LONG_FORM) {
            damaged(name, ZIP64);
            return next;
        }
        boolean folder = name.endsWith("/")
                && size == 0
                && PartName.objection(name.substring(0, name.length() - 1)).isEmpty();
        if (!folder && acceptable(name, packed, size)) {
            add(at, name, (int) packed, (int) size);
        }
        return next;
    }

    private boolean acceptable(String name, long packed, long size) {
        String where = "part '" + Text.shown(name) + "'";
        String objection = PartName.objection(name).orElse(null);
        if (objection != null) {
            findings.problem("docx.bad-part-name", where, "Its name " + objection, RESAVE);
            return false;
        }
        String other = seen.putIfAbsent(PartName.key(name), name);
        if (other != null) {
            findings.problem(
                    "docx.duplicate-part", where, "The file has it twice, also as '" + Text.shown(other) + "'", RESAVE);
            return false;
        }
        unpacked += size;
        long most = Math.min(limits.partBytes(), LONGEST_ARRAY);
        if (size > most) {
            return tooLarge(where, Text.format("It unpacks to %,d bytes, but a part has at most %,d", size, most));
        }
        if (unpacked > limits.unpackedBytes()) {
            return tooLarge(
                    where,
                    Text.format(
                            "With it the parts unpack to %,d bytes, but to at most %,d are accepted",
                            unpacked, limits.unpackedBytes()));
        }
        if (size - FREE_OF_RATIO > packed * limits.ratio()) {
            return tooLarge(
                    where,
                    Text.format(
                            "It unpacks from %,d to %,d bytes, but at most 1:%d is accepted",
                            packed, size, limits.ratio()));
        }
        return true;
    }

    private boolean tooLarge(String where, String what) {
        findings.problem("docx.too-large", where, what, "Make the document smaller");
        return false;
    }

    private void add(int at, String name, int packed, int size) {
        int flags = u16(at + 8);
        int method = u16(at + 10);
        long local = u32(at + 42);
        if ((flags & 0x2041) != 0) {
            findings.problem("docx.encrypted", name, "The part is encrypted", "Save the document without a password");
        } else if (method != 0 && method != 8) {
            damaged(name, "it is packed by method " + method + ", which no Word document uses");
        } else if (local + 30 > file.length || u32((int) local) != 0x04034b50L) {
            damaged(name, "it does not begin where the directory says");
        } else {
            int header = (int) local;
            long data = header + 30L + u16(header + 26) + u16(header + 28);
            if (data + packed > file.length) {
                damaged(name, "it ends beyond the file");
            } else if (!agrees(at, header) || (method == 0 && packed != size)) {
                damaged(name, "its own header and the directory differ");
            } else {
                byte[] bytes = Arrays.copyOfRange(file, (int) data, (int) data + packed);
                extents.add(new int[] {header, (int) data + packed});
                parts.add(new PackedPart(name, bytes, method == 8, u32(at + 16), size));
            }
        }
    }

    private boolean agrees(int central, int local) {
        int nameLength = u16(central + 28);
        boolean same = u16(local + 26) == nameLength
                && Arrays.equals(
                        file, local + 30, local + 30 + nameLength, file, central + 46, central + 46 + nameLength)
                && u16(local + 6) == u16(central + 8)
                && u16(local + 8) == u16(central + 10);
        boolean sizesFollow = (u16(local + 6) & 8) != 0 && u32(local + 14) == 0;
        return same && (sizesFollow || sizesAgree(central, local));
    }

    /** A local header may write its sizes in the long form although they are short. */
    private boolean sizesAgree(int central, int local) {
        if (u32(local + 14) != u32(central + 16)) {
            return false;
        }
        int extra = local + 30 + u16(local + 26);
        boolean longForm = u32(local + 18) == LONG_FORM
                && u32(local + 22) == LONG_FORM
                && u16(local + 28) >= 20
                && u16(extra) == 1;
        return longForm
                ? u32(extra + 4) == u32(central + 24)
                        && u32(extra + 12) == u32(central + 20)
                        && u32(extra + 8) == 0
                        && u32(extra + 16) == 0
                : u32(local + 18) == u32(central + 20) && u32(local + 22) == u32(central + 24);
    }

    private void checkOverlap() {
        extents.sort((a, b) -> Integer.compare(a[0], b[0]));
        for (int i = 1; i < extents.size(); i++) {
            if (extents.get(i)[0] < extents.get(i - 1)[1]) {
                throw corrupt("the file", "two of its parts share the same bytes");
            }
        }
    }

    private void damaged(String name, String what) {
        findings.problem("docx.corrupt", name, "The part is damaged: " + what, RESAVE);
    }

    private static RuntimeException corrupt(String where, String what) {
        return Findings.refusal("docx.corrupt", where, "The file is damaged: " + what, RESAVE);
    }

    private int u16(int at) {
        return at + 2 <= file.length ? (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8 : 0;
    }

    private long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }
}
