package dev.segue.merge.docx;

import static dev.segue.merge.docx.Word.begin;
import static dev.segue.merge.docx.Word.end;
import static dev.segue.merge.docx.Word.instr;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.separate;
import static dev.segue.merge.docx.Word.simple;
import static dev.segue.merge.docx.Word.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** No data of the template stands where a value was merged. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BindingsTest {
    private static final String BINDING =
            "<w:dataBinding w:prefixMappings=\"xmlns:a='urn:a'\" w:xpath=\"/a:x\" w:storeItemID=\"{0}\"/>";
    private static final String NEWER =
            "<w15:dataBinding xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
                    + " w:xpath=\"/a:x\" w:storeItemID=\"{0}\"/>";

    @Test
    void takes_off_the_binding_of_a_control_around_a_block_a_text_a_cell_and_a_row() {
        for (String body : List.of(
                bound(p(merge("City"))),
                p(bound(merge("City"))),
                p(bound(simple("MERGEFIELD City"))),
                "<w:tbl><w:tr>" + bound("<w:tc>" + p(merge("City")) + "</w:tc>") + "</w:tr></w:tbl>",
                "<w:tbl>" + bound("<w:tr><w:tc>" + p(merge("City")) + "</w:tc></w:tr>") + "</w:tbl>")) {
            assertThat(XmlEvents.of(
                            DocxText.parts(Merging.merged(Docx.of(body))).get("word/document.xml")))
                    .as(body)
                    .isEqualTo(XmlEvents.of(DocxText.parts(Merging.merged(Docx.of(body.replace(BINDING, ""))))
                            .get("word/document.xml")));
            assertThat(warnings(body)).extracting(Problem::code).containsExactly("docx.data-binding-removed");
        }
    }

    @Test
    void takes_off_both_bindings_of_a_control_that_has_an_older_and_a_newer_one() {
        String body = control(BINDING + NEWER, p(merge("City")));

        assertThat(Merging.markup(body)).doesNotContain("dataBinding").contains("Brno");
        assertThat(warnings(body)).hasSize(1);
    }

    @Test
    void takes_off_the_bindings_of_all_controls_around_a_field() {
        String body = bound(p(t("a"), bound(merge("City"))));

        assertThat(Merging.markup(body)).doesNotContain("dataBinding");
        assertThat(warnings(body))
                .extracting(Problem::where)
                .containsExactly("word/document.xml paragraph 1 field 1", "word/document.xml paragraph 1 field 1");
    }

    @Test
    void takes_off_the_binding_of_a_control_that_held_a_piece_of_a_field() {
        for (String body : List.of(
                p(begin(), instr("MERGEFIELD City"), separate(), t("a"), bound(t("old")), end()),
                p(begin(), bound(instr("MERGEFIELD City")), separate(), t("old"), end()),
                p(bound(begin()), instr("MERGEFIELD City"), separate(), t("old"), end()),
                p("<w:fldSimple w:instr=\"MERGEFIELD City\">" + t("a") + bound(t("old")) + "</w:fldSimple>"))) {
            assertThat(Merging.text(body)).as(body).isEqualTo("Brno\n");
            assertThat(Merging.markup(body)).as(body).doesNotContain("dataBinding");
        }
    }

    @Test
    void takes_off_a_binding_that_stands_after_what_it_would_overrule() {
        String late = "<w:sdt><w:sdtContent>" + p(merge("City")) + "</w:sdtContent><w:sdtPr>" + BINDING
                + "</w:sdtPr></w:sdt>";

        assertThat(Merging.markup(late)).doesNotContain("dataBinding");
        assertThat(warnings(late)).hasSize(1);
    }

    @Test
    void keeps_the_bindings_of_controls_that_hold_no_merge_field() {
        String other = p(bound(t("fixed")));
        String beside = bound(p(t("x"))) + other + p(merge("City"));

        assertThat(Merging.markup(beside)).contains(other).contains(bound(p(t("x"))));
        assertThat(warnings(beside)).isEmpty();
        assertThat(Merging.markup(bound(p(t("x"), "<w:del w:id=\"1\">" + merge("City") + "</w:del>"))))
                .contains(BINDING);
    }

    private static List<Problem> warnings(String body) {
        return Merging.compiled(Docx.of(body)).warnings();
    }

    private static String bound(String content) {
        return control(BINDING, content);
    }

    private static String control(String bindings, String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"City\"/>" + bindings + "</w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }
}
