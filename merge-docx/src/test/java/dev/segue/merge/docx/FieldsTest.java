package dev.segue.merge.docx;

import static dev.segue.merge.docx.Merging.compiled;
import static dev.segue.merge.docx.Merging.markup;
import static dev.segue.merge.docx.Merging.merged;
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
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.merge.MergeField;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which fields are found and what stands in their place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {

    @Test
    void fills_a_complex_field() {
        assertThat(text(p(t("Dear "), merge("Name"), t(",")))).isEqualTo("Dear Anna Kovář,\n");
    }

    @Test
    void fills_a_simple_field() {
        assertThat(text(p(simple(" MERGEFIELD Name ")))).isEqualTo("Anna Kovář\n");
    }

    @Test
    void fills_several_fields_of_a_paragraph() {
        assertThat(text(p(merge("Name"), t(", "), simple("MERGEFIELD City"), merge("City"))))
                .isEqualTo("Anna Kovář, BrnoBrno\n");
    }

    @Test
    void fills_a_field_whose_keyword_is_split_over_runs() {
        assertThat(text(p(
                        begin(),
                        instr(" MERGE"),
                        instr("FI"),
                        instr("ELD Na"),
                        instr("me "),
                        separate(),
                        t("«N»"),
                        end())))
                .isEqualTo("Anna Kovář\n");
    }

    @Test
    void fills_a_field_split_over_twelve_runs_with_proofing_marks_and_bookmarks_between() {
        String between = "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>";
        StringBuilder code = new StringBuilder(begin());
        for (char c : "MERGEFIELD N".toCharArray()) {
            code.append(instr(String.valueOf(c))).append(between);
        }

        String result = markup(p(code + instr("ame") + separate() + t("«") + between + t("old»") + end()));

        assertThat(result)
                .contains("Anna Kovář")
                .contains("<w:bookmarkStart")
                .doesNotContain("proofErr", "old", "fldChar");
    }

    @Test
    void fills_a_field_without_a_result() {
        assertThat(text(p(t("["), begin(), instr("MERGEFIELD Name"), end(), t("]"))))
                .isEqualTo("[Anna Kovář]\n");
    }

    @Test
    void fills_a_field_that_shares_its_only_run_with_other_text() {
        String marks = "<w:t>Dear </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD Name</w:instrText>"
                + "<w:fldChar w:fldCharType=\"separate\"/><w:t>old</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>!</w:t>";

        assertThat(text(p(r("<w:b/>", marks)))).isEqualTo("Dear Anna Kovář!\n");
        assertThat(markup(p(r("<w:b/>", marks)))).contains("<w:r><w:rPr><w:b/></w:rPr><w:t>!</w:t></w:r>");
    }

    @Test
    void takes_the_keyword_in_any_case_and_a_name_in_quotes() {
        assertThat(text(p(
                        field("mergefield Name"),
                        t(" "),
                        field("MergeField \"First Name\""),
                        t(" "),
                        field("MERGEFIELD “First Name”"))))
                .isEqualTo("Anna Kovář Anna Anna\n");
    }

    @Test
    void fills_fields_in_tables_hyperlinks_insertions_and_content_controls() {
        String inside = row(p(merge("Name")), p("<w:hyperlink w:anchor=\"a\">" + merge("City") + "</w:hyperlink>"))
                + p("<w:ins w:id=\"1\" w:author=\"Eva\">" + merge("City") + "</w:ins>")
                + "<w:sdt><w:sdtPr/><w:sdtContent>" + p(merge("City")) + "</w:sdtContent></w:sdt>";

        assertThat(text(inside)).isEqualTo("Anna Kovář\nBrno\nBrno\nBrno\n");
    }

    @Test
    void fills_fields_in_headers_footers_footnotes_and_endnotes() {
        byte[] letter = merged(Docx.of(p(t("x")))
                .header(p(merge("Name")))
                .footer(p(merge("City")))
                .footnote(p(merge("Name")))
                .endnote(p(merge("City"))));

        assertThat(DocxText.of(letter, "word/header1.xml")).isEqualTo("Anna Kovář\n");
        assertThat(DocxText.of(letter, "word/footer1.xml")).isEqualTo("Brno\n");
        assertThat(DocxText.of(letter, "word/footnotes.xml")).isEqualTo("Anna Kovář\n");
        assertThat(DocxText.of(letter, "word/endnotes.xml")).isEqualTo("Brno\n");
    }

    @Test
    void fills_a_text_box_in_both_of_its_forms() {
        assertThat(text(p(textBox(p(merge("Name")))))).isEqualTo("Anna Kovář\nAnna Kovář\n\n");
    }

    @Test
    void fills_a_field_around_a_link_and_inside_the_result_of_a_link_field() {
        String link = begin() + instr("HYPERLINK \"https://example.org\"") + separate() + merge("Name") + end();

        assertThat(text(p(link))).isEqualTo("Anna Kovář\n");
        assertThat(markup(p(link))).contains("HYPERLINK &quot;https://example.org&quot;");
    }

    @Test
    void replaces_a_field_together_with_the_fields_in_its_result() {
        String outer = begin() + instr("MERGEFIELD Name") + separate() + merge("City") + t("x") + end();

        assertThat(text(p(outer))).isEqualTo("Anna Kovář\n");
        assertThat(compiled(Docx.of(p(outer))).fields())
                .extracting(MergeField::name)
                .containsExactly("Name");
    }

    @Test
    void keeps_fields_in_deleted_text_as_they_are() {
        String deleted = "<w:del w:id=\"1\">" + begin() + r("<w:delInstrText>MERGEFIELD Name</w:delInstrText>")
                + separate() + r("<w:delText>old</w:delText>") + end() + "</w:del>";
        Docx docx = Docx.of(p(deleted, merge("City")));

        assertThat(compiled(docx).fields()).extracting(MergeField::name).containsExactly("City");
        assertThat(Merging.part(merged(docx), "word/document.xml"))
                .contains("<w:delInstrText>MERGEFIELD Name</w:delInstrText>");
    }

    @Test
    void keeps_the_fields_that_only_number_and_refer() {
        for (String kept : new String[] {
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "PAGEREF a \\h",
            "TOC \\o \"1-3\"",
            "REF a",
            "SEQ Table",
            "STYLEREF \"Heading 1\"",
            "HYPERLINK \\l \"a\"",
            "HYPERLINK mailto:a@example.org"
        }) {
            String body = p(field(kept));
            assertThat(markup(body)).as(kept).contains(body);
        }
    }

    @Test
    void lists_fields_with_their_places_in_the_order_of_the_document() {
        Docx docx = Docx.of(p(t("x")), p(merge("Name"), merge("City")), p(merge("Name")))
                .header(p(merge("Fax")));

        assertThat(compiled(docx).fields())
                .containsExactly(
                        new MergeField("Name", "word/document.xml paragraph 2 field 1"),
                        new MergeField("City", "word/document.xml paragraph 2 field 2"),
                        new MergeField("Name", "word/document.xml paragraph 3 field 1"),
                        new MergeField("Fax", "word/header1.xml paragraph 1 field 1"));
    }

    @Test
    void leaves_text_that_looks_like_an_expression_alone() {
        String text = "${name} #set($x=1) <#assign x=1> {{name}} T(java.lang.Runtime) {MERGEFIELD Name}";

        assertThat(text(p(t(text)))).isEqualTo(text + "\n");
    }
}
