package dev.segue.merge.tck;

import static dev.segue.merge.tck.Letters.CITY;
import static dev.segue.merge.tck.Letters.NAME;
import static dev.segue.merge.tck.Letters.name;
import static dev.segue.merge.tck.Letters.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Problem;
import dev.segue.letter.Gaps;
import dev.segue.letter.MergeValues;
import dev.segue.letter.Substitute;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeException;
import dev.segue.merge.MergeField;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The clauses of {@link CompiledTemplate}. The author of a merger extends it as {@link DocumentMergerContract}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CompiledTemplateContract {

    /** The merger and its kind of document. Called once or more in each test. */
    protected abstract MergeKit kit();

    @Test
    void ct1_fills_each_field_and_leaves_the_text_around_it() throws IOException {
        String text = text(letters().compiled(NAME, CITY, NAME), values(Gaps.STANDARD, NAME, "Anna", CITY, "Brno"));

        assertThat(text).isEqualTo("[Anna]\n[Brno]\n[Anna]");
    }

    @Test
    void ct2_finds_names_in_any_case() throws IOException {
        assertThat(text(letters().compiled("nAmE", "NAME"), name("Anna"))).isEqualTo("[Anna]\n[Anna]");
    }

    @Test
    void ct3_leaves_nothing_for_a_blank_gap() throws IOException {
        Gaps blank = new Gaps(Substitute.BLANK, Substitute.BLANK, Substitute.BLANK);

        assertThat(text(letters().compiled(NAME, "Fax", CITY), gaps(blank))).isEqualTo("[]\n[]\n[]");
    }

    @Test
    void ct3_leaves_the_fallback_of_each_kind_of_gap() throws IOException {
        Gaps fallbacks =
                new Gaps(Substitute.fallback("missing"), Substitute.fallback("empty"), Substitute.fallback("unknown"));

        assertThat(text(letters().compiled(NAME, "Fax", CITY), gaps(fallbacks)))
                .isEqualTo("[empty]\n[missing]\n[unknown]");
    }

    @Test
    void ct4_refuses_an_unknown_name_with_its_place_and_writes_nothing() {
        assertRefused("merge.unknown-name", CITY, new Gaps(Substitute.BLANK, Substitute.BLANK, Substitute.REFUSE));
    }

    @Test
    void ct4_refuses_a_missing_value_with_its_place_and_writes_nothing() {
        assertRefused("merge.value-missing", "Fax", new Gaps(Substitute.REFUSE, Substitute.BLANK, Substitute.BLANK));
    }

    @Test
    void ct4_refuses_an_empty_value_with_its_place_and_writes_nothing() {
        assertRefused("merge.value-empty", NAME, new Gaps(Substitute.BLANK, Substitute.REFUSE, Substitute.BLANK));
    }

    @Test
    void ct5_shows_what_looks_like_a_field_markup_or_an_expression() throws IOException {
        CompiledTemplate template = letters().compiled(NAME);

        for (String value : List.of(
                "{MERGEFIELD City}",
                "«City»",
                "[City]",
                "${City}",
                "{{City}}",
                "#set($x=1)",
                "<#assign x=1>",
                "%s",
                "$1 \\1",
                "<b>x</b>",
                "&lt;&#65;&amp;",
                "]]>",
                "<!-- x -->",
                "'\"")) {
            assertThat(text(template, values(Gaps.STANDARD, NAME, value, CITY, "Brno")))
                    .isEqualTo("[" + value + "]");
        }
    }

    @Test
    void ct5_keeps_the_characters_of_every_script() throws IOException {
        String value = "Žluťoučký Ελληνικά العربية עברית 日本語 👩‍👩‍👧 𝒜 e\u0301 \u00A0x";

        assertThat(text(letters().compiled(NAME), name(value))).isEqualTo("[" + value + "]");
    }

    @Test
    void ct6_makes_one_line_break_of_each_kind_of_line_end() throws IOException {
        assertThat(text(letters().compiled(NAME), name("a\nb\r\nc\rd\n\ne"))).isEqualTo("[a\nb\nc\nd\n\ne]");
    }

    @Test
    void ct6_keeps_tabs_and_blanks() throws IOException {
        assertThat(text(letters().compiled(NAME), name("  a\t b  \t"))).isEqualTo("[  a\t b  \t]");
    }

    @Test
    void ct7_holds_every_value_exactly_or_refuses_it() throws IOException {
        CompiledTemplate template = letters().compiled(NAME);
        int held = 0;

        for (String value : List.of("plain", "\u0001", "a\u0008b", "\u001F", "\uFFFE", "x\uFFFF", "\u0085", "\u2028")) {
            held += holdsExactlyOrRefuses(template, value) ? 1 : 0;
        }

        assertThat(held).isPositive();
    }

    @Test
    void ct8_gives_equal_bytes_for_equal_values() throws IOException {
        byte[] bytes = kit().template(List.of(NAME));
        CompiledTemplate one = kit().merger().compile(bytes, MergeLimits.STANDARD);
        CompiledTemplate other = kit().merger().compile(bytes, MergeLimits.STANDARD);

        byte[] letter = letters().bytes(one, name("Anna"));

        assertThat(letter).isNotEmpty();
        assertThat(letters().bytes(one, name("Anna"))).isEqualTo(letter);
        assertThat(letters().bytes(other, name("Anna"))).isEqualTo(letter);
    }

    @Test
    void ct9_gives_the_same_letters_to_many_threads_at_once() throws Exception {
        CompiledTemplate template = letters().compiled(NAME, CITY);
        List<Callable<String>> work = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i ->
                        () -> text(template, values(Gaps.STANDARD, NAME, "n" + i, CITY, "x".repeat(i))))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<String> texts = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(work)) {
                texts.add(future.get());
            }
            assertThat(texts)
                    .isEqualTo(IntStream.range(0, 200)
                            .mapToObj(i -> "[n" + i + "]\n[" + "x".repeat(i) + "]")
                            .toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void ct10_neither_flushes_nor_closes() throws IOException {
        List<String> calls = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };

        letters().compiled(NAME).merge(name("Anna"), out);

        assertThat(out.size()).isPositive();
        assertThat(calls).isEmpty();
    }

    @Test
    void ct11_passes_on_a_failure_of_the_output_and_goes_on() throws IOException {
        CompiledTemplate template = letters().compiled(NAME);
        int length = letters().bytes(template, name("Anna")).length;

        for (int room = 0; room < length; room += 1 + length / 50) {
            IOException full = new IOException("full");
            FullOutput out = new FullOutput(room, full);
            assertThatThrownBy(() -> template.merge(name("Anna"), out)).isSameAs(full);
        }

        assertThat(length).isPositive();
        assertThat(text(template, name("Eva"))).isEqualTo("[Eva]");
    }

    @Test
    void ct12_makes_letters_that_pass_the_same_check_and_have_no_field_left() throws IOException {
        byte[] letter = letters()
                .bytes(letters().compiled(NAME, CITY), values(Gaps.STANDARD, NAME, "Anna", CITY, "{MERGEFIELD x}"));

        assertThat(kit().merger().compile(letter, MergeLimits.STANDARD).fields())
                .isEmpty();
        assertThat(kit().textOf(letter).stripTrailing()).isEqualTo("[Anna]\n[{MERGEFIELD x}]");
    }

    @Test
    void ct13_gives_lists_that_cannot_be_changed() {
        CompiledTemplate template = letters().compiled(NAME);

        assertThat(template.fields()).hasSize(1);
        assertThatThrownBy(() -> template.fields().add(new MergeField("x", "y")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> template.warnings().add(Problem.of("a", "b", "c", "d")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private void assertRefused(String code, String field, Gaps gaps) {
        CompiledTemplate template = letters().compiled(NAME, "Fax", CITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(MergeException.class)
                .isThrownBy(() -> template.merge(gaps(gaps), out))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo(code);
                    assertThat(refusal.problem().where())
                            .as("the place of the field in the document, and its name")
                            .contains(field)
                            .isNotEqualTo("field " + field);
                });
        assertThat(out.size()).isZero();
    }

    private boolean holdsExactlyOrRefuses(CompiledTemplate template, String value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.merge(name(value), out);
        } catch (MergeException refusal) {
            assertThat(refusal.problem().where()).contains(NAME);
            assertThat(out.size()).isZero();
            return false;
        }
        assertThat(kit().textOf(out.toByteArray()).stripTrailing().replaceAll("[\u0085\u2028]", "\n"))
                .isEqualTo("[" + value.replaceAll("[\u0085\u2028]", "\n") + "]");
        return true;
    }

    /** A name that is empty, one that is known and missing, and one that nobody knows. */
    private static MergeValues gaps(Gaps gaps) {
        return MergeValues.of(Map.of(NAME, Optional.of(""), "Fax", Optional.empty()), gaps);
    }

    private String text(CompiledTemplate template, MergeValues values) throws IOException {
        return letters().text(template, values);
    }

    private Letters letters() {
        return new Letters(kit());
    }
}
