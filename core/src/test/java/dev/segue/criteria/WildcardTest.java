package dev.segue.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.contact.ContactFields;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule CR-4. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WildcardTest {

    private static boolean matches(String pattern, String text) {
        return Known.of(Contacts.petr().with(ContactFields.CITY, text))
                .satisfies(ContactFields.CITY.matches(pattern), Logs.MOMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "*, ''",
        "*, Praha",
        "P*, P",
        "P*a, Praha",
        "*raha*, Praha",
        "*a*a*, Praha",
        "**, Praha",
        "P?aha, Praha",
        "?????, Praha",
        "?*?, Pr",
        "Praha, Praha",
        "?, \uD83D\uDE00",
        "*\uD83D\uDE00, Praha\uD83D\uDE00",
        "a.c, a.c",
        "[a-z]%_, [a-z]%_",
        "\\*, *",
        "\\?, ?",
        "\\\\, \\",
        "\\a, a",
        "*\\**, a*b"
    })
    void matches_all_of_the_text(String pattern, String text) {
        assertThat(matches(pattern, text)).isTrue();
        assertThat(matches(pattern + "*".repeat(3), text)).isTrue();
        assertThat(matches("x".repeat(64) + pattern, "x".repeat(64) + text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "P*, praha",
        "Prah, Praha",
        "raha, Praha",
        "?, ''",
        "?, ab",
        "P?aha, Paha",
        "?*?, P",
        "*b, Praha",
        "??, \uD83D\uDE00",
        "a.c, abc",
        "\\*, Praha",
        "\\?, a",
        "*\\**, ab"
    })
    void does_not_match_a_part_or_another_text(String pattern, String text) {
        assertThat(matches(pattern, text)).isFalse();
        assertThat(matches("x".repeat(64) + pattern, "x".repeat(64) + text)).isFalse();
    }

    @Test
    void an_empty_text_is_matched_by_stars_alone() {
        assertThat(matches("*", "")).isTrue();
        assertThat(matches("***", "")).isTrue();
        assertThat(matches("?", "")).isFalse();
        assertThat(matches("*?", "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PRAH*, praha", "*ŽĎÁR, Žďár", "?zmir, İzmir", "i*, Iva", "İ*, iva", "\\I*, iva"})
    void may_ignore_case(String pattern, String text) {
        assertThat(Known.of(Contacts.petr().with(ContactFields.CITY, text))
                        .satisfies(ContactFields.CITY.matchesIgnoringCase(pattern), Logs.MOMENT))
                .isTrue();
        assertThat(Known.of(Contacts.petr().with(ContactFields.CITY, "x".repeat(70) + text))
                        .satisfies(ContactFields.CITY.matchesIgnoringCase("X".repeat(70) + pattern), Logs.MOMENT))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "abc\\", "\\\\\\"})
    void does_not_end_in_the_middle_of_an_escape(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactFields.CITY.matches(pattern))
                .withMessage("A pattern does not end in a lone backslash, but was '" + pattern + "'");
    }

    @Test
    void takes_no_time_however_many_stars_there_are() {
        assertThat(matches("*a".repeat(30) + "b", "a".repeat(1_000))).isFalse();
        assertThat(matches("*a".repeat(300) + "b", "a".repeat(1_000))).isFalse();
    }
}
