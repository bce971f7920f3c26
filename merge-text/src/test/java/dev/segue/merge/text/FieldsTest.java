package dev.segue.merge.text;

import static dev.segue.merge.text.Merging.letter;
import static dev.segue.merge.text.Merging.problems;
import static dev.segue.merge.text.Merging.text;
import static dev.segue.merge.text.Merging.textProblems;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeException;
import dev.segue.merge.MergeField;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fields are written in either kind of template, and what else a template and a value may hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{{Name}}", "{{ Name }}", "{{\tname}}", "{{\r\n  NAME\n}}"})
    void a_field_may_have_blanks_around_its_name(String field) {
        assertThat(letter(text("Dear " + field + ",\n"), "Anna")).isEqualTo("Dear Anna,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"First Name", "Name_2", "E-Mail", "Žena", "_x"})
    void a_name_has_letters_digits_lines_hyphens_and_single_blanks(String name) {
        assertThat(text("{{" + name + "}}").fields())
                .extracting(MergeField::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{}}",
                "{{ }}",
                "{{a.b}}",
                "{{Name|upper}}",
                "{{#if Name}}",
                "{{/if}}",
                "{{>part}}",
                "{{!remark}}",
                "{{&Name}}",
                "{{1+1}}",
                "{{Name()}}",
                "{{\"Name\"}}",
                "{{a  b}}",
                "{{2nd}}",
                "{{Name \\* Upper}}",
                "{{{Name}}}",
                "{{<b>}}",
                "{{Na\nme}}"
            })
    void anything_but_a_name_is_refused(String field) {
        assertThat(textProblems("Dear " + field))
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("text.placeholder", "line 1:6"));
    }

    @Test
    void all_problems_are_told_at_once_with_line_and_column() {
        assertThat(textProblems("{{a.b}}\r\nž𝒜{{c|d}} {{Name}}\r{{ open\n{{Name}} {{"))
                .extracting(Problem::where)
                .containsExactly("line 1:1", "line 2:3", "line 3:1", "line 4:10");
    }

    @Test
    void no_more_than_a_hundred_problems_are_told() {
        assertThat(textProblems("{{a.b}} {{ ".repeat(100_000))).hasSize(100);
    }

    @Test
    void a_name_has_at_most_a_hundred_characters() {
        assertThat(text("{{" + "n".repeat(100) + "}}").fields()).hasSize(1);
        assertThat(textProblems("{{" + "n".repeat(101) + "}}")).hasSize(1);
        assertThat(textProblems("{{" + "n".repeat(100_000) + "}}")).hasSize(1);
    }

    @Test
    void four_braces_stand_for_two() {
        assertThat(letter(text("{{{{Name}} is {{Name}}, {{{{{x}}"), "Anna")).isEqualTo("{{Name}} is Anna, {{{x}}");
    }

    @Test
    void single_braces_and_closing_ones_are_text() {
        String template = "{Name} } }} ${Name} {% x %} «Name» {\n";

        assertThat(letter(text(template), "Anna")).isEqualTo(template);
    }

    @Test
    void a_value_is_not_read_for_fields_again() {
        assertThat(letter(text("{{Name}}|{{City}}"), "{{City}}")).isEqualTo("{{City}}|Brno");
        assertThat(letter(text("{{Name}}{{Name}}"), "{")).isEqualTo("{{");
    }

    @Test
    void a_line_break_in_a_value_is_like_those_of_the_template() {
        assertThat(letter(text("a\r\n{{Name}}\n"), "x\ny\r\nz\rq")).isEqualTo("a\r\nx\r\ny\r\nz\r\nq\n");
        assertThat(letter(text("a\r{{Name}}"), "x\ny")).isEqualTo("a\rx\ry");
        assertThat(letter(text("{{Name}}"), "x\r\ny")).isEqualTo("x\ny");
    }

    @Test
    void a_byte_order_mark_is_dropped_and_one_further_on_stays() {
        assertThat(letter(text("\uFEFFDear\uFEFF {{Name}}"), "Anna")).isEqualTo("Dear\uFEFF Anna");
    }

    @Test
    void another_encoding_is_refused_with_its_place() {
        byte[] windows = {'a', '\n', 'b', ' ', (byte) 0xE8, 'x'};

        assertThat(problems(TextMerger.create(), windows)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("text.encoding");
            assertThat(problem.where()).isEqualTo("line 2:3");
            assertThat(problem.what()).contains("0xE8");
        });
        assertThat(problems(TextMerger.create(), "Name".getBytes(UTF_16)))
                .extracting(Problem::code)
                .containsExactly("text.encoding");
        assertThat(problems(HtmlMerger.create(), new byte[] {'a', (byte) 0xC3}))
                .extracting(Problem::where)
                .containsExactly("line 1:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u000C",
                "\u001B",
                "\u007F",
                "\u0085",
                "\uFFFE",
                "\uFFFF",
                "\uFDD0",
                "\uD83F\uDFFE"
            })
    void a_control_character_is_refused_in_a_template_and_in_a_value(String character) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(textProblems("ab" + character))
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple("text.character", "line 1:3"));
        if (!character.equals("\u0000")) {
            assertThatExceptionOfType(MergeException.class)
                    .isThrownBy(() -> text("Dear {{City}}{{Name}}").merge(Merging.named("𝒜" + character), out))
                    .satisfies(refusal -> {
                        assertThat(refusal.problem().code()).isEqualTo("value.not-text");
                        assertThat(refusal.problem().where()).isEqualTo("line 1:14 (Name)");
                        assertThat(refusal.problem().what())
                                .contains("U+%04X at character 2".formatted(character.codePointAt(0)));
                    });
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void a_template_of_twenty_megabytes_is_compiled_and_a_larger_one_refused() {
        String line = "Dear {{Name}}, 0123456789 0123456789 0123456789\n";
        String large = line.repeat(20_000_000 / line.length());

        assertThat(text(large).fields()).hasSize(20_000_000 / line.length());
        assertThat(problems(TextMerger.create(), new byte[20_000_001]))
                .extracting(Problem::code)
                .containsExactly("text.too-large");
    }

    @Test
    void a_field_has_its_line_and_column_as_place() {
        CompiledTemplate template = text("Dear {{Name}},\n  {{City}} {{name}}");

        assertThat(template.fields())
                .containsExactly(
                        new MergeField("Name", "line 1:6"),
                        new MergeField("City", "line 2:3"),
                        new MergeField("name", "line 2:12"));
        assertThat(template.warnings()).isEmpty();
    }

    @Test
    void an_empty_template_is_a_letter_without_text() {
        CompiledTemplate template = TextMerger.create().compile("".getBytes(UTF_8), MergeLimits.STANDARD);

        assertThat(letter(template, "Anna")).isEmpty();
        assertThat(template.warnings()).extracting(Problem::code).containsExactly("text.no-fields");
    }
}
