package dev.segue.merge.docx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds Word documents part by part, good ones and bad ones. */
final class Docx {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, StringBuilder> relationships = new LinkedHashMap<>();
    private String moreTypes = "";
    private int ids;

    private Docx() {}

    /** A document with that body. */
    static Docx of(String... body) {
        Docx docx = new Docx();
        docx.relate("", OFFICE + "officeDocument", "word/document.xml", false);
        docx.xml(
                "word/document.xml",
                WORD + "document.main+xml",
                "w:document",
                "<w:body>" + String.join("", body) + "<w:sectPr/></w:body>");
        return docx;
    }

    Docx header(String... content) {
        return story("header", "header1", "w:hdr", content);
    }

    Docx footer(String... content) {
        return story("footer", "footer1", "w:ftr", content);
    }

    Docx footnote(String... content) {
        return story(
                "footnotes",
                "footnotes",
                "w:footnotes",
                "<w:footnote w:id=\"1\">" + String.join("", content) + "</w:footnote>");
    }

    Docx endnote(String... content) {
        return story(
                "endnotes",
                "endnotes",
                "w:endnotes",
                "<w:endnote w:id=\"1\">" + String.join("", content) + "</w:endnote>");
    }

    /** Footnotes or endnotes as Word numbers them: the separators first, then a note with number 2. */
    Docx notes(String kind, String... content) {
        String separator =
                "<w:" + kind + " w:type=\"%s\" w:id=\"%d\">" + Word.p(Word.r("<w:%s/>")) + "</w:" + kind + ">";
        return story(
                kind + "s",
                kind + "s",
                "w:" + kind + "s",
                separator.formatted("separator", 0, "separator")
                        + separator.formatted("continuationSeparator", 1, "continuationSeparator")
                        + "<w:" + kind + " w:id=\"2\">" + String.join("", content) + "</w:" + kind + ">");
    }

    Docx comment(String... content) {
        return story(
                "comments",
                "comments",
                "w:comments",
                "<w:comment w:id=\"1\" w:author=\"Eva\">" + String.join("", content) + "</w:comment>");
    }

    Docx settings(String... content) {
        return story("settings", "settings", "w:settings", content);
    }

    private Docx story(String kind, String name, String root, String... content) {
        relate("word/document.xml", OFFICE + kind, name + ".xml", false);
        return xml("word/" + name + ".xml", WORD + kind + "+xml", root, String.join("", content));
    }

    /** An XML part with the usual namespaces on its root. */
    Docx xml(String name, String type, String root, String content) {
        return part(name, type, DECLARATION + "<" + root + NAMESPACES + ">" + content + "</" + root + ">");
    }

    Docx part(String name, String type, String content) {
        return part(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx part(String name, String type, byte[] content) {
        parts.put(name, content);
        types.put(name, type);
        return this;
    }

    /** Changes the text of a part that is there. */
    Docx replace(String name, String old, String now) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        return part(name, types.get(name), text.replace(old, now));
    }

    Docx relate(String source, String type, String target, boolean external) {
        relationships
                .computeIfAbsent(source, any -> new StringBuilder())
                .append("<Relationship Id=\"rId")
                .append(++ids)
                .append("\" Type=\"")
                .append(type)
                .append("\" Target=\"")
                .append(Word.escaped(target))
                .append('"')
                .append(external ? " TargetMode=\"External\"" : "")
                .append("/>");
        return this;
    }

    Docx link(String target) {
        return relate("word/document.xml", OFFICE + "hyperlink", target, true);
    }

    /** One more element among the content types. */
    Docx declare(String contentType) {
        moreTypes += contentType;
        return this;
    }

    /** Every part by name, as the file holds them. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8(contentTypes()));
        relationships.forEach((source, list) -> all.put(
                relsOf(source),
                utf8(DECLARATION
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + list + "</Relationships>")));
        all.putAll(parts);
        return all;
    }

    /** The file. */
    byte[] bytes() {
        return zip().bytes();
    }

    /** The file before it is put together, so that it can be spoilt. */
    RawZip zip() {
        RawZip zip = new RawZip();
        parts().forEach(zip::add);
        return zip;
    }

    private String contentTypes() {
        StringBuilder text = new StringBuilder(
                DECLARATION
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>");
        types.forEach((name, type) -> text.append("<Override PartName=\"/")
                .append(Word.escaped(name))
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        return text.append(moreTypes).append("</Types>").toString();
    }

    private static String relsOf(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
