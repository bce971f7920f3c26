package dev.segue.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts a Word document together from markup, as its bytes are the same under every version of Java: stored, at one time. Stateless. */
final class WordParts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String INK = "1F6F5C";

    private WordParts() {}

    static byte[] document(String body, String header, String footer, byte[] logo) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(types()));
        parts.put("_rels/.rels", text(relations(relation("rId1", "officeDocument", "word/document.xml"))));
        parts.put(
                "word/_rels/document.xml.rels",
                text(relations(relation("rId1", "styles", "styles.xml")
                        + relation("rId2", "header", "header1.xml")
                        + relation("rId3", "footer", "footer1.xml"))));
        parts.put("word/_rels/header1.xml.rels", text(relations(relation("rId1", "image", "media/logo.png"))));
        parts.put("word/document.xml", text(part("document", "<w:body>" + body + section() + "</w:body>")));
        parts.put("word/styles.xml", text(part("styles", styles())));
        parts.put("word/header1.xml", text(part("hdr", header)));
        parts.put("word/footer1.xml", text(part("ftr", footer)));
        parts.put("word/media/logo.png", logo);
        return zip(parts);
    }

    /** The picture of the header, 17 mm wide, in a run. */
    static String logo() {
        String size = "cx=\"612000\" cy=\"612000\"";
        return "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size + "/>"
                + "<wp:docPr id=\"1\" name=\"Logo\" descr=\"Papírna Doubrava\"/>"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
                + "<pic:cNvPr id=\"1\" name=\"logo.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId1\"/>"
                + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                + size
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r>";
    }

    private static String section() {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"2268\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"567\""
                + " w:gutter=\"0\"/></w:sectPr>";
    }

    private static String part(String root, String content) {
        return XML + "<w:" + root
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE
                + "\">" + content + "</w:" + root + ">";
    }

    private static String types() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + word + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + word + "styles+xml\"/>"
                + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + word + "header+xml\"/>"
                + "<Override PartName=\"/word/footer1.xml\" ContentType=\"" + word + "footer+xml\"/></Types>";
    }

    private static String relations(String relations) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static String styles() {
        return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
                + "<w:sz w:val=\"21\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\""
                + " w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "")
                + style("Address", "<w:pPr><w:spacing w:after=\"0\"/></w:pPr>")
                + style("Date", "<w:pPr><w:spacing w:before=\"360\"/><w:jc w:val=\"right\"/></w:pPr>")
                + style(
                        "Title",
                        "<w:pPr><w:spacing w:before=\"240\" w:after=\"200\"/></w:pPr><w:rPr><w:b/><w:color w:val=\""
                                + INK + "\"/><w:sz w:val=\"30\"/></w:rPr>")
                + style(
                        "Cell",
                        "<w:pPr><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>")
                + style(
                        "CellName",
                        "<w:pPr><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
                                + "<w:rPr><w:color w:val=\"5C6763\"/></w:rPr>")
                + style("Signature", "<w:pPr><w:spacing w:before=\"560\" w:after=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>")
                + style("Comment", "<w:pPr><w:spacing w:before=\"320\"/></w:pPr><w:rPr><w:i/></w:rPr>")
                + style(
                        "Sender",
                        "<w:pPr><w:spacing w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:color w:val=\""
                                + INK + "\"/><w:sz w:val=\"26\"/></w:rPr>")
                + style(
                        "Header",
                        "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
                                + "<w:rPr><w:color w:val=\"5C6763\"/><w:sz w:val=\"17\"/></w:rPr>")
                + style(
                        "Footer",
                        "<w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"B9D5CC\"/></w:pBdr>"
                                + "<w:tabs><w:tab w:val=\"right\" w:pos=\"9070\"/></w:tabs></w:pPr>"
                                + "<w:rPr><w:color w:val=\"5C6763\"/><w:sz w:val=\"16\"/></w:rPr>");
    }

    private static String style(String name, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + name + "\"><w:name w:val=\"" + name + "\"/>" + properties
                + "</w:style>";
    }

    private static byte[] text(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
