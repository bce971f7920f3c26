package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules LA-1 and LA-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "cs, cs",
        "CS, cs",
        "DE-at, de-AT",
        "zh-hant-tw, zh-Hant-TW",
        "sr-latn-rs, sr-Latn-RS",
        "de-1996, de-1996",
        "iw, he",
        "i-klingon, tlh",
        "es-419, es-419"
    })
    void is_kept_in_its_canonical_form(String tag, String canonical) {
        assertThat(Language.of(tag)).hasToString(canonical).isEqualTo(Language.of(canonical));
        assertThat(Language.of(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "c", "czech language", "cs_CZ", "de-", "-de", "x-private", "und", "1029", "cs-CZ-CZ"})
    void is_a_well_formed_tag_with_a_language_in_it(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.of(tag))
                .withMessage("A language is a BCP-47 tag such as cs or de-AT, but was '" + tag + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de-AT de",
        "zh-Hant-TW, zh-Hant-TW zh-Hant zh",
        "de-u-co-phonebk, de-u-co-phonebk de-u-co de",
        "de-x-a, de-x-a de",
        "de-AT-x-a-b, de-AT-x-a-b de-AT-x-a de-AT de"
    })
    void falls_back_to_the_less_specific_ones_behind_it(String tag, String chain) {
        assertThat(Language.of(tag).fallbacks()).extracting(Language::tag).containsExactly(chain.split(" "));
    }

    @Test
    void is_ordered_by_its_tag() {
        assertThat(Language.of("cs")).isLessThan(Language.of("de")).isEqualByComparingTo(Language.of("CS"));
        assertThat(Language.of("de-AT")).isGreaterThan(Language.of("de"));
    }
}
