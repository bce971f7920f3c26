package dev.segue.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds the shipped letters, so that they can be reviewed as text. Run {@link #main} with the resource folder to write them again. */
final class LetterTemplates {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private LetterTemplates() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, byte[]> letter : all().entrySet()) {
            Files.write(folder.resolve(letter.getKey()), letter.getValue());
        }
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> letters = new LinkedHashMap<>();
        letters.put(ShippedData.LETTER_EN, english());
        letters.put(ShippedData.LETTER_CS, czech());
        letters.put(ShippedData.PERSONAL_EN, personal());
        return letters;
    }

    private static byte[] english() throws IOException {
        return letter(
                "Invitation to the spring fair",
                "Dear " + field("Contact_Name") + ",",
                "we would be glad to welcome you at our spring fair. You will see this year's papers and notebooks, how they are made,"
                        + " and the people who make them.",
                table(
                        "When",
                        "16 and 17 May 2026, 10 a.m. to 6 p.m.",
                        "Where",
                        field("Company_City"),
                        "About",
                        field("Description")),
                field("Line_Comment"),
                "If you have a question beforehand, " + field("Salesperson_Name")
                        + field("Salesperson_Phone", "\\b \", telephone \"") + " is happy to help.",
                "With kind regards",
                "Customer no. ");
    }

    private static byte[] czech() throws IOException {
        return letter(
                "Pozvánka na jarní veletrh",
                "Dobrý den,",
                "rádi bychom Vás přivítali na našem jarním veletrhu. Uvidíte letošní papíry a zápisníky, jak vznikají, a lidi, kteří je"
                        + " vyrábějí.",
                table(
                        "Kdy",
                        "16. a 17. května 2026, 10–18 hodin",
                        "Kde",
                        field("Company_City"),
                        "K čemu",
                        field("Description")),
                field("Line_Comment"),
                "Máte-li předem dotaz, " + field("Salesperson_Name") + field("Salesperson_Phone", "\\b \", telefon \"")
                        + " Vám rád pomůže.",
                "S přátelským pozdravem",
                "Číslo zákazníka ");
    }

    private static byte[] personal() throws IOException {
        return letter(
                "A personal invitation",
                "Dear " + field("Contact_Name") + ",",
                "you have been with us for many years, so this letter is for you alone: a table is kept for you on the first evening.",
                table("When", "16 May 2026, 7 p.m.", "Where", field("Company_City"), "About", field("Description")),
                field("Line_Comment"),
                "We look forward to the evening.",
                "Yours,",
                "Customer no. ");
    }

    private static byte[] letter(
            String title,
            String greeting,
            String text,
            String table,
            String comment,
            String help,
            String close,
            String number)
            throws IOException {
        String body = paragraph("", simple("Contact_Company_Name"))
                + paragraph("", field("Contact_Name"))
                + paragraph("", field("Contact_Address"))
                + paragraph("", field("Contact_Post_Code") + " " + field("Contact_City", "\\* Upper"))
                + paragraph("<w:jc w:val=\"right\"/>", field("Company_City") + ", " + field("Document_Date"))
                + paragraph("<w:pStyle w:val=\"Title\"/>", title)
                + paragraph("", greeting)
                + paragraph("", text)
                + table
                + paragraph("", comment)
                + paragraph("", help)
                + paragraph("", close)
                + paragraph("", field("Salesperson_Name") + field("Salesperson_Job_Title", "\\b \", \""))
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1701\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\""
                + " w:gutter=\"0\"/></w:sectPr>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(relation("rId1", "styles", "styles.xml")
                        + relation("rId2", "header", "header1.xml")
                        + relation("rId3", "footer", "footer1.xml")));
        parts.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
        parts.put("word/styles.xml", styles());
        parts.put("word/header1.xml", part("hdr", paragraph("<w:pStyle w:val=\"Header\"/>", field("Company_Name"))));
        parts.put(
                "word/footer1.xml",
                part(
                        "ftr",
                        paragraph(
                                "<w:pStyle w:val=\"Footer\"/>",
                                field("Company_Address") + ", " + field("Company_Post_Code") + " "
                                        + field("Company_City") + " · " + field("Company_Home_Page") + " · " + number
                                        + field("Contact_No"))));
        return zip(parts);
    }

    private static String part(String root, String content) {
        return XML + "<w:" + root + " " + W
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + content + "</w:"
                + root + ">";
    }

    /** A paragraph of text and fields; whatever is not markup becomes a run. */
    private static String paragraph(String properties, String content) {
        StringBuilder runs = new StringBuilder();
        for (String piece : content.split("(?=\u0001)|(?<=\u0002)")) {
            boolean markup = piece.startsWith("\u0001");
            runs.append(markup ? piece.substring(1, piece.length() - 1) : run(piece));
        }
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    private static String run(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;") + "</w:t></w:r>";
    }

    private static String field(String name) {
        return field(name, "\\* MERGEFORMAT");
    }

    /** A complex field as Word splits it: the instruction over two runs, a proof mark between. */
    private static String field(String name, String switches) {
        String instruction = switches.replace("\"", "&quot;");
        return "\u0001<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> MERGEFIELD </w:instrText></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:instrText xml:space=\"preserve\">" + name + " " + instruction + " </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>«" + name + "»</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\u0002";
    }

    private static String simple(String name) {
        return "\u0001<w:fldSimple w:instr=\" MERGEFIELD " + name + " \"><w:r><w:rPr><w:b/></w:rPr><w:t>«" + name
                + "»</w:t></w:r></w:fldSimple>\u0002";
    }

    private static String table(String... cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i += 2) {
            rows.append("<w:tr>")
                    .append(cell(2000, cells[i]))
                    .append(cell(7000, cells[i + 1]))
                    .append("</w:tr>");
        }
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"7000\"/></w:tblGrid>" + rows + "</w:tbl>";
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + paragraph("", content)
                + "</w:tc>";
    }

    private static String types() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + word + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + word + "styles+xml\"/>"
                + "<Override PartName=\"/word/header1.xml\" ContentType=\"" + word + "header+xml\"/>"
                + "<Override PartName=\"/word/footer1.xml\" ContentType=\"" + word + "footer+xml\"/></Types>";
    }

    private static String relations(String relations) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target
                + "\"/>";
    }

    private static String styles() {
        return part(
                "styles",
                "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
                        + "<w:sz w:val=\"22\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\""
                        + " w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                        + style("Normal", "")
                        + style(
                                "Title",
                                "<w:pPr><w:spacing w:before=\"480\" w:after=\"240\"/></w:pPr><w:rPr><w:b/><w:color"
                                        + " w:val=\"1F4E5F\"/><w:sz w:val=\"32\"/></w:rPr>")
                        + style(
                                "Header",
                                "<w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"1F4E5F\"/>"
                                        + "</w:pBdr></w:pPr><w:rPr><w:b/><w:color w:val=\"1F4E5F\"/></w:rPr>")
                        + style("Footer", "<w:rPr><w:color w:val=\"666666\"/><w:sz w:val=\"16\"/></w:rPr>")
                        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                        + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
                        + border("insideV")
                        + "</w:tblBorders></w:tblPr></w:style>");
    }

    private static String style(String name, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + name + "\"><w:name w:val=\"" + name + "\"/>" + properties
                + "</w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9FB7BF\"/>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
