package dev.segue.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A one-page business letter as Word saves it: styles of about 30 kB, a header with a logo of 20 kB, a footer, a table, and twelve merge
 * fields in the forms that Word gives them.
 */
final class BusinessLetter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String FONT =
            "<w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/><w:lang w:val=\"en-GB\"/></w:rPr>";

    private BusinessLetter() {}

    /** The values of one contact. */
    static Map<String, String> values(int contact) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Company", "Kovář & Sons no. " + contact);
        values.put("Salutation", "Mrs");
        values.put("First_Name", "Anna");
        values.put("Surname", "Kovářová-" + contact);
        values.put("Address", contact + " Long Street");
        values.put("Post_Code", "602 00");
        values.put("City", "Brno");
        values.put("Country", "Czech Republic");
        values.put("Salesperson", "Eva Malá");
        values.put("Job_Title", "Sales Manager");
        values.put("Phone", "+420 123 456 " + contact % 1000);
        values.put("Event", "Spring Fair");
        return values;
    }

    /** The template. */
    static byte[] template() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts() {
        byte[] logo = new byte[20_000];
        new Random(1).nextBytes(logo);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(contentTypes()));
        parts.put("_rels/.rels", utf8(relations("officeDocument", "word/document.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                utf8(relations("styles", "styles.xml", "header", "header1.xml", "footer", "footer1.xml")));
        parts.put("word/_rels/header1.xml.rels", utf8(relations("image", "media/logo.png")));
        parts.put("word/styles.xml", utf8(styles()));
        parts.put("word/media/logo.png", logo);
        parts.put("word/header1.xml", utf8(HEAD + "<w:hdr" + W + ">" + p(logo()) + "</w:hdr>"));
        parts.put(
                "word/footer1.xml",
                utf8(HEAD + "<w:ftr" + W + ">" + p(text("Acme Ltd, 1 High Street, London. Registered in England."))
                        + "</w:ftr>"));
        parts.put(
                "word/document.xml", utf8(HEAD + "<w:document" + W + "><w:body>" + body() + "</w:body></w:document>"));
        return parts;
    }

    private static String body() {
        String filler =
                "We have the pleasure of inviting you to see what is new this year, to meet the people behind it, and to try all of it. ";
        StringBuilder body = new StringBuilder();
        body.append(p(simple("Company")));
        body.append(p(simple("Salutation")
                + text(" ")
                + field("First_Name", "")
                + text(" ")
                + split("Surname", " \\* Upper ")));
        body.append(p(field("Address", " \\* MERGEFORMAT ")));
        body.append(p(split("Post_Code", " ") + text(" ") + field("City", " \\* MERGEFORMAT ")));
        body.append(p(simple("Country")));
        body.append(p(text("Dear friends of the house,")));
        for (int i = 0; i < 3; i++) {
            body.append(p(text(filler), text(filler), text(filler + "(" + i + ")")));
        }
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4500\"/>"
                        + "<w:gridCol w:w=\"4500\"/></w:tblGrid>");
        body.append(row(text("Your contact"), split("Salesperson", " ")));
        body.append(row(text("Position"), field("Job_Title", "")));
        body.append(row(text("Telephone"), simple("Phone")));
        body.append(row(text("Occasion"), field("Event", " \\* MERGEFORMAT ")));
        body.append("</w:tbl>").append(p(text("Yours sincerely")));
        return body
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"708\""
                + " w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static String row(String left, String right) {
        return "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>" + p(left)
                + "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>" + p(right) + "</w:tc></w:tr>";
    }

    private static String p(String... content) {
        return "<w:p w:rsidR=\"00A77427\" w:rsidRDefault=\"00A77427\"><w:pPr><w:spacing w:after=\"120\"/></w:pPr>"
                + String.join("", content) + "</w:p>";
    }

    private static String text(String text) {
        return run("<w:t xml:space=\"preserve\">" + text + "</w:t>");
    }

    private static String run(String content) {
        return "<w:r w:rsidRPr=\"00C93A12\">" + FONT + content + "</w:r>";
    }

    private static String simple(String name) {
        return "<w:fldSimple w:instr=\" MERGEFIELD " + name + " \">" + text("«" + name + "»") + "</w:fldSimple>";
    }

    private static String field(String name, String switches) {
        return mark("begin")
                + code(" MERGEFIELD " + name + " " + switches)
                + mark("separate")
                + text("«" + name + "»")
                + mark("end");
    }

    /** A field in three instruction runs, whose result is split by marks of the spelling check. */
    private static String split(String name, String switches) {
        return mark("begin") + code(" MERGEFIELD ") + code(name) + code(switches) + mark("separate") + text("«")
                + "<w:proofErr w:type=\"spellStart\"/>" + text(name) + "<w:proofErr w:type=\"spellEnd\"/>" + text("»")
                + mark("end");
    }

    private static String mark(String type) {
        return run("<w:fldChar w:fldCharType=\"" + type + "\"/>");
    }

    private static String code(String instruction) {
        return run("<w:instrText xml:space=\"preserve\">" + instruction + "</w:instrText>");
    }

    private static String logo() {
        return run(
                "<w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"300000\"/><wp:docPr id=\"1\" name=\"logo\"/><a:graphic>"
                        + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"logo\"/>"
                        + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
                        + "<a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>");
    }

    private static String styles() {
        StringBuilder styles = new StringBuilder(HEAD + "<w:styles" + W + ">");
        for (int i = 0; i < 90; i++) {
            styles.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Style")
                    .append(i)
                    .append("\"><w:name w:val=\"Style ")
                    .append(i)
                    .append("\"/><w:basedOn w:val=\"Normal\"/><w:uiPriority w:val=\"")
                    .append(i * 7 % 99)
                    .append("\"/><w:qFormat/><w:rsid w:val=\"00")
                    .append(Integer.toHexString(i * 77_003 + 0x100000))
                    .append("\"/><w:pPr><w:keepNext/><w:spacing w:before=\"")
                    .append(i * 13 % 480)
                    .append("\" w:after=\"")
                    .append(i * 7 % 240)
                    .append("\"/></w:pPr><w:rPr><w:sz w:val=\"")
                    .append(16 + i % 24)
                    .append("\"/></w:rPr></w:style>");
        }
        return styles.append("</w:styles>").toString();
    }

    private static String contentTypes() {
        StringBuilder types = new StringBuilder(
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (String[] part : new String[][] {
            {"document", "document.main"}, {"styles", "styles"}, {"header1", "header"}, {"footer1", "footer"}
        }) {
            types.append("<Override PartName=\"/word/")
                    .append(part[0])
                    .append(".xml\" ContentType=\"")
                    .append(WORD)
                    .append(part[1])
                    .append("+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder list = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            list.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(RELATION)
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return list.append("</Relationships>").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
