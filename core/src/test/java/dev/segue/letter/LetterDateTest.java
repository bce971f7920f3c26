package dev.segue.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule LT-7. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterDateTest {

    private static String written(String date, String language) {
        return LetterDate.written(LocalDate.parse(date), Optional.of(Language.of(language)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, en, 2 March 2026",
        "2026-03-02, en-US, 2 March 2026",
        "2026-03-02, cs, 2. března 2026",
        "2026-03-02, sk, 2. marca 2026",
        "2026-03-02, de-AT, 2. März 2026",
        "2026-03-02, pl, 2 marca 2026",
        "2026-03-02, fr-CA, 2 mars 2026",
        "2026-01-31, cs, 31. ledna 2026",
        "2026-12-31, cs, 31. prosince 2026",
        "2024-02-29, pl, 29 lutego 2024",
        "2026-08-01, fr, 1 août 2026",
        "2026-05-05, sk, 5. mája 2026"
    })
    void is_written_as_a_letter_of_that_language_does(String date, String language, String text) {
        assertThat(written(date, language)).isEqualTo(text);
    }

    @Test
    void has_twelve_different_months_in_every_language() {
        for (String language : new String[] {"en", "cs", "sk", "de", "pl", "fr"}) {
            assertThat(java.util.stream.IntStream.rangeClosed(1, 12)
                            .mapToObj(month ->
                                    written(LocalDate.of(2026, month, 1).toString(), language)))
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void has_the_iso_form_in_any_other_language_and_in_none() {
        assertThat(written("2026-03-02", "ja")).isEqualTo("2026-03-02");
        assertThat(LetterDate.written(LocalDate.of(2026, 3, 2), Optional.empty()))
                .isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR", "cs-CZ"})
    void does_not_depend_on_where_the_machine_stands(String machine) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        try {
            assertThat(written("2026-03-12", "en")).isEqualTo("12 March 2026");
        } finally {
            Locale.setDefault(before);
        }
    }
}
