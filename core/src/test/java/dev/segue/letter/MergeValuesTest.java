package dev.segue.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LT-1, LT-2 and LT-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeValuesTest {

    private static MergeValues values(Gaps gaps) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put("Contact_Name", Optional.of("Anna {{=1+1}} <w:t>"));
        values.put("Contact_City", Optional.of(""));
        values.put("Contact_Phone", Optional.empty());
        return MergeValues.of(values, gaps);
    }

    private static void assertRefused(MergeValues values, String name, String code, String what) {
        assertThatThrownBy(() -> values.textFor(name))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.problems())
                                .containsExactly(Problem.of(
                                        code,
                                        "field " + name,
                                        "'" + name + "' " + what,
                                        "Give it a value, or let the gap be blank or a fallback")));
    }

    @Test
    void names_are_compared_without_regard_to_case() {
        MergeValues values = values(Gaps.STANDARD);

        assertThat(values.value("CONTACT_name"))
                .isEqualTo(values.value("Contact_Name"))
                .isPresent();
        assertThat(values.knows("contact_phone")).isTrue();
        assertThat(values.knows("contact_fax")).isFalse();
        assertThat(values.textFor("CONTACT_NAME")).isEqualTo("Anna {{=1+1}} <w:t>");
    }

    @Test
    void names_are_known_in_the_order_given_and_as_they_are_written() {
        assertThat(values(Gaps.STANDARD).names()).containsExactly("Contact_Name", "Contact_City", "Contact_Phone");
        assertThatThrownBy(() -> values(Gaps.STANDARD).names().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void two_names_differ_by_more_than_their_case() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put("Name", Optional.empty());
        values.put("NAME", Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergeValues.of(values, Gaps.STANDARD))
                .withMessage("Merge names differ by more than their case, but 'NAME' stands twice");
    }

    @Test
    void values_are_text_that_stays_as_it_is() {
        assertThat(values(Gaps.STANDARD).value("Contact_Name")).contains("Anna {{=1+1}} <w:t>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergeValues.of(Map.of("Name", Optional.of("a\0")), Gaps.STANDARD))
                .withMessageStartingWith("The value of Name has no U+0000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergeValues.of(Map.of("Name", Optional.of("x".repeat(100_001))), Gaps.STANDARD))
                .withMessageStartingWith("The value of Name has at most 100,000 characters, but had 100,001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergeValues.of(Map.of(" ", Optional.empty()), Gaps.STANDARD))
                .withMessageStartingWith("A merge name has 1 to 100 characters");
    }

    @Test
    void keeps_a_copy_of_the_values() {
        Map<String, Optional<String>> given = new LinkedHashMap<>(Map.of("Name", Optional.of("Anna")));
        MergeValues values = MergeValues.of(given, Gaps.STANDARD);

        given.clear();

        assertThat(values.value("Name")).contains("Anna");
    }

    @Test
    void missing_and_empty_are_blank_and_unknown_is_refused_unless_somebody_says_otherwise() {
        MergeValues values = values(Gaps.STANDARD);

        assertThat(values.textFor("Contact_Phone")).isEmpty();
        assertThat(values.textFor("Contact_City")).isEmpty();
        assertRefused(values, "Contact_Fax", "merge.unknown-name", "is not a name that can be merged");
    }

    @Test
    void missing_empty_and_unknown_are_three_different_things() {
        MergeValues values = values(Gaps.STANDARD
                .withMissing(Substitute.fallback("(missing)"))
                .withEmpty(Substitute.fallback("(empty)"))
                .withUnknown(Substitute.fallback("(unknown)")));

        assertThat(values.textFor("Contact_Phone")).isEqualTo("(missing)");
        assertThat(values.textFor("Contact_City")).isEqualTo("(empty)");
        assertThat(values.textFor("Contact_Fax")).isEqualTo("(unknown)");
        assertThat(values.textFor("Contact_Name")).startsWith("Anna");
        assertThat(values.value("Contact_Phone")).isEmpty();
        assertThat(values.value("Contact_City")).contains("");
        assertThat(values.value("Contact_Fax")).isEmpty();
    }

    @Test
    void each_of_them_can_be_refused_or_left_blank() {
        MergeValues strict = values(Gaps.STANDARD
                .withMissing(Substitute.REFUSE)
                .withEmpty(Substitute.REFUSE)
                .withUnknown(Substitute.BLANK));

        assertRefused(strict, "Contact_Phone", "merge.value-missing", "has no value for this contact");
        assertRefused(strict, "Contact_City", "merge.value-empty", "is empty for this contact");
        assertThat(strict.textFor("Contact_Fax")).isEmpty();
    }

    @Test
    void gaps_say_what_becomes_of_all_three() {
        assertThatNullPointerException().isThrownBy(() -> Gaps.STANDARD.withMissing(null));
        assertThatNullPointerException().isThrownBy(() -> Gaps.STANDARD.withEmpty(null));
        assertThatNullPointerException().isThrownBy(() -> Gaps.STANDARD.withUnknown(null));
        assertThatNullPointerException().isThrownBy(() -> MergeValues.of(Map.of(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Substitute.fallback("a\0"))
                .withMessageStartingWith("A fallback has no U+0000");
    }
}
