package dev.segue.merge.docx;

import static dev.segue.merge.docx.Docx.OFFICE;
import static dev.segue.merge.docx.Word.begin;
import static dev.segue.merge.docx.Word.end;
import static dev.segue.merge.docx.Word.field;
import static dev.segue.merge.docx.Word.instr;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.separate;
import static dev.segue.merge.docx.Word.t;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents that show one thing to a careless check and another to a word processor. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AmbiguityTest {
    private static final String FOREIGN = "xmlns:x=\"urn:x\" ";
    private static final String HIDDEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + p(field("DDEAUTO x"))
            + "</w:hdr>";

    @Test
    void reads_the_attributes_that_a_word_processor_reads_and_no_others_of_the_same_name() {
        assertThat(codes(Docx.of(p("<w:fldSimple " + FOREIGN + "x:instr=\"PAGE\" w:instr=\"DDEAUTO x\"/>"))))
                .containsExactly("docx.forbidden-field");
        assertThat(codes(Docx.of(p("<w:fldSimple " + FOREIGN + "x:instr=\"PAGE\"/>"))))
                .containsExactly("docx.broken-field");
        assertThat(codes(Docx.of(p(
                        r("<w:fldChar " + FOREIGN + "x:fldCharType=\"separate\" w:fldCharType=\"begin\"/>"),
                        instr("DDEAUTO x"),
                        end()))))
                .containsExactly("docx.forbidden-field");
    }

    @Test
    void reads_the_attributes_of_relationships_and_content_types_that_have_no_namespace() {
        String deceiving = "<Relationship Id=\"r9\" " + FOREIGN
                + "x:TargetMode=\"Internal\" x:Type=\"y\" x:Target=\"z\" TargetMode=\"External\" Type=\"" + OFFICE
                + "image\" Target=\"https://example.org/x.png\"/>";
        Docx docx = letter().part(
                        "word/_rels/footer1.xml.rels",
                        "application/vnd.openxmlformats-package.relationships+xml",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + deceiving + "</Relationships>");

        assertThat(codes(docx)).containsExactly("docx.external-link");
        assertThat(
                        codes(
                                withType(
                                        "<Override " + FOREIGN + "x:ContentType=\"application/xml\" x:PartName=\"/a\""
                                                + " ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\" PartName=\"/word/document.xml\"/>")))
                .containsExactly("docx.corrupt");
    }

    @Test
    void refuses_content_types_that_contradict_each_other() {
        String type = " ContentType=\"application/octet-stream\"/>";

        assertThat(codes(withType("<Override PartName=\"/word/document.xml\"" + type)))
                .containsExactly("docx.corrupt");
        assertThat(codes(withType("<Override PartName=\"/WORD/document.xml\"" + type)))
                .containsExactly("docx.corrupt");
        assertThat(codes(withType("<Default Extension=\"XML\"" + type))).containsExactly("docx.corrupt");
    }

    @Test
    void passes_over_content_types_of_another_namespace() {
        Docx docx = withType(
                "<x:Override " + FOREIGN
                        + "PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>");

        assertThat(Merging.compiled(docx)).isNotNull();
    }

    @Test
    void refuses_a_package_with_two_documents() {
        Docx docx = letter().xml("word/other.xml", Docx.WORD + "document.main+xml", "w:document", "<w:body/>")
                .relate("", OFFICE + "officeDocument", "word/other.xml", false);

        assertThat(codes(docx)).containsExactly("docx.corrupt");
    }

    @Test
    void refuses_an_instruction_that_an_element_parts_in_two() {
        String parted = "<w:instrText>DDEAUTO x <x:y " + FOREIGN + "/>PAGE</w:instrText>";

        assertThat(codes(Docx.of(p(begin(), r(parted), end())))).contains("docx.broken-field");
        assertThat(codes(Docx.of(
                        p(begin(), r("<w:instrText>DDE<!-- x -->AU<?y?>TO<![CDATA[ x]]></w:instrText>"), end()))))
                .containsExactly("docx.forbidden-field");
    }

    @Test
    void reads_parts_that_are_xml_whatever_they_are_called() {
        byte[] utf16 = HIDDEN.replace("UTF-8", "UTF-16").getBytes(UTF_16);

        assertThat(codes(letter().part("word/header9.bin", "application/octet-stream", HIDDEN)))
                .containsExactly("docx.forbidden-field");
        assertThat(codes(letter().part(
                                "word/header9.bin",
                                "application/octet-stream",
                                " \r\n\t".repeat(500) + HIDDEN.substring(38))))
                .containsExactly("docx.forbidden-field");
        assertThat(codes(letter().part("word/header9.bin", "application/octet-stream", utf16)))
                .containsExactly("docx.forbidden-field");
    }

    @Test
    void reads_a_target_as_external_unless_it_is_called_internal() {
        String image =
                "<Relationship Id=\"r9\" TargetMode=\"external\" Type=\"" + OFFICE + "image\" Target=\"x.png\"/>";
        Docx docx = letter().part(
                        "word/_rels/footer1.xml.rels",
                        "application/vnd.openxmlformats-package.relationships+xml",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + image
                                + "</Relationships>");

        assertThat(codes(docx)).containsExactly("docx.external-link");
    }

    @Test
    void reads_a_part_that_calls_itself_xml_although_it_does_not_begin_so() {
        assertThat(codes(letter().part("word/a.bin", "text/xml", "x<y/>"))).containsExactly("docx.bad-xml");
    }

    @Test
    void refuses_a_merge_field_in_a_part_that_is_not_merged() {
        String content =
                new String(Docx.of().header(p(t("x")), p(merge("Name"))).parts().get("word/header1.xml"), UTF_8);
        Docx docx = letter().part("word/header1.xml", "application/xml", content);

        Problem problem = Refusals.only(docx);
        assertThat(problem.code()).isEqualTo("docx.unsupported-field");
        assertThat(problem.where()).isEqualTo("word/header1.xml paragraph 2 field 1");
        assertThat(problem.what()).contains("application/xml");
    }

    @Test
    void refuses_a_merge_field_that_goes_over_paragraphs() {
        String begun = p(t("a"), begin(), instr("MERGEFIELD Name"), separate(), t("old"));

        assertThat(Refusals.only(Docx.of(begun, p(t("old"), end(), t("b")))).code())
                .isEqualTo("docx.unsupported-field");
        assertThat(Refusals.only(Docx.of(begun, p(t("old"), end(), t("b")))).where())
                .isEqualTo("word/document.xml paragraph 1 field 1");
        assertThat(Merging.text(p(begin(), instr("TOC"), separate(), t("1")), p(t("2"), end(), merge("City"))))
                .isEqualTo("1\n2Brno\n");
    }

    @Test
    void refuses_a_merge_field_whose_result_holds_what_would_stay_behind() {
        for (String inside : List.of(
                "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>1</m:t></m:r></m:oMath>",
                "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + t("old")
                        + "</mc:Choice><mc:Fallback/></mc:AlternateContent>")) {
            String complex = begin() + instr("MERGEFIELD Name") + separate() + t("old") + inside + end();
            String simple = "<w:fldSimple w:instr=\"MERGEFIELD Name\">" + t("old") + inside + "</w:fldSimple>";

            assertThat(Refusals.only(Docx.of(p(complex))).code()).isEqualTo("docx.unsupported-field");
            assertThat(Refusals.only(Docx.of(p(simple))).code()).isEqualTo("docx.unsupported-field");
            assertThat(Merging.compiled(Docx.of(p(begin(), instr("PAGE"), separate(), inside, end()))))
                    .isNotNull();
        }
    }

    private static Docx letter() {
        return Docx.of(p(merge("Name")));
    }

    private static List<String> codes(Docx docx) {
        return Refusals.of(docx).stream().map(Problem::code).toList();
    }

    private static Docx withType(String element) {
        return letter().declare(element);
    }
}
