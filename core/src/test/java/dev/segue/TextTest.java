package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules TX-1, TX-2 and TX-5. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTest {
    private static final String GRIN = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  Anna  ", "a\tb\nc", "e\u0301", "\uFFFF", "\uD83D\uDE00"})
    void is_never_trimmed_nor_normalised(String text) {
        assertThat(Text.checked("A note", text, 10)).isSameAs(text);
    }

    @Test
    void is_measured_in_code_points() {
        assertThat(Text.checked("A note", GRIN.repeat(3), 3)).hasSize(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.checked("A note", GRIN.repeat(4), 3))
                .withMessage("A note has at most 3 characters, but had 4: '" + GRIN.repeat(4) + "'");
    }

    @Test
    void has_no_nul() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.checked("A note", GRIN + "b\0", 10))
                .withMessage("A note has no U+0000 and no lone surrogate, but had U+0000 at position 3 in '" + GRIN
                        + "b<U+0000>'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83D", "\uDE00\uD83D", "\uD83Dx\uDE00", "\uDFFF", "\uD800"})
    void has_no_lone_surrogate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.checked("A note", text, 10))
                .withMessageContaining("A note has no U+0000 and no lone surrogate, but had U+D");
    }

    @Test
    void is_not_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> Text.checked("A note", null, 10))
                .withMessage("A note");
    }

    @Test
    void is_shown_in_a_message_up_to_eighty_characters_and_without_what_cannot_be_seen() {
        assertThat(Text.shown(GRIN.repeat(80))).isEqualTo(GRIN.repeat(80));
        assertThat(Text.shown(GRIN.repeat(81))).isEqualTo(GRIN.repeat(80) + "…");
        assertThat(Text.shown("a\nb\uD83D\u200Fc\uDE00")).isEqualTo("a<U+000A>b<U+D83D><U+200F>c<U+DE00>");
    }

    @Test
    void is_ordered_by_code_point_and_not_by_char() {
        List<String> texts = new ArrayList<>(List.of(GRIN, "\uFFEE", "ž", "z", "Z", "", "zz", "\uD7FF", "\uE000"));

        texts.sort(Text.ORDER);

        assertThat(texts).containsExactly("", "Z", "z", "zz", "ž", "\uD7FF", "\uE000", "\uFFEE", GRIN);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA, anna",
        "ŽLUŤOUČKÝ, žluťoučký",
        "straße, STRAẞE",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "I, i",
        "İ, i",
        "ı, i",
        "\u212A, k",
        "\uD801\uDC00, \uD801\uDC28"
    })
    void is_the_same_in_upper_and_lower_case(String upper, String lower) {
        assertThat(Text.fold(upper)).isEqualTo(Text.fold(lower));
        assertThat(Text.compareFolded(upper, lower)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"straße, strasse", "é, e", "e\u0301, é", "ﬁ, fi"})
    void is_not_the_same_where_more_than_case_differs(String left, String right) {
        assertThat(Text.fold(left)).isNotEqualTo(Text.fold(right));
        assertThat(Text.compareFolded(left, right)).isNotZero();
    }

    @Test
    void keeps_its_code_points_in_number_when_it_is_folded_and_folding_again_changes_nothing() {
        List<String> wrong = new ArrayList<>();
        for (int codePoint = 1; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            int folded = Text.fold(codePoint);
            boolean stable = Text.fold(folded) == folded && Text.fold(Character.toUpperCase(codePoint)) == folded;
            if (!stable || !Text.fold(Character.toString(codePoint)).equals(Character.toString(folded))) {
                wrong.add("U+%04X".formatted(codePoint));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void is_itself_if_folding_changes_nothing() {
        String plain = "no 4/a";

        assertThat(Text.fold(plain)).isSameAs(plain);
        assertThat(Text.fold("aB")).isEqualTo("ab");
        assertThat(Text.fold("aŽ")).isEqualTo("až");
    }

    @Test
    void a_message_is_written_the_same_whatever_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));

                assertThat(Text.format("%,d of %d lines in %s", 12_345, 20_000, "SM00001"))
                        .isEqualTo("12,345 of 20000 lines in SM00001");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
