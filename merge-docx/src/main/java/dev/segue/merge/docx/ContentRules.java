package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.Map;
import java.util.Set;

/** What a part may hold besides text and fields: what is refused, what is taken out, and what is worth a warning. Not thread-safe. */
final class ContentRules {
    private static final Map<String, Set<String>> AUTHOR = Map.of(
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Set.of("lastModifiedBy"),
            "http://purl.org/dc/elements/1.1/", Set.of("creator"),
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", Set.of("Company", "Manager"),
            "http://purl.oclc.org/ooxml/officeDocument/extendedProperties", Set.of("Company", "Manager"));

    private final XmlText xml;
    private final String part;
    private final boolean properties;
    private final boolean picture;
    private final PictureRules pictures;
    private final Bindings bindings;
    private final Cuts cuts;
    private final Tally tally;
    private final Findings findings;

    ContentRules(XmlText xml, ContentTypes types, Cuts cuts, Bindings bindings, Tally tally, Findings findings) {
        this.xml = xml;
        this.part = xml.part();
        this.properties = types.isProperties(part);
        this.picture = types.isPicture(part);
        this.pictures = new PictureRules(part, findings);
        this.bindings = bindings;
        this.cuts = cuts;
        this.tally = tally;
        this.findings = findings;
    }

    void start(Element element, String namespace, XmlReader reader) {
        element.picture |= picture || namespace.equals(PictureRules.NAMESPACE);
        if (element.picture) {
            if (element.parent == null) {
                pictures.prolog(xml.text());
            }
            pictures.start(element, reader);
        }
        if (properties && AUTHOR.getOrDefault(namespace, Set.of()).contains(element.name)) {
            element.detail = "author";
        } else if (element.word) {
            word(element);
        } else if (namespace.startsWith("urn:schemas-microsoft-com:")) {
            reader.attributes("src").forEach(target -> address(target, false));
            reader.attributes("href").forEach(target -> address(target, true));
        }
    }

    private void word(Element element) {
        switch (element.name) {
            case "altChunk" ->
                findings.problem(
                        "docx.embedded-chunk",
                        where(element),
                        "It embeds another document (altChunk)",
                        "Insert its text instead");
            case "object", "control" ->
                findings.problem(
                        "docx.embedded-object", where(element), "It embeds an object", "Insert a picture instead");
            case "ins",
                    "del",
                    "moveFrom",
                    "moveTo",
                    "rPrChange",
                    "pPrChange",
                    "sectPrChange",
                    "tblPrChange",
                    "tcPrChange",
                    "trPrChange",
                    "tblPrExChange",
                    "tblGridChange",
                    "numberingChange",
                    "cellIns",
                    "cellDel",
                    "cellMerge" -> tally.revision(where(element));
            case "comment" -> tally.comment(part);
            case "vanish" -> {
                Element format = element.parentNamed("rPr");
                if (format != null && format.parentIs("r")) {
                    tally.hidden(where(element));
                }
            }
            default -> {}
        }
    }

    /** Drawings of old may name a file or a page by attribute, without a relationship. */
    private void address(String target, boolean link) {
        boolean inside = target.isBlank() || target.startsWith("#") || (!link && !Relationships.leadsOut(target));
        if (!inside && !(link && FieldRules.allowsLink(target))) {
            findings.problem(
                    "docx.external-link",
                    part,
                    "A drawing refers to '" + Text.shown(target) + "'",
                    "Insert the picture into the document, or link to http, https, mailto or tel");
        }
    }

    void end(Element element, CharSequence text, int to) {
        if (element.picture) {
            pictures.end(element, text);
        }
        if (element.detail.equals("author")) {
            cuts.remove(element.from, to);
            if (!text.toString().isBlank()) {
                findings.warning(
                        "docx.author-removed",
                        part,
                        "The property " + element.name + " was taken out",
                        "Clear the document properties of the template");
            }
        } else if (element.is("mailMerge")) {
            cuts.remove(element.from, to);
            findings.warning(
                    "docx.mail-merge-source-removed",
                    part,
                    "The template was connected to a data source, which was taken out",
                    "Make it a normal Word document under Mailings");
        } else if (element.is("attachedTemplate")) {
            cuts.remove(element.from, to);
        } else if (element.name.equals("dataBinding")) {
            bound(element, to);
        }
    }

    private void bound(Element binding, int to) {
        Element properties = binding.parentNamed("sdtPr");
        Element control = properties == null ? null : properties.parentNamed("sdt");
        if (control != null) {
            bindings.bound(control, binding.from, to);
        }
    }

    private String where(Element element) {
        return element.paragraph == null ? part : part + " paragraph " + element.paragraph.number;
    }
}
