package dev.segue.merge.docx;

import dev.segue.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells by the first bytes what a file is that is not a Word document, so that the message can say it. */
final class FileKind {
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String FILE = "the file";
    private static final String SAVE = "Save it in Word as a Word document (.docx)";

    private FileKind() {}

    /** Refuses what does not begin as a package does. */
    static void check(byte[] file) {
        if (startsWith(file, 0, OLE)) {
            throw ole(file);
        }
        String head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        String kind = textKind(head.stripLeading().toLowerCase(Locale.ROOT));
        if (kind != null) {
            throw Findings.refusal("docx.wrong-kind", FILE, "It is " + kind + ", not a Word document", SAVE);
        }
        if (!head.startsWith("PK\3\4")) {
            throw Findings.refusal(
                    "docx.not-a-package", FILE, "Its " + file.length + " bytes are not a Word document", SAVE);
        }
    }

    private static InvalidInputException ole(byte[] file) {
        if (contains(file, "EncryptedPackage")) {
            return Findings.refusal(
                    "docx.encrypted", FILE, "It is encrypted with a password", "Save it without a password");
        }
        String kind = contains(file, "WordDocument") ? "a Word 97-2003 document (.doc)" : "an OLE container";
        return Findings.refusal("docx.wrong-kind", FILE, "It is " + kind + ", not a Word document (.docx)", SAVE);
    }

    private static @Nullable String textKind(String head) {
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3).stripLeading() : head;
        if (text.startsWith("%pdf-")) {
            return "a PDF";
        }
        if (text.startsWith("{\\rtf")) {
            return "an RTF document";
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "an HTML page";
        }
        return text.startsWith("<?xml") ? "a bare XML file" : null;
    }

    private static boolean contains(byte[] file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i <= file.length - wanted.length; i++) {
            if (startsWith(file, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, int at, byte[] wanted) {
        if (file.length - at < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
