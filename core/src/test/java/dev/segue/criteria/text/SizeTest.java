package dev.segue.criteria.text;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.criteria.CriteriaDomain.VIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Problem;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.CriterionCheck;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CR-25. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizeTest {
    private static final int MANY = 100_000;

    @Test
    void a_text_of_any_depth_is_refused_where_it_becomes_too_deep() {
        assertThat(Shop.problems("(".repeat(MANY)))
                .containsExactly(Problem.of(
                        "criteria.too-deep",
                        "1:65",
                        "brackets and 'not' are more than 64 levels deep",
                        "Put conditions side by side instead of into each other"));
        assertThat(Shop.codes("not ".repeat(MANY) + "vip = yes")).containsExactly("1:257 criteria.too-deep");
        assertThat(Shop.codes("all (".repeat(MANY))).containsExactly("1:325 criteria.too-deep");
        assertThat(Shop.codes("at least 1 visit where (".repeat(MANY))).containsExactly("1:1560 criteria.too-deep");
    }

    @Test
    void brackets_side_by_side_are_not_deep() {
        String text = "(vip = yes)" + " and (vip = yes)".repeat(100);

        assertThat(Shop.parse(text)).isEqualTo(new AllOf(Collections.nCopies(101, VIP.isTrue())));
        assertThat(Shop.codes("(" + "(citty = 5) or ".repeat(70) + "vip = yes)"))
                .hasSize(70);
    }

    @Test
    void negations_side_by_side_are_not_deep() {
        String text = "not in segment 'A'" + " and not in segment 'A'".repeat(100);

        assertThat(CriterionNotation.write(Shop.parse(text))).isEqualTo(text);
    }

    @Test
    void sixty_four_levels_are_written_and_read_whatever_they_are_made_of() {
        for (Criterion deepest : List.of(
                nested(64, Criterion::negate),
                nested(64, it -> new AllOf(List.of(it))),
                nested(64, it -> new AnyOf(List.of(VIP.isFalse(), it))),
                nested(63, it -> it instanceof AllOf ? it.negate() : it.and(VIP.isFalse())))) {
            assertThat(CriterionCheck.problems(deepest, Shop.CATALOG)).isEmpty();
            assertThat(Shop.parse(CriterionNotation.write(deepest))).isEqualTo(deepest);
        }
    }

    @Test
    void groups_deeper_than_that_are_refused_where_they_are_deepest() {
        String deep = "vip = yes and (".repeat(63) + "vip = yes and vip = no" + ")".repeat(63);

        assertThat(Shop.problems(deep))
                .containsExactly(Problem.of(
                        "criteria.too-deep",
                        "1:" + 15 * 63,
                        "it is more than 64 levels deep",
                        "Put conditions side by side instead of into each other"));
    }

    @Test
    void a_thousand_conditions_and_groups_are_read_and_more_are_refused_at_the_next_one() {
        String most = "vip = yes" + " or vip = yes".repeat(998);

        assertThat(Shop.parse(most)).isEqualTo(new AnyOf(Collections.nCopies(999, VIP.isTrue())));
        assertThat(Shop.problems(most + " or vip = no"))
                .containsExactly(Problem.of(
                        "criteria.too-long",
                        "1:1",
                        "there are more than 1000 conditions and groups",
                        "Use a list of values instead of one condition each, or several steps"));
        assertThat(Shop.codes("vip = yes" + " or vip = yes".repeat(1_000) + " or citty = 5"))
                .containsExactly("1:13001 criteria.too-long");
        assertThat(Shop.codes(most.replace("vip = yes or", "vip is not blank or")))
                .hasSize(1)
                .allMatch(it -> it.endsWith("criteria.too-long"));
        assertThat(Shop.codes("city = 'x'" + " or city = 'x'".repeat(MANY)))
                .hasSize(1)
                .allMatch(it -> it.endsWith("criteria.too-long"));
    }

    @Test
    void a_text_is_as_long_as_it_may_be_and_no_longer() {
        String longest = "note = '" + "x".repeat(900) + "'" + " ".repeat(65_536 - 909);

        assertThat(Shop.problems(longest)).isEmpty();
        assertThat(Shop.problems(longest + " and vip = yes"))
                .containsExactly(Problem.of(
                        "criteria.too-long",
                        "1:65538",
                        "the text has more than 65,536 characters besides its lists of values",
                        "Use a list of values instead of one condition each, or several steps"));
    }

    @Test
    void a_list_of_a_hundred_thousand_values_is_written_and_read() {
        List<String> values = IntStream.range(0, MANY).mapToObj(i -> "CT" + i).toList();

        for (Criterion criterion : List.of(
                COUNTRY.oneOf(values).and(VIP.isTrue()),
                MAILING_GROUPS.anyOf(values).negate(),
                Criterion.custom("owes_money", values.toArray(String[]::new)))) {
            assertThat(Shop.parse(CriterionNotation.write(criterion))).isEqualTo(criterion);
        }
    }

    @Test
    void a_list_of_more_values_is_refused_at_the_next_one() {
        String most = "city in ('x'" + ", 'x'".repeat(MANY - 1);

        assertThat(Shop.parse(most + ")")).isEqualTo(CITY.oneOf("x"));
        assertThat(Shop.problems(most + ", 'y')"))
                .containsExactly(Problem.of(
                        "criteria.too-long",
                        "1:500010",
                        "the list has more than 100,000 values",
                        "Use several lists, joined by or"));
    }

    @Test
    void what_stands_behind_a_long_list_is_counted_and_checked_as_ever() {
        String list = "city in ('x'" + ", 'x'".repeat(50_000) + ")";

        assertThat(Shop.codes(list + " and citty = 5"))
                .containsExactly("1:" + (list.length() + 6) + " criteria.unknown-field");
        assertThat(Shop.codes(list + " ".repeat(65_536) + "and vip = yes"))
                .containsExactly("1:" + (list.length() + 65_537) + " criteria.too-long");
        assertThat(Shop.codes("citty in ('x'" + ", 'x'".repeat(50_000) + ") and vip = 5"))
                .containsExactly("1:1 criteria.unknown-field", "1:" + (list.length() + 13) + " criteria.type");
    }

    @Test
    void a_hundred_problems_are_told_and_no_more() {
        assertThat(Shop.codes("citty = 5" + " and citty = 5".repeat(99))).hasSize(100);
        assertThat(Shop.codes("citty = 5" + " and citty = 5".repeat(200))).hasSize(100);
        assertThat(Shop.codes("vip = yes" + ")".repeat(MANY))).hasSize(100);
        assertThat(Shop.codes("\u200B".repeat(MANY))).hasSize(100);
        assertThat(Shop.codes("\u201C".repeat(MANY))).hasSize(100);
    }

    @Test
    void a_text_that_means_nothing_is_read_to_its_end_in_one_go() {
        assertThat(Shop.codes("x".repeat(1_000_000))).containsExactly("1:1000001 criteria.too-long");
        assertThat(Shop.codes("city = '" + "x".repeat(1_000_000))).containsExactly("1:8 criteria.too-long");
        assertThat(Shop.codes("city ; " + "x ".repeat(500_000))).containsExactly("1:6 criteria.syntax");
        assertThat(Shop.codes("employees = " + "1".repeat(60_000))).containsExactly("1:13 criteria.bad-number");
        assertThat(Shop.codes("x".repeat(60_000) + " = 5")).containsExactly("1:1 criteria.unknown-field");
    }

    @Test
    void what_could_not_be_read_again_is_not_written() {
        assertThatThrownBy(() -> CriterionNotation.write(nested(MANY, Criterion::negate)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has more than 1000 conditions and groups");
        assertThatThrownBy(() -> CriterionNotation.write(nested(65, Criterion::negate)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is more than 64 levels deep");
        Criterion longText = new AllOf(Collections.nCopies(70, CITY.is("x".repeat(1_000))));
        assertThatThrownBy(() -> CriterionNotation.write(longText))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The text of a criterion has at most 65,536 characters besides its lists of values, but had 70,975");
    }

    @Test
    void a_text_is_written_up_to_its_longest_and_what_lists_hold_is_not_counted() {
        List<String> values = IntStream.range(0, MANY).mapToObj(i -> "CT" + i).toList();
        Criterion texts = new AllOf(Collections.nCopies(64, CITY.is("x".repeat(1_000))));
        int length = 64 * 1_009 + 63 * 5;
        Criterion longest = texts.and(CITY.is("x".repeat(65_536 - length - 5 - 9)));
        Criterion longer = texts.and(CITY.is("x".repeat(65_536 - length - 5 - 8)));
        Criterion withList = COUNTRY.oneOf(values).and(longest);

        assertThat(CriterionNotation.write(longest)).hasSize(65_536);
        assertThat(Shop.parse(CriterionNotation.write(longest))).isEqualTo(longest);
        assertThatThrownBy(() -> CriterionNotation.write(longer)).hasMessageContaining("but had 65,537");
        assertThatThrownBy(() -> CriterionNotation.write(withList)).hasMessageContaining("but had " + "65,555");
    }

    private static Criterion nested(int levels, UnaryOperator<Criterion> around) {
        Criterion nested = VIP.isTrue();
        for (int i = 1; i < levels; i++) {
            nested = around.apply(nested);
        }
        return nested;
    }
}
