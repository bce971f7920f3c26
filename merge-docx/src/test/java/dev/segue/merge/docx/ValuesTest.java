package dev.segue.merge.docx;

import static dev.segue.merge.docx.Merging.markup;
import static dev.segue.merge.docx.Merging.text;
import static dev.segue.merge.docx.Word.begin;
import static dev.segue.merge.docx.Word.end;
import static dev.segue.merge.docx.Word.field;
import static dev.segue.merge.docx.Word.merge;
import static dev.segue.merge.docx.Word.p;
import static dev.segue.merge.docx.Word.r;
import static dev.segue.merge.docx.Word.separate;
import static dev.segue.merge.docx.Word.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.merge.MergeException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a value looks in the letter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ValuesTest {

    @Test
    void writes_letters_as_the_switch_says() {
        assertThat(written("jan van  der BERG", "\\* Upper")).isEqualTo("JAN VAN  DER BERG");
        assertThat(written("jan van  der BERG", "\\*lower")).isEqualTo("jan van  der berg");
        assertThat(written("jan van  der BERG", "\\* FirstCap")).isEqualTo("Jan van  der BERG");
        assertThat(written("jan van  der BERG", "\\* Caps")).isEqualTo("Jan Van  Der BERG");
        assertThat(written("JAN BERG", "\\* Lower \\* Caps \\* MERGEFORMAT")).isEqualTo("Jan Berg");
        assertThat(written("straße", "\\* UPPER")).isEqualTo("STRASSE");
        assertThat(written("x", "\\m \\v")).isEqualTo("x");
    }

    @Test
    void takes_a_switch_that_stands_right_after_the_name() {
        assertThat(text(p(field("MERGEFIELD City\\* Upper")))).isEqualTo("BRNO\n");
    }

    @Test
    void puts_text_before_and_after_a_value_that_is_not_blank() {
        assertThat(written("Anna", "\\b \"Dear \" \\f !")).isEqualTo("Dear Anna!");
        assertThat(written("anna", "\\b \"dear \\\"\" \\f \"\\\" <\" \\* Upper"))
                .isEqualTo("dear \"ANNA\" <");
        assertThat(written("", "\\b \"Dear \" \\f !")).isEmpty();
        assertThat(written("  ", "\\b \"Dear \" \\f !")).isEqualTo("  ");
    }

    @Test
    void looks_as_its_instruction_does() {
        assertThat(markup(p(formatted(""))))
                .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Brno</w:t></w:r>");
        assertThat(markup(p(formatted("\\* CHARFORMAT"))))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Brno");
    }

    @Test
    void looks_as_its_result_did_if_it_says_so_or_has_no_instruction_runs() {
        assertThat(markup(p(formatted("\\* MERGEFORMAT"))))
                .contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Brno");
        assertThat(markup(p(
                        "<w:fldSimple w:instr=\"MERGEFIELD City\">" + r("<w:i/>", "<w:t>x</w:t>") + "</w:fldSimple>")))
                .contains("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Brno</w:t></w:r></w:p>");
    }

    @Test
    void leaves_no_run_where_there_is_no_text() {
        assertThat(markup(p(merge("Empty"), simple("MERGEFIELD Empty")))).contains("<w:body><w:p></w:p>");
    }

    @Test
    void breaks_lines_in_one_way_whatever_the_value_uses() {
        assertThat(lines("a\nb\r\nc\rd\u000Be\u2028f\u2029g\u0085h")).isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\n");
    }

    @Test
    void keeps_tabs_and_blanks() {
        assertThat(lines("\t a \t\u00A0 ")).isEqualTo("\t a \t\u00A0 \n");
    }

    @Test
    void shows_markup_and_fields_as_text() {
        String value = "]]> <w:p/> &lt; &#x0; {MERGEFIELD City} ${City} \"'";

        assertThat(lines(value)).isEqualTo(value + "\n");
    }

    @Test
    void refuses_a_character_that_xml_cannot_hold_and_names_field_and_character() {
        for (String value : new String[] {"a\u0001", "\u001F", "x\uFFFE", "\uFFFF", "\f"}) {
            assertThatExceptionOfType(MergeException.class)
                    .isThrownBy(() -> lines(value))
                    .satisfies(refusal -> {
                        assertThat(refusal.problem().code()).isEqualTo("value.not-xml");
                        assertThat(refusal.problem().where())
                                .contains("word/document.xml paragraph 1 field 1")
                                .contains("Name");
                        assertThat(refusal.problem().what())
                                .contains("U+%04X".formatted((int) value.charAt(value.length() - 1)));
                    });
        }
    }

    @Test
    void refuses_an_unknown_name_with_its_place() {
        assertThatExceptionOfType(MergeException.class)
                .isThrownBy(() -> text(p(merge("City")), p(merge("Frist_Name"))))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("merge.unknown-name");
                    assertThat(refusal.problem().where())
                            .isEqualTo("word/document.xml paragraph 2 field 1 (Frist_Name)");
                });
    }

    @Test
    void keeps_the_namespaces_that_a_field_declares_itself() {
        String foreign =
                "<q:fldSimple xmlns:q=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" q:instr=\"MERGEFIELD City\">"
                        + "<q:r><q:t>x</q:t></q:r></q:fldSimple>";

        assertThat(text(p(foreign))).isEqualTo("Brno\n");
    }

    private static String formatted(String more) {
        return begin()
                + r("<w:b/>", "<w:instrText>MERGEFIELD City " + more + "</w:instrText>")
                + separate()
                + r("<w:i/>", "<w:t>old</w:t>")
                + end();
    }

    private static String written(String value, String switches) {
        String line = lines(Docx.of(p(field("MERGEFIELD Name " + switches))), value);
        return line.substring(0, line.length() - 1);
    }

    private static String lines(String value) {
        return lines(Docx.of(p(merge("Name"))), value);
    }

    private static String lines(Docx docx, String value) {
        return DocxText.of(Merging.merged(Merging.compiled(docx), Merging.values(Map.of("Name", value))));
    }
}
