package dev.segue.merge.docx;

import static java.util.Objects.requireNonNullElse;

import dev.segue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one part element by element, and knows of each tag where it stands in the text. A parser decides what is well-formed and what
 * the names mean; a second pass over the same text, always one tag at a time and never ahead of the parser, finds the places. Not
 * thread-safe.
 */
final class XmlReader {
    /** What was read. */
    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

    private final XmlText xml;
    private final String text;
    private final int deepest;
    private final XMLStreamReader parser;
    private int depth;
    private int from;
    private int to;
    private boolean empty;
    private int ampersand = -1;

    XmlReader(XmlText xml, int deepest) {
        this.xml = xml;
        this.text = xml.text();
        this.deepest = deepest;
        try {
            this.parser = HardenedXml.reader(text);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The next start, end or text; comments and instructions are passed over. */
    Event next() {
        try {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case XMLStreamConstants.START_ELEMENT:
                        return start();
                    case XMLStreamConstants.END_ELEMENT:
                        return end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE:
                        return Event.TEXT;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE:
                        throw Findings.refusal("docx.doctype", xml.part(), "It refers to an entity", "Remove it");
                    default:
                        break;
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Where the tag of the last start or end begins; an empty element's end has no tag of its own and stands where the tag ends. */
    int from() {
        return from;
    }

    /** Where that tag ends. */
    int to() {
        return to;
    }

    int depth() {
        return depth;
    }

    String name() {
        return parser.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(parser.getNamespaceURI()).orElse("");
    }

    /** The prefix with its colon, or nothing. */
    String prefix() {
        String prefix = parser.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    String text() {
        return parser.getText();
    }

    /** The value of the attribute of that name and of no namespace; empty if there is none. */
    String attribute(String name) {
        return Optional.ofNullable(parser.getAttributeValue("", name)).orElse("");
    }

    /** The value of the attribute of that name in the element's own namespace, as WordprocessingML has them; empty if there is none. */
    String ownAttribute(String name) {
        return Optional.ofNullable(parser.getAttributeValue(namespace(), name)).orElse("");
    }

    /** The values of all attributes of that local name, whatever their namespaces. */
    List<String> attributes(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            if (parser.getAttributeLocalName(i).equals(name)) {
                values.add(parser.getAttributeValue(i));
            }
        }
        return values;
    }

    /** Hands over every attribute but the declarations of namespaces. */
    void attributes(BiConsumer<QName, String> action) {
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            action.accept(parser.getAttributeName(i), parser.getAttributeValue(i));
        }
    }

    /** The namespaces that the start tag declares, by prefix. */
    Map<String, String> declarations() {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (int i = 0; i < parser.getNamespaceCount(); i++) {
            declarations.put(
                    Optional.ofNullable(parser.getNamespacePrefix(i)).orElse(""),
                    Optional.ofNullable(parser.getNamespaceURI(i)).orElse(""));
        }
        return declarations.isEmpty() ? Map.of() : declarations;
    }

    /** Reads what is left, so that all of it is known to be well-formed. */
    void finish() {
        Event event = next();
        while (event != Event.DONE) {
            event = next();
        }
    }

    private Event start() {
        if (++depth > deepest) {
            throw Findings.refusal(
                    "docx.too-deep",
                    place(),
                    Text.format("Elements are nested more than %d deep", deepest),
                    "Simplify the document");
        }
        nextTag();
        empty = text.charAt(to - 2) == '/';
        return Event.START;
    }

    private Event end() {
        depth--;
        if (empty) {
            empty = false;
            from = to;
        } else {
            nextTag();
        }
        return Event.END;
    }

    private void nextTag() {
        int at = to;
        while (true) {
            int tag = text.indexOf('<', at);
            checkReferences(at, tag);
            if (text.startsWith("<!--", tag)) {
                at = text.indexOf("-->", tag + 4) + 3;
            } else if (text.startsWith("<![CDATA[", tag)) {
                at = text.indexOf("]]>", tag + 9) + 3;
            } else if (text.charAt(tag + 1) == '?') {
                at = text.indexOf("?>", tag + 2) + 2;
            } else {
                from = tag;
                to = endOfTag(tag + 1);
                checkReferences(from, to);
                return;
            }
        }
    }

    private int endOfTag(int at) {
        char quote = 0;
        for (int i = at; ; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
    }

    /** Without a document type only five entities exist; the parser would pass over any other in silence. */
    private void checkReferences(int start, int end) {
        if (ampersand < start) {
            ampersand = ampersandFrom(start);
        }
        while (ampersand < end) {
            int semicolon = text.indexOf(';', ampersand);
            String name = semicolon < 0 ? "" : text.substring(ampersand + 1, Math.min(semicolon, ampersand + 12));
            if (!name.startsWith("#") && !ENTITIES.contains(name)) {
                throw Findings.refusal(
                        "docx.bad-xml",
                        place(),
                        "'&" + Text.shown(name) + ";' is not defined",
                        "Open the document in Word and save it anew");
            }
            ampersand = ampersandFrom(ampersand + 1);
        }
    }

    private int ampersandFrom(int start) {
        int at = text.indexOf('&', start);
        return at < 0 ? text.length() : at;
    }

    private String place() {
        return xml.part() + " " + parser.getLocation().getLineNumber() + ":"
                + parser.getLocation().getColumnNumber();
    }

    private RuntimeException malformed(XMLStreamException e) {
        String place = e.getLocation() == null
                ? xml.part()
                : xml.part() + " " + e.getLocation().getLineNumber() + ":"
                        + e.getLocation().getColumnNumber();
        String reason =
                Text.shown(requireNonNullElse(e.getMessage(), "").replaceFirst("(?s)^ParseError at .*?Message: ", ""));
        return Findings.refusal(
                "docx.bad-xml",
                place,
                "It is not well-formed: " + reason,
                "Open the document in Word and save it anew");
    }
}
