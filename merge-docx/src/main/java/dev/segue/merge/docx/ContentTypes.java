package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind each part is, as {@code [Content_Types].xml} says. Immutable once read. */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";
    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    ContentTypes(XmlReader reader) {
        for (XmlReader.Event event = reader.next(); event != XmlReader.Event.DONE; event = reader.next()) {
            if (event == XmlReader.Event.START) {
                String type = reader.attribute("ContentType").toLowerCase(Locale.ROOT);
                if (reader.name().equals("Default")) {
                    byExtension.put(PartName.key(reader.attribute("Extension")), type);
                } else if (reader.name().equals("Override")) {
                    byName.put(PartName.key(PartName.resolved("", reader.attribute("PartName"))), type);
                }
            }
        }
    }

    /** Takes out what is said of parts that are taken out. */
    static void forget(Set<String> parts, XmlReader reader, Cuts cuts) {
        int from = -1;
        for (XmlReader.Event event = reader.next(); event != XmlReader.Event.DONE; event = reader.next()) {
            if (event == XmlReader.Event.START && parts.contains(PartName.resolved("", reader.attribute("PartName")))) {
                from = reader.from();
            } else if (event == XmlReader.Event.END && from >= 0) {
                cuts.remove(from, reader.to());
                from = -1;
            }
        }
    }

    /** The type in lower case; empty if none is declared. */
    String of(String part) {
        String key = PartName.key(part);
        String extension = key.substring(key.lastIndexOf('.') + 1);
        return byName.getOrDefault(key, byExtension.getOrDefault(extension, ""));
    }

    boolean isXml(String part) {
        String type = of(part);
        String key = PartName.key(part);
        return type.endsWith("+xml") || type.endsWith("/xml") || key.endsWith(".xml") || key.endsWith(".rels");
    }

    /** Whether the fields of a part are merged: not those of comments and of stored building blocks. */
    boolean isMerged(String part) {
        String type = of(part);
        if (!type.startsWith(WORD)) {
            return false;
        }
        return switch (type.substring(WORD.length())) {
            case "document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml" -> true;
            default -> false;
        };
    }

    boolean isProperties(String part) {
        String type = of(part);
        return type.endsWith(".core-properties+xml") || type.endsWith(".extended-properties+xml");
    }

    /** Refuses kinds of parts that can run something, whether or not anything refers to them. */
    void check(String part, Findings findings) {
        String type = of(part);
        String where = "part " + part;
        String shown = "'" + Text.shown(type) + "'";
        if (type.contains("macroenabled")
                || type.contains("vbaproject")
                || type.contains("vbadata")
                || PartName.key(part).endsWith("vbaproject.bin")) {
            findings.problem(
                    "docx.macros",
                    where,
                    "It holds macros: it is of the type " + shown,
                    "Save the document as .docx without macros");
        } else if (type.contains("activex") || type.contains("oleobject")) {
            findings.problem(
                    "docx.embedded-object",
                    where,
                    "It is an embedded object of the type " + shown,
                    "Insert a picture instead");
        }
    }
}
