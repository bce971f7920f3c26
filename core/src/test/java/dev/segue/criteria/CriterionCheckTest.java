package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.Visits.CAMPAIGN;
import static dev.segue.criteria.Visits.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CR-10. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CriterionCheckTest {

    private static List<Problem> problems(Criterion criterion) {
        return CriterionCheck.problems(criterion, CriteriaDomain.CATALOG);
    }

    private static Problem only(Criterion criterion) {
        assertThat(problems(criterion)).hasSize(1);
        return problems(criterion).get(0);
    }

    private static void assertOnly(Criterion criterion, String where, String code) {
        assertThat(problems(criterion))
                .extracting(Problem::where, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(where, code));
    }

    @Test
    void finds_nothing_wrong_with_a_good_criterion() {
        assertThat(problems(COUNTRY.is("CZ")
                        .and(
                                MAILING_GROUPS.anyOf("FAIR").negate(),
                                EMPLOYEES.between(BigDecimal.ONE, BigDecimal.ONE),
                                CITY.matches("B*").or(CITY.isBlank(), COUNTRY.oneOf("CZ", "SK")),
                                VISITS.where(CAMPAIGN.is("FAIR"))
                                        .within(Window.lastDays(3))
                                        .exist(),
                                Criterion.inSegment(new SegmentNo("SM1")),
                                Criterion.inLoggedSegment(new LoggedSegmentNo(1)),
                                Criterion.everyone())))
                .isEmpty();
    }

    @Test
    void names_a_field_that_is_not_there_and_the_nearest_that_is() {
        assertThat(only(CodeField.custom("contry").is("CZ")))
                .isEqualTo(Problem.of(
                        "criteria.unknown-field",
                        "criterion.field",
                        "there is no field 'contry' of contact",
                        "Did you mean 'country'?"));
        assertThat(only(CodeField.custom("shoe_size_of_child").is("43")).fix())
                .isEqualTo("Use one of the names the contact schema has");
        assertThat(only(VISITS.where(new CodeField("visit", "campain", 9).is("FAIR"))
                        .exist()))
                .isEqualTo(Problem.of(
                        "criteria.unknown-field",
                        "criterion.where.field",
                        "there is no field 'campain' of visit",
                        "Did you mean 'campaign'?"));
    }

    @Test
    void names_a_relation_that_is_not_there_and_the_nearest_that_is() {
        Relation visits = new Relation("visits", new DateField("visits", "date", 0));

        assertThat(only(visits.exist()))
                .isEqualTo(Problem.of(
                        "criteria.unknown-relation",
                        "criterion.relation",
                        "there is no relation 'visits' of contact",
                        "Did you mean 'visit'?"));
        assertOnly(
                new Relation("visit", new DateField("visit", "day", 1)).exist(), "criterion.relation", "criteria.type");
    }

    @Test
    void tells_everything_at_once_each_with_its_place() {
        Criterion wrong = Criterion.allOf(
                COUNTRY.is(" "),
                Criterion.anyOf(CodeField.custom("contry").is(""), CITY.is("Brno")),
                COUNTRY.oneOf("CZ", "", " SK").negate(),
                EMPLOYEES.between(BigDecimal.TEN, BigDecimal.ONE),
                MAILING_GROUPS.anyOf("FAIR", " "),
                VISITS.where(CITY.is("Brno").and(CAMPAIGN.is(""))).exist());

        assertThat(problems(wrong))
                .extracting(problem -> problem.where() + " " + problem.code())
                .containsExactly(
                        "criterion.all[0].value criteria.blank-operand",
                        "criterion.all[1].any[0].field criteria.unknown-field",
                        "criterion.all[1].any[0].value criteria.blank-operand",
                        "criterion.all[2].not.values[1] criteria.blank-operand",
                        "criterion.all[2].not.values[2] criteria.value",
                        "criterion.all[3] criteria.range",
                        "criterion.all[4].values[1] criteria.blank-operand",
                        "criterion.all[5].where.all[0].field criteria.wrong-subject",
                        "criterion.all[5].where.all[1].value criteria.blank-operand");
    }

    @Test
    void refuses_blank_operands_wherever_they_stand() {
        assertThat(only(CITY.is("\t")))
                .isEqualTo(Problem.of(
                        "criteria.blank-operand",
                        "criterion.value",
                        "the value is blank",
                        "Give a value, or ask whether the field is blank"));
        assertOnly(CITY.isIgnoringCase(""), "criterion.value", "criteria.blank-operand");
        assertOnly(CITY.matches(" "), "criterion.pattern", "criteria.blank-operand");
        assertOnly(CITY.atLeast(""), "criterion.value", "criteria.blank-operand");
        assertOnly(CITY.between("", "b"), "criterion.from", "criteria.blank-operand");
        assertOnly(
                new Range(CITY, Optional.empty(), Optional.of(new Operand.Value(" "))),
                "criterion.to",
                "criteria.blank-operand");
        assertOnly(MAILING_GROUPS.allOf(""), "criterion.values[0]", "criteria.blank-operand");
        assertThat(problems(CITY.matches("*"))).isEmpty();
    }

    @Test
    void refuses_a_field_that_is_used_as_another_type() {
        assertThat(only(TextField.custom("employees").is("10")))
                .isEqualTo(Problem.of(
                        "criteria.type",
                        "criterion.field",
                        "'employees' is a number, but is used as a text",
                        "Use the field as the contact schema declares it"));
        assertOnly(TextField.custom("city").is("Brno"), "criterion.field", "criteria.type");
    }

    @Test
    void refuses_a_field_of_a_contact_in_a_row_and_the_other_way_round() {
        assertThat(only(CAMPAIGN.is("FAIR")))
                .isEqualTo(Problem.of(
                        "criteria.wrong-subject",
                        "criterion.field",
                        "'campaign' is a field of visit, but contact is asked for it",
                        "Ask for rows of visit where this is so"));
        assertThat(only(VISITS.where(CITY.is("Brno")).exist()))
                .isEqualTo(Problem.of(
                        "criteria.wrong-subject",
                        "criterion.where.field",
                        "'city' is a field of contact, but visit is asked for it",
                        "Ask for it outside the condition on rows of visit"));
    }

    @Test
    void refuses_what_only_a_contact_has_in_a_row() {
        assertThat(only(VISITS.where(VISITS.exist()).exist()))
                .isEqualTo(Problem.of(
                        "criteria.wrong-subject",
                        "criterion.where",
                        "a row of visit is asked for rows of visit, which only a contact has",
                        "Ask for it outside the condition on rows"));
        assertThat(only(VISITS.where(Criterion.inSegment(new SegmentNo("SM1"))).exist())
                        .what())
                .contains("membership of segment SM1");
        assertThat(only(VISITS.where(Criterion.inLoggedSegment(new LoggedSegmentNo(7)))
                                .exist())
                        .what())
                .contains("membership of logged segment 7");
    }

    @Test
    void refuses_values_that_the_field_can_never_have() {
        assertThat(only(LAST_VISIT.on(LocalDate.of(1899, 12, 31))))
                .isEqualTo(Problem.of(
                        "criteria.value",
                        "criterion.value",
                        "The value of last_visit lies between 1900-01-01 and 2199-12-31, but was 1899-12-31",
                        "Give a value that the field can have"));
        assertOnly(COUNTRY.is("CZ "), "criterion.value", "criteria.value");
        assertOnly(CITY.is("x".repeat(1_001)), "criterion.value", "criteria.value");
        assertOnly(MAILING_GROUPS.anyOf("x".repeat(251)), "criterion.values[0]", "criteria.value");
        assertOnly(
                VISITS.within(Window.from(DateExpression.fixed(LocalDate.of(2200, 1, 1))))
                        .exist(),
                "criterion.window.from",
                "criteria.value");
        assertOnly(
                VISITS.within(Window.until(DateExpression.fixed(LocalDate.of(1899, 1, 1))))
                        .exist(),
                "criterion.window.to",
                "criteria.value");
    }

    @Test
    void refuses_days_that_no_instant_lies_on_and_patterns_that_no_text_can_be() {
        assertThat(only(CREATED.on(LocalDate.of(10_000, 1, 1))))
                .isEqualTo(Problem.of(
                        "criteria.value",
                        "criterion.value",
                        "The days of created lie in the years 1 to 9999, but one was +10000-01-01",
                        "Give a value that the field can have"));
        assertOnly(CREATED.after(LocalDate.of(0, 12, 31)), "criterion.value", "criteria.value");
        assertThat(problems(CREATED.between(
                        DateExpression.fixed(DateExpression.EARLIEST), DateExpression.fixed(DateExpression.LATEST))))
                .isEmpty();
        assertOnly(CITY.matches("P\u0000*"), "criterion.pattern", "criteria.value");
        assertOnly(CITY.matches("\uD83D*"), "criterion.pattern", "criteria.value");
    }

    @Test
    void refuses_ranges_in_which_nothing_lies() {
        assertThat(only(EMPLOYEES.between(BigDecimal.TEN, BigDecimal.ONE)))
                .isEqualTo(Problem.of(
                        "criteria.range",
                        "criterion",
                        "nothing lies in the range: its end is before its beginning, or of another currency",
                        "Swap the ends, or give both in one currency"));
        assertOnly(CITY.between("b", "a"), "criterion", "criteria.range");
        assertOnly(REVENUE.between(Money.of("2", "EUR"), Money.of("1", "EUR")), "criterion", "criteria.range");
        assertOnly(REVENUE.between(Money.of("1", "EUR"), Money.of("2", "CZK")), "criterion", "criteria.range");
        assertOnly(
                LAST_VISIT.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)), "criterion", "criteria.range");
        assertOnly(
                CREATED.between(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z")),
                "criterion",
                "criteria.range");
        assertOnly(
                VISITS.within(Window.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                        .exist(),
                "criterion.window",
                "criteria.range");
    }

    @Test
    void accepts_ranges_of_one_value_and_those_whose_ends_are_known_only_later() {
        assertThat(problems(CITY.between("a", "a"))).isEmpty();
        assertThat(problems(REVENUE.between(Money.of("1", "EUR"), Money.of("1", "EUR"))))
                .isEmpty();
        assertThat(problems(LAST_VISIT.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1))))
                .isEmpty();
        assertThat(problems(CREATED.between(Instant.EPOCH, Instant.EPOCH))).isEmpty();
        assertThat(problems(LAST_VISIT.between(
                        DateExpression.today(), DateExpression.today().minusDays(1))))
                .isEmpty();
        assertThat(problems(VISITS.within(Window.from(DateExpression.today())).exist()))
                .isEmpty();
    }

    @Test
    void accepts_sixty_four_levels_and_refuses_more_at_their_place() {
        Criterion deep = COUNTRY.is("CZ");
        for (int i = 1; i < CriterionCheck.MOST_LEVELS; i++) {
            deep = deep.negate();
        }

        assertThat(problems(deep)).isEmpty();
        assertThat(only(deep.negate()))
                .isEqualTo(Problem.of(
                        "criteria.too-deep",
                        "criterion" + ".not".repeat(64),
                        "it is more than 64 levels deep",
                        "Put conditions side by side instead of into each other"));
    }

    @Test
    void refuses_a_criterion_of_any_depth_without_a_stack_overflow() {
        Criterion deep = COUNTRY.is("CZ");
        for (int i = 0; i < 100_000; i++) {
            deep = deep.negate();
        }

        assertThat(problems(deep)).extracting(Problem::code).containsExactly("criteria.too-long", "criteria.too-deep");
    }

    @Test
    void accepts_a_thousand_terms_and_refuses_more() {
        assertThat(problems(new AnyOf(Collections.nCopies(999, COUNTRY.is("CZ")))))
                .isEmpty();
        assertThat(only(new AnyOf(Collections.nCopies(1_000, COUNTRY.is("CZ")))))
                .isEqualTo(Problem.of(
                        "criteria.too-long",
                        "criterion",
                        "it has more than 1000 conditions and groups",
                        "Use a list of values instead of one condition each, or several steps"));
        assertOnly(
                VISITS.where(new AnyOf(Collections.nCopies(999, CAMPAIGN.is("A"))))
                        .exist(),
                "criterion",
                "criteria.too-long");
    }

    @Test
    void accepts_a_hundred_thousand_values_and_refuses_more() {
        List<String> values =
                IntStream.rangeClosed(0, 100_000).mapToObj(i -> "V" + i).toList();

        assertThat(problems(COUNTRY.oneOf(values.subList(1, values.size())))).isEmpty();
        assertOnly(COUNTRY.oneOf(values), "criterion.values", "criteria.too-long");
        assertOnly(MAILING_GROUPS.anyOf(values), "criterion.values", "criteria.too-long");
    }

    @Test
    void tells_at_most_a_hundred_problems() {
        assertThat(problems(new AllOf(Collections.nCopies(100, COUNTRY.is("")))))
                .hasSize(100);
        assertThat(problems(new AllOf(Collections.nCopies(101, COUNTRY.is("")))))
                .hasSize(100);
    }
}
