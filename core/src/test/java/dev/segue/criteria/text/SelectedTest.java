package dev.segue.criteria.text;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.CriteriaDomain.VIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.SortField;
import dev.segue.criteria.Top;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules CR-18 and CR-19. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectedTest {
    private static final String EXAMPLE = "Write order by revenue descending, name limit 500";

    static Stream<Arguments> orders() {
        return Stream.of(
                arguments("vip = yes", Selected.all(VIP.isTrue())),
                arguments("vip = yes limit 500", Selected.first(Top.of(500), VIP.isTrue())),
                arguments(
                        "country = 'CZ' and (vip = yes or city = 'Brno') order by revenue descending, name limit 500",
                        Selected.first(
                                Top.of(500, SortField.descending(REVENUE), SortField.ascending(NAME)),
                                COUNTRY.is("CZ").and(VIP.isTrue().or(CITY.is("Brno"))))),
                arguments(
                        "everyone order by `total` limit 1",
                        Selected.first(Top.of(1, SortField.ascending(Shop.TOTAL)), Criterion.everyone())),
                arguments(
                        "everyone order by name limit 100000",
                        Selected.first(Top.of(100_000, SortField.ascending(NAME)), Criterion.everyone())));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_text_says_who_comes_first(String text, Selected selected) {
        assertThat(CriterionNotation.parseSelected(text, Shop.CATALOG)).isEqualTo(selected);
        assertThat(CriterionNotation.write(selected)).isEqualTo(text);
    }

    @Test
    void ascending_may_be_said_and_is_not_written() {
        Selected said = CriterionNotation.parseSelected("everyone order by name ascending, city limit 5", Shop.CATALOG);

        assertThat(CriterionNotation.write(said)).isEqualTo("everyone order by name, city limit 5");
    }

    /** What stands behind {@code vip = yes}, and what is wrong with it. */
    static Stream<Arguments> wrong_orders() {
        return Stream.of(
                mistake(
                        "order by name desc nulls first, (select 1)",
                        "1:24",
                        "'limit' is expected, but 'desc' stands there",
                        "Write descending"),
                mistake(
                        "order by name ASC limit 5",
                        "1:24",
                        "'limit' is expected, but 'ASC' stands there",
                        "Write ascending"),
                mistake(
                        "order by name nulls first limit 5",
                        "1:24",
                        "'limit' is expected, but 'nulls' stands there",
                        EXAMPLE),
                mistake(
                        "order by (select 1) limit 5",
                        "1:19",
                        "the name of a field is expected, but '(' stands there",
                        EXAMPLE),
                mistake("order by 1 limit 5", "1:19", "the name of a field is expected, but '1' stands there", EXAMPLE),
                mistake(
                        "order by citty limit 5",
                        "1:19",
                        "there is no field 'citty' of contact",
                        "Did you mean 'city'?"),
                mistake(
                        "order by \u0441ity limit 5",
                        "1:19",
                        "there is no field '\u0441ity' of contact; it has U+0441 CYRILLIC SMALL LETTER ES",
                        "Did you mean 'city'?"),
                mistake("order by minutes limit 5", "1:19", "there is no field 'minutes' of contact", null),
                mistake("order by vip limit 5", "1:19", "contacts are not put in order by the flag 'vip'", null),
                mistake(
                        "order by mailing_groups limit 5",
                        "1:19",
                        "contacts are not put in order by the set 'mailing_groups'",
                        null),
                mistake(
                        "order by city, name, city limit 5",
                        "1:31",
                        "the order names 'city' twice",
                        "Name each field once"),
                mistake("order by name", "1:23", "'limit' is expected, but the text ends", EXAMPLE),
                mistake("order name limit 5", "1:16", "'by' is expected, but 'name' stands there", EXAMPLE),
                mistake("limit 0", "1:10", "The first contacts of an order are 1 to 100,000, but were 0", EXAMPLE),
                mistake(
                        "limit 100001",
                        "1:10",
                        "The first contacts of an order are 1 to 100,000, but were 100,001",
                        EXAMPLE),
                mistake(
                        "limit 1000000",
                        "1:16",
                        "a number of contacts is expected, but '1000000' stands there",
                        "Write a limit from 1 to 100000"),
                mistake(
                        "limit 1.5",
                        "1:16",
                        "a number of contacts is expected, but '1.5' stands there",
                        "Write a limit from 1 to 100000"),
                mistake(
                        "limit all",
                        "1:16",
                        "a number of contacts is expected, but 'all' stands there",
                        "Write a limit from 1 to 100000"),
                mistake(
                        "limit 5 order by name",
                        "1:18",
                        "the end is expected, but 'order' stands there",
                        "Write nothing behind the limit"),
                mistake(
                        "limit 5)",
                        "1:17",
                        "the end is expected, but ')' stands there",
                        "Write nothing behind the limit"));
    }

    private static Arguments mistake(String order, String where, String what, String fix) {
        return arguments(order, where, what, fix);
    }

    @ParameterizedTest
    @MethodSource("wrong_orders")
    void anything_else_is_no_order(String order, String where, String what, String fix) {
        List<Problem> problems = problems("everyone " + order);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("criteria.bad-sort");
        assertThat(problems.get(0).where()).isEqualTo(where);
        assertThat(problems.get(0).what()).isEqualTo(what);
        if (fix == null) {
            assertThat(problems.get(0).fix())
                    .startsWith("Use one of address, address_2, ")
                    .doesNotContain("vip", "mailing");
        } else {
            assertThat(problems.get(0).fix()).isEqualTo(fix);
        }
    }

    @Test
    void an_order_alone_is_no_criterion() {
        assertThat(problems("limit 5"))
                .containsExactly(Problem.of(
                        "criteria.empty",
                        "1:1",
                        "there is no criterion",
                        "Write a condition, or everyone if all contacts are meant"));
        assertThat(problems(" order by name limit 5")).extracting(Problem::code).containsExactly("criteria.empty");
    }

    @Test
    void what_is_wrong_with_criterion_and_order_is_told_at_once() {
        assertThat(problems("citty = 'a' order by nme limit 5"))
                .extracting(problem -> problem.where() + " " + problem.code())
                .containsExactly("1:1 criteria.unknown-field", "1:22 criteria.bad-sort");
    }

    @Test
    void needs_its_parts() {
        assertThatThrownBy(() -> Selected.all(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Selected.first(null, Criterion.everyone())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Selected(Criterion.everyone(), null)).isInstanceOf(NullPointerException.class);
    }

    private static List<Problem> problems(String text) {
        try {
            CriterionNotation.parseSelected(text, Shop.CATALOG);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }
}
