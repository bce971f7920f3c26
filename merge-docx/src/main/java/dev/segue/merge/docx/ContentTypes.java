package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind each part is, as {@code [Content_Types].xml} says. Immutable once read. */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";
    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final List<String> MERGED = List.of(
            MAIN,
            WORD + "header+xml",
            WORD + "footer+xml",
            WORD + "footnotes+xml",
            WORD + "endnotes+xml",
            WORD + "comments+xml");

    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    ContentTypes(XmlReader reader) {
        for (XmlReader.Event event = reader.next(); event != XmlReader.Event.DONE; event = reader.next()) {
            if (event == XmlReader.Event.START && reader.namespace().equals(NAMESPACE)) {
                String type = reader.attribute("ContentType").toLowerCase(Locale.ROOT);
                if (reader.name().equals("Default")) {
                    declare(byExtension, reader.attribute("Extension"), type);
                } else if (reader.name().equals("Override")) {
                    declare(byName, PartName.resolved("", reader.attribute("PartName")), type);
                }
            }
        }
    }

    private static void declare(Map<String, String> types, String name, String type) {
        String other = types.putIfAbsent(PartName.key(name), type);
        if (other != null && !other.equals(type)) {
            throw Findings.refusal(
                    "docx.corrupt",
                    PART,
                    "It declares '%s' both as '%s' and as '%s'"
                            .formatted(Text.shown(name), Text.shown(other), Text.shown(type)),
                    "Open the document in Word and save it anew");
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

    /** Whether a part is XML by its type or its name, or begins as XML does: not every program looks at the type. */
    boolean isXml(String part, byte[] content) {
        String type = of(part);
        String key = PartName.key(part);
        return type.endsWith("+xml")
                || type.endsWith("/xml")
                || key.endsWith(".xml")
                || key.endsWith(".rels")
                || XmlText.beginsAsXml(content);
    }

    /** Whether the merge fields of a part are filled. */
    boolean isMerged(String part) {
        return MERGED.contains(of(part));
    }

    /** The order of the document: the body, then headers, footers, footnotes, endnotes and comments, each by their numbers. */
    Comparator<String> order() {
        return Comparator.<String>comparingInt(part -> MERGED.indexOf(of(part)))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Whether the merge fields of a part stay as they are, because they are no part of the letter: stored building blocks. */
    boolean keepsFields(String part) {
        String type = of(part);
        boolean refused = type.contains("macroenabled");
        return refused || type.equals(WORD + "document.glossary+xml");
    }

    /** Whether a part is a vector picture by its type; one that is none may still hold one. */
    boolean isPicture(String part) {
        return of(part).startsWith("image/svg");
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
