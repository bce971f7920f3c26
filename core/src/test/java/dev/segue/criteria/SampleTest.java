package dev.segue.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule CR-13. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTest {
    private static final EvaluationMoment MOMENT = new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC);

    private static Set<Integer> drawn(String salt, String percent) {
        Evaluation evaluation = Evaluation.of(Criterion.sample(salt, percent), MOMENT);
        return IntStream.range(0, 10_000)
                .filter(i -> evaluation.matches(
                        Contact.person(new ContactNo("CT" + i), "Anna").build(), Facts.NONE))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void the_ten_percent_are_among_the_twenty() {
        Set<Integer> ten = drawn("AUTUMN", "10");
        Set<Integer> twenty = drawn("AUTUMN", "20");

        assertThat(ten).hasSizeBetween(900, 1_100);
        assertThat(twenty).hasSizeBetween(1_850, 2_150).containsAll(ten);
    }

    @Test
    void under_another_salt_the_shares_have_nothing_to_do_with_each_other() {
        Set<Integer> both = new HashSet<>(drawn("AUTUMN", "50"));
        both.retainAll(drawn("SPRING", "50"));

        assertThat(both).hasSizeBetween(2_350, 2_650);
    }

    @Test
    void the_same_contacts_are_drawn_each_time() {
        assertThat(drawn("AUTUMN", "0.1"))
                .isEqualTo(drawn("AUTUMN", "0.10"))
                .containsExactlyInAnyOrder(50, 1_522, 3_057, 5_540, 5_871, 7_132);
    }

    @Test
    void a_hundred_percent_are_all() {
        assertThat(drawn("AUTUMN", "100")).hasSize(10_000);
    }

    @Test
    void equal_shares_are_equal_criteria() {
        assertThat(Criterion.sample("A", "10.0")).isEqualTo(Criterion.sample("A", "10"));
        assertThat(Criterion.sample("A", "100.00")).isEqualTo(Criterion.sample("A", "100"));
        assertThat(Criterion.sample("A", "1E+1")).isEqualTo(Criterion.sample("A", "10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.0001", "0.00001", "1e-999999999", "1e999999999"})
    void a_share_is_above_none_and_at_most_all_with_four_decimals(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.sample("A", percent))
                .withMessageStartingWith("The share of a sample is above 0 and at most 100 percent, "
                        + "with at most 4 decimals, but was ");
    }

    @Test
    void a_salt_is_not_blank_and_has_at_most_a_hundred_characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.sample(" ", "10"))
                .withMessage("The salt of a sample is not blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.sample("x".repeat(101), "10"))
                .withMessageStartingWith("The salt of a sample has at most 100 characters, but had 101");
    }
}
