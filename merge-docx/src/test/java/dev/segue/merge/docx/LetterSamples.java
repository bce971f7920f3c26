package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.field;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.row;
import static dev.segue.merge.docx.Word.simple;
import static dev.segue.merge.docx.Word.t;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes finished letters and beside each a file of what a word processor must show: {@code .shown} has a line for each paragraph of
 * body, notes, headers and footers.
 */
final class LetterSamples {
    private record Sample(Docx template, String shown) {}

    private LetterSamples() {}

    /** The folder, then any number of documents: templates are merged with Anna's values, finished letters are taken as they are. */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, Sample> sample : samples().entrySet()) {
            Path letter = folder.resolve(sample.getKey() + ".docx");
            Files.write(letter, Merging.merged(sample.getValue().template()));
            Files.writeString(
                    letter.resolveSibling(sample.getKey() + ".shown"),
                    sample.getValue().shown());
        }
        for (int i = 1; i < arguments.length; i++) {
            given(Path.of(arguments[i]), folder);
        }
    }

    private static void given(Path document, Path folder) throws IOException {
        String name = document.getFileName().toString();
        byte[] letter = Merging.merged(Merging.compiled(Files.readAllBytes(document)), Merging.values(Merging.ANNA));
        Files.write(folder.resolve(name), letter);
        StringBuilder shown = new StringBuilder();
        for (String part : DocxText.parts(letter).keySet()) {
            if (part.matches("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
                shown.append(DocxText.of(letter, part));
            }
        }
        Files.writeString(folder.resolve(name.replace(".docx", ".shown")), shown);
    }

    private static Map<String, Sample> samples() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        samples.put("complex", sample(p(t("Dear "), merge("Name"), t(",")), "Dear Anna Kovář,\n"));
        samples.put("simple", sample(p(t("Dear "), simple("MERGEFIELD Name"), t(",")), "Dear Anna Kovář,\n"));
        samples.put(
                "letters",
                sample(
                        p(field("MERGEFIELD City \\* Upper"), t(" "), field("MERGEFIELD City \\* Lower")),
                        "BRNO brno\n"));
        samples.put(
                "around",
                sample(
                        p(field("MERGEFIELD Name \\b \"(\" \\f \")\""), field("MERGEFIELD Empty \\b \"(\"")),
                        "(Anna Kovář)\n"));
        samples.put("table", sample(row(p(merge("Name")), p(merge("City"))) + p(t("end")), "Anna Kovář\nBrno\nend\n"));
        samples.put(
                "inserted", sample(p("<w:ins w:id=\"1\" w:author=\"Eva\">" + merge("City") + "</w:ins>"), "Brno\n"));
        samples.put(
                "control",
                sample("<w:sdt><w:sdtPr/><w:sdtContent>" + p(merge("City")) + "</w:sdtContent></w:sdt>", "Brno\n"));
        samples.put(
                "shared-run",
                sample(
                        p(r(
                                "<w:t xml:space=\"preserve\">in </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD City</w:instrText>"
                                        + "<w:fldChar w:fldCharType=\"end\"/><w:t>!</w:t>")),
                        "in Brno!\n"));
        places(samples);
        return samples;
    }

    private static void places(Map<String, Sample> samples) {
        String city = merge("City");
        String cell = "<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>" + p(t("in "), city) + "</w:tc>";
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid>%s</w:tbl>" + p(t("end"));
        samples.put("control-inline", sample(p(t("in "), control(city), t("!")), "in Brno!\n"));
        samples.put("control-cell", sample(table.formatted("<w:tr>" + control(cell) + "</w:tr>"), "in Brno\nend\n"));
        samples.put("control-row", sample(table.formatted(control("<w:tr>" + cell + "</w:tr>")), "in Brno\nend\n"));
        samples.put(
                "smart-tag",
                sample(
                        p(t("in "), "<w:smartTag w:uri=\"urn:x\" w:element=\"place\">" + city + "</w:smartTag>"),
                        "in Brno\n"));
        samples.put(
                "custom-xml",
                sample(
                        "<w:customXml w:uri=\"urn:x\" w:element=\"place\">" + p(t("in "), city) + "</w:customXml>",
                        "in Brno\n"));
        samples.put(
                "hyperlink",
                sample(p(t("in "), "<w:hyperlink w:anchor=\"a\">" + city + "</w:hyperlink>", t("!")), "in Brno!\n"));
        samples.put("text-box", sample(p(t("Beside"), box(p(t("in "), city))), "Beside\nin Brno\n"));
        samples.put("parts", parts());
    }

    /** A letter with a field in every part that has text; comments are not printed. */
    private static Sample parts() {
        Docx docx = Docx.of(p(
                        t("Dear "),
                        merge("Name"),
                        r("<w:footnoteReference w:id=\"2\"/>"),
                        r("<w:endnoteReference w:id=\"2\"/>"),
                        r("<w:commentReference w:id=\"1\"/>")))
                .header(p(t("Above "), merge("City")))
                .footer(p(t("Below "), merge("City")));
        docx.notes("footnote", p(r("<w:footnoteRef/>"), t(" Foot "), merge("City")));
        docx.notes("endnote", p(r("<w:endnoteRef/>"), t(" End "), merge("City")));
        docx.comment(p(merge("Name")));
        docx.replace(
                "word/document.xml",
                "<w:sectPr/>",
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                        + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/></w:sectPr>");
        return new Sample(docx, "Dear Anna Kovář\nAbove Brno\nBelow Brno\nFoot Brno\nEnd Brno\n");
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"c\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    /** A text box as Word writes it: a drawing, and the same for programs that do not know it. */
    private static String box(String content) {
        return r("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + "<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"2520000\" cy=\"720000\"/><wp:docPr id=\"1\" name=\"Box\"/>"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
                + "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2520000\" cy=\"720000\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>" + content
                + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape style=\"width:200pt;height:57pt\"><v:textbox><w:txbxContent>" + content
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>");
    }

    private static Sample sample(String body, String shown) {
        return new Sample(Docx.of(body), shown);
    }
}
