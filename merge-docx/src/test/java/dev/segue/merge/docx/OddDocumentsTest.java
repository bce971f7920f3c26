package dev.segue.merge.docx;

import static dev.segue.merge.docx.Merging.markup;
import static dev.segue.merge.docx.Merging.text;
import static dev.segue.merge.docx.Word.begin;
import static dev.segue.merge.docx.Word.end;
import static dev.segue.merge.docx.Word.field;
import static dev.segue.merge.docx.Word.instr;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.row;
import static dev.segue.merge.docx.Word.separate;
import static dev.segue.merge.docx.Word.simple;
import static dev.segue.merge.docx.Word.t;
import static dev.segue.merge.docx.Word.textBox;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents that are right but written as few programs write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddDocumentsTest {

    @Test
    void reads_the_names_of_fields_in_every_way_of_writing_them() {
        for (String name : List.of(
                "\"First Name\"",
                "“First Name”",
                "„First Name“",
                "\"First Name”",
                "\"first NAME\"",
                "  \"First Name\"  \\* MERGEFORMAT",
                "\"First\\ Name\"")) {
            assertThat(text(p(field("MERGEFIELD " + name)))).as(name).isEqualTo("Anna\n");
            assertThat(text(p(simple("MERGEFIELD " + name)))).as(name).isEqualTo("Anna\n");
        }
    }

    @Test
    void reads_an_instruction_however_its_characters_are_encoded() {
        assertThat(text(p(
                        begin(),
                        r("<w:instrText xml:space=\"preserve\"> MERGEFIELD &#34;First&#x20;Na</w:instrText>"),
                        r("<w:instrText><![CDATA[me\"]]></w:instrText>"),
                        end())))
                .isEqualTo("Anna\n");
        assertThat(text(p("<w:fldSimple w:instr=' MERGEFIELD&#9;\"First Name\"&#10;'>" + t("x") + "</w:fldSimple>")))
                .isEqualTo("Anna\n");
    }

    @Test
    void reads_a_field_all_of_whose_marks_stand_in_one_run_and_one_whose_runs_hold_several() {
        String one = r(
                "<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\" w:fldLock=\"1\"><w:fldData>AA==</w:fldData></w:fldChar>"
                        + "<w:instrText>MERGE</w:instrText><w:instrText>FIELD City</w:instrText><w:lastRenderedPageBreak/>"
                        + "<w:fldChar w:fldCharType=\"separate\"/><w:t>o</w:t><w:tab/><w:t>ld</w:t><w:fldChar w:fldCharType=\"end\"/>");
        String two = r("<w:t>[</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD City</w:instrText>")
                + r(
                        "<w:fldChar w:fldCharType=\"separate\"/><w:t>old</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>]</w:t>");

        assertThat(text(p(one))).isEqualTo("Brno\n");
        assertThat(text(p(two))).isEqualTo("[Brno]\n");
        assertThat(text(p(one.replace("</w:r>", "") + two.substring(5)))).isEqualTo("Brno[Brno]\n");
    }

    @Test
    void keeps_the_attributes_of_a_run_that_shares_its_text_with_a_field() {
        String run = "<w:r w:rsidR=\"00AA\"><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/>"
                + "<w:instrText>MERGEFIELD City</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:t>b</w:t></w:r>";

        assertThat(markup(p(run)))
                .contains("<w:p><w:r w:rsidR=\"00AA\"><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>")
                .contains("<w:r w:rsidR=\"00AA\"><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>");
    }

    @Test
    void fills_a_field_between_marks_of_every_kind() {
        String marks =
                "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:permStart w:id=\"2\"/>"
                        + "<w:commentRangeStart w:id=\"3\"/><w:moveFromRangeStart w:id=\"4\" w:name=\"m\"/>";

        String result =
                markup(p(begin(), marks, instr("MERGEFIELD City"), marks, separate(), marks, t("x"), marks, end()));

        assertThat(result).contains(">Brno<").doesNotContain("fldChar", "MERGEFIELD", ">x<");
        assertThat(result.split("<w:bookmarkStart ", -1)).hasSize(5);
    }

    @Test
    void fills_fields_in_places_within_places() {
        String inner =
                "<w:hyperlink w:anchor=\"a\"><w:ins w:id=\"1\" w:author=\"Eva\"><w:sdt><w:sdtContent><w:smartTag>"
                        + merge("City") + "</w:smartTag></w:sdtContent></w:sdt></w:ins></w:hyperlink>";

        assertThat(text(row(p(row(p(inner)) + p(textBox(p(inner))))))).isEqualTo("Brno\nBrno\nBrno\n\n\n");
        assertThat(text(p("<w:hyperlink w:anchor=\"a\">" + begin() + instr("MERGEFIELD City") + "</w:hyperlink>"
                        + separate() + "<w:ins>" + t("x") + "</w:ins><w:del>" + r("<w:delText>y</w:delText>")
                        + "</w:del>"
                        + end())))
                .isEqualTo("Brno\n");
    }

    @Test
    void tells_deleted_fields_from_fields_with_deleted_text() {
        String name = "<w:del>" + r("<w:delInstrText>MERGEFIELD Name</w:delInstrText>") + "</w:del><w:ins>"
                + instr("MERGEFIELD City") + "</w:ins>";

        assertThat(text(p(begin(), name, separate(), t("x"), end()))).isEqualTo("Brno\n");
        assertThat(text(p("<w:moveFrom>" + merge("Name") + "</w:moveFrom><w:moveTo>" + merge("City") + "</w:moveTo>")))
                .isEqualTo("«old»Brno\n");
        assertThat(Refusals.only(Docx.of(p("<w:del>" + begin() + "</w:del>" + instr("MERGEFIELD City") + end())))
                        .code())
                .isEqualTo("docx.broken-field");
    }

    @Test
    void fills_merge_fields_in_the_results_of_fields_that_stay_and_refuses_them_in_their_instructions() {
        for (String kept : List.of("PAGE", "REF a", "TOC", "HYPERLINK \"https://example.org\"")) {
            assertThat(text(p(begin(), instr(kept), separate(), merge("City"), t("!"), end())))
                    .as(kept)
                    .isEqualTo("Brno!\n");
            assertThat(Refusals.only(Docx.of(p(begin(), instr(kept + " "), merge("City"), end())))
                            .code())
                    .as(kept)
                    .isEqualTo("docx.unsupported-field");
        }
        assertThat(Refusals.only(Docx.of(p(begin(), instr("IF "), merge("City"), instr(" = \"a\" b c"), end())))
                        .code())
                .isEqualTo("docx.unsupported-field");
        assertThat(Refusals.only(Docx.of(p(begin(), instr("IF 1 = 1 a b"), separate(), merge("City"), end())))
                        .where())
                .isEqualTo("word/document.xml paragraph 1 field 1");
    }

    @Test
    void merges_a_strict_document() {
        Docx docx = letter();
        String main = strict(docx.parts().get("word/document.xml"));
        docx.part("word/document.xml", Docx.WORD + "document.main+xml", main);
        String relationships = strict(docx.parts().get("_rels/.rels"));
        docx.part("_rels/.rels", "application/vnd.openxmlformats-package.relationships+xml", relationships);

        assertThat(DocxText.of(Merging.merged(docx))).isEqualTo("Anna Kovář\n");
    }

    @Test
    void merges_parts_that_begin_with_a_byte_order_mark_or_have_no_declaration() {
        String xml = new String(letter().parts().get("word/document.xml"), UTF_8);

        for (String written : List.of("\uFEFF" + xml, xml.substring(xml.indexOf("?>") + 3))) {
            Docx docx = letter().part("word/document.xml", Docx.WORD + "document.main+xml", written);
            assertThat(DocxText.of(Merging.merged(docx))).isEqualTo("Anna Kovář\n");
        }
    }

    @Test
    void finds_the_document_by_an_absolute_target_and_a_type_by_its_extension() {
        Docx docx = letter();
        String relationships = new String(docx.parts().get("_rels/.rels"), UTF_8);
        docx.part(
                "_rels/.rels",
                "application/vnd.openxmlformats-package.relationships+xml",
                relationships.replace("\"word/document.xml\"", "\"/word/./../word/document.xml\""));
        String types = new String(docx.parts().get("[Content_Types].xml"), UTF_8);
        RawZip zip = new RawZip();
        docx.parts().forEach((name, content) -> {
            String typed = types.replaceAll("<Override[^>]*/>", "")
                    .replace("\"application/xml\"", "\"" + Docx.WORD + "document.main+xml\"");
            zip.add(name, name.equals("[Content_Types].xml") ? typed.getBytes(UTF_8) : content);
        });

        assertThat(DocxText.of(Merging.merged(docx))).isEqualTo("Anna Kovář\n");
        assertThat(DocxText.of(Merging.merged(Merging.compiled(zip.bytes()), Merging.values(Merging.ANNA))))
                .isEqualTo("Anna Kovář\n");
    }

    @Test
    void says_which_part_is_missing() {
        for (String missing : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
            RawZip zip = new RawZip();
            letter().parts().forEach((name, content) -> {
                if (!name.equals(missing)) {
                    zip.add(name, content);
                }
            });
            Problem problem = Refusals.only(zip.bytes());
            assertThat(problem.code()).isEqualTo("docx.wrong-kind");
            assertThat(problem.what()).contains(missing);
        }
    }

    @Test
    void merges_a_thousand_fields() {
        StringBuilder body = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            body.append(p(t("["), i % 2 == 0 ? merge("N" + i) : simple("MERGEFIELD N" + i), t("]")));
            values.put("N" + i, "value " + i);
            expected.append("[value ").append(i).append("]\n");
        }

        CompiledTemplate template = Merging.compiled(Docx.of(body.toString()));

        assertThat(template.fields())
                .hasSize(1_000)
                .extracting(MergeField::place)
                .doesNotHaveDuplicates();
        assertThat(DocxText.of(Merging.merged(template, Merging.values(values))))
                .isEqualTo(expected.toString());
    }

    @Test
    void keeps_a_huge_text_as_it_is() {
        String huge = new Random(1)
                .ints(2_000_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(text(p(t(huge), merge("City")))).isEqualTo(huge + "Brno\n");
    }

    private static Docx letter() {
        return Docx.of(p(merge("Name")));
    }

    private static String strict(byte[] xml) {
        return new String(xml, UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
}
