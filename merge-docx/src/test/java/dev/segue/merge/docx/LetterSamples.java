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
    private LetterSamples() {}

    /** The folder, then any number of documents: templates are merged with Anna's values, finished letters are taken as they are. */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String[]> sample : samples().entrySet()) {
            String[] body = sample.getValue();
            Path letter = folder.resolve(sample.getKey() + ".docx");
            Files.write(letter, Merging.merged(Docx.of(body[0])));
            Files.writeString(letter.resolveSibling(sample.getKey() + ".shown"), body[1]);
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

    private static Map<String, String[]> samples() {
        Map<String, String[]> samples = new LinkedHashMap<>();
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
        return samples;
    }

    private static String[] sample(String body, String text) {
        return new String[] {body, text};
    }
}
