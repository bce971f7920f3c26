package dev.segue.engine.folder;

import dev.segue.MediaType;
import dev.segue.delivery.Letter;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a letter's file: the delivery number, which makes it unique, and the contact's name as far as every file system takes it
 * (rule DL-5). Nothing of a contact's name can leave the folder, hide the ending or name a device.
 */
final class LetterFileName {
    private static final int LONGEST_NAME = 70;

    private LetterFileName() {}

    static String of(Letter letter) {
        return String.format(
                Locale.ROOT,
                "%08d %s%s",
                letter.no().value(),
                safe(letter.contact().name()),
                ending(letter.mediaType()));
    }

    /** The same name on a host whose file names are ASCII only. */
    static String ascii(Letter letter) {
        return of(letter).replaceAll("[^\\x20-\\x7e]", "_");
    }

    /** Letters, digits, blanks, dots inside, hyphens and underscores stay; everything else becomes an underscore. */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .limit(LONGEST_NAME)
                .forEach(codePoint -> {
                    boolean kept = Character.isLetterOrDigit(codePoint)
                            || Character.getType(codePoint) == Character.NON_SPACING_MARK
                            || " .-_".indexOf(codePoint) >= 0;
                    safe.appendCodePoint(kept && Character.isBmpCodePoint(codePoint) ? codePoint : '_');
                });
        String trimmed = safe.toString().replaceAll("\\.{2,}", ".").replaceAll("^[ .]+|[ .]+$", "");
        return trimmed.isEmpty() ? "letter" : trimmed;
    }

    private static String ending(MediaType mediaType) {
        if (mediaType.equals(MediaType.DOCX)) {
            return ".docx";
        }
        return switch (mediaType.value().toLowerCase(Locale.ROOT)) {
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "application/pdf" -> ".pdf";
            default -> ".bin";
        };
    }
}
