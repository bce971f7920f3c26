package dev.segue.merge.docx;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;

/** The rules for names of parts. A name is only ever compared; nothing is written where it points. */
final class PartName {
    private PartName() {}

    /** The name, if the bytes are UTF-8. */
    static Optional<String> decoded(byte[] file, int from, int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, from, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Two names with the same key are the same part. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a name, if anything. */
    static Optional<String> objection(String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
            return Optional.of("has a control character");
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            return Optional.of("has a backslash or a colon");
        }
        String lower = key(name);
        if (lower.contains("%2f") || lower.contains("%5c") || lower.contains("%00")) {
            return Optional.of("hides a separator");
        }
        if (lower.endsWith(".piece")) {
            return Optional.of("is a piece of an interleaved part");
        }
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.endsWith(".")) {
                return Optional.of("has an empty segment or one that ends with a dot");
            }
        }
        return Optional.empty();
    }

    /** The part that a relationship target names, seen from the part that owns the relationship. */
    static String resolved(String source, String target) {
        String path = target.startsWith("/") ? target : "/" + source.substring(0, source.lastIndexOf('/') + 1) + target;
        int fragment = path.indexOf('#');
        ArrayDeque<String> segments = new ArrayDeque<>();
        for (String segment : (fragment < 0 ? path : path.substring(0, fragment)).split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** The part that owns the relationships of that part name, such as {@code word/document.xml}; empty for the package itself. */
    static String ownerOf(String rels) {
        int folder = rels.lastIndexOf("_rels/");
        return rels.substring(0, folder) + rels.substring(folder + 6, rels.length() - ".rels".length());
    }
}
