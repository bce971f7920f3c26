package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.Operand.parameter;
import static dev.segue.criteria.Visits.COST;
import static dev.segue.criteria.Visits.MINUTES;
import static dev.segue.criteria.Visits.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.Money;
import dev.segue.Problem;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule CR-16. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Criterion is(Field<?> field, Operand operand) {
        return new Comparison(field, Operator.EQ, operand, false);
    }

    private static List<String> problems(Criterion criterion, Parameters parameters) {
        return parameters.problems(List.of(criterion)).stream()
                .map(Problem::toString)
                .toList();
    }

    static Stream<Arguments> values_and_what_they_become() {
        return Stream.of(
                Arguments.of(is(CITY, parameter("p")), "Brno", CITY.is("Brno")),
                Arguments.of(is(EMPLOYEES, parameter("p")), 12, EMPLOYEES.is(12)),
                Arguments.of(is(EMPLOYEES, parameter("p")), 12L, EMPLOYEES.is(12)),
                Arguments.of(is(EMPLOYEES, parameter("p")), (short) 12, EMPLOYEES.is(12)),
                Arguments.of(is(EMPLOYEES, parameter("p")), (byte) 12, EMPLOYEES.is(12)),
                Arguments.of(is(EMPLOYEES, parameter("p")), BigInteger.valueOf(12), EMPLOYEES.is(12)),
                Arguments.of(is(EMPLOYEES, parameter("p")), new BigDecimal("12.0"), EMPLOYEES.is(12)),
                Arguments.of(is(TYPE, parameter("p")), "PERSON", TYPE.is(ContactType.PERSON)),
                Arguments.of(is(TYPE, parameter("p")), ContactType.PERSON, TYPE.is(ContactType.PERSON)),
                Arguments.of(is(REVENUE, parameter("p")), Money.of("1", "EUR"), REVENUE.is(Money.of("1", "EUR"))),
                Arguments.of(is(LAST_VISIT, parameter("p")), DAY, LAST_VISIT.on(DAY)),
                Arguments.of(
                        is(LAST_VISIT, DateExpression.given("p")),
                        DateExpression.today().minusDays(3),
                        LAST_VISIT.on(DateExpression.today().minusDays(3))),
                Arguments.of(is(CREATED, parameter("p")), NOON, CREATED.is(NOON)),
                Arguments.of(is(CREATED, parameter("p")), DAY, CREATED.on(DAY)),
                Arguments.of(is(CREATED, parameter("p")), DateExpression.today(), CREATED.on(DateExpression.today())),
                Arguments.of(
                        new Range(EMPLOYEES, Optional.of(parameter("p")), Optional.empty()),
                        3,
                        new Range(EMPLOYEES, Optional.of(new Operand.Value(new BigDecimal(3))), Optional.empty())),
                Arguments.of(
                        new Range(EMPLOYEES, Optional.empty(), Optional.of(parameter("p"))),
                        3,
                        new Range(EMPLOYEES, Optional.empty(), Optional.of(new Operand.Value(new BigDecimal(3))))),
                Arguments.of(
                        new OneOf(COUNTRY, List.of("CZ", parameter("p"), "PL")),
                        List.of("SK", "CZ"),
                        COUNTRY.oneOf("CZ", "SK", "PL")),
                Arguments.of(new OneOf(TYPE, List.of(parameter("p"))), "PERSON", TYPE.oneOf(ContactType.PERSON)),
                Arguments.of(
                        new AnyOfSet(MAILING_GROUPS, List.of(parameter("p"))),
                        List.of("FAIR", "NEWS"),
                        MAILING_GROUPS.anyOf("FAIR", "NEWS")),
                Arguments.of(
                        new AllOfSet(MAILING_GROUPS, List.of(parameter("p"))), "FAIR", MAILING_GROUPS.allOf("FAIR")),
                Arguments.of(
                        VISITS.where(is(MINUTES, parameter("p"))).exist(),
                        5,
                        VISITS.where(MINUTES.is(5)).exist()),
                Arguments.of(
                        VISITS.within(Window.from(DateExpression.given("p"))).exist(),
                        DAY,
                        VISITS.within(Window.from(DateExpression.fixed(DAY))).exist()),
                Arguments.of(
                        VISITS.within(Window.until(DateExpression.given("p"))).exist(),
                        DAY,
                        VISITS.within(Window.until(DateExpression.fixed(DAY))).exist()),
                Arguments.of(
                        VISITS.latest().below(DateExpression.given("p")),
                        DAY,
                        VISITS.latest().below(DateExpression.fixed(DAY))),
                Arguments.of(
                        new RowsWhere(
                                VISITS,
                                Optional.empty(),
                                Optional.empty(),
                                new RowTotal(COST, Operator.GE, parameter("p"))),
                        Money.of("5", "EUR"),
                        VISITS.total(COST).atLeast(Money.of("5", "EUR"))),
                Arguments.of(
                        CITY.is("Brno").and(is(COUNTRY, parameter("p")).negate().or(CITY.isBlank())),
                        "CZ",
                        CITY.is("Brno").and(COUNTRY.is("CZ").negate().or(CITY.isBlank()))));
    }

    @ParameterizedTest
    @MethodSource("values_and_what_they_become")
    void stand_for_the_values_of_the_request(Criterion criterion, Object value, Criterion bound) {
        Parameters given = Parameters.NONE.with("p", value);

        assertThat(given.problems(List.of(criterion))).isEmpty();
        assertThat(given.bind(criterion)).isEqualTo(bound);
        assertThat(problems(criterion, Parameters.NONE))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("parameter 'p': the criterion asks for it, a ")
                        .endsWith("Give it with the request [criteria.parameter-missing]"));
    }

    static Stream<Arguments> values_that_are_wrong() {
        String text = "parameter 'p': The text field 'city' is compared with a text, but was with '5'. "
                + "Give a text [criteria.parameter-type]";
        String number = "parameter 'p': The number field 'employees' is compared with a number, but was with '%s'. "
                + "Give a number [criteria.parameter-type]";
        return Stream.of(
                Arguments.of(is(CITY, parameter("p")), 5, text),
                Arguments.of(is(EMPLOYEES, parameter("p")), "ten", number.formatted("ten")),
                Arguments.of(is(EMPLOYEES, parameter("p")), 1.5, number.formatted("1.5")),
                Arguments.of(
                        is(TYPE, parameter("p")),
                        "person",
                        "parameter 'p': The choice of ContactType field 'type' is compared with a choice of ContactType, "
                                + "but was with 'person'. Give a choice of ContactType [criteria.parameter-type]"),
                Arguments.of(
                        is(LAST_VISIT, parameter("p")),
                        "2026-03-01",
                        "parameter 'p': it is a date, but was '2026-03-01'. Give a date [criteria.parameter-type]"),
                Arguments.of(
                        is(LAST_VISIT, parameter("p")),
                        DateExpression.given("q"),
                        "parameter 'p': it is a date, but was '%s'. Give a date [criteria.parameter-type]"
                                .formatted(DateExpression.given("q"))),
                Arguments.of(
                        new OneOf(COUNTRY, List.of(parameter("p"))),
                        List.of(),
                        "parameter 'p': it gives no value at all. Give a list of code values [criteria.parameter-type]"),
                Arguments.of(
                        new OneOf(COUNTRY, List.of(parameter("p"))),
                        List.of("CZ", 7),
                        "parameter 'p': The code field 'country' is compared with a code, but was with '7'. "
                                + "Give a list of code values [criteria.parameter-type]"),
                Arguments.of(
                        new AnyOfSet(MAILING_GROUPS, List.of(parameter("p"))),
                        Set.of(7),
                        "parameter 'p': The set field 'mailing_groups' is compared with a set, but was with '7'. "
                                + "Give a list of text values [criteria.parameter-type]"));
    }

    @ParameterizedTest
    @MethodSource("values_that_are_wrong")
    void are_refused_if_the_value_is_of_another_type(Criterion criterion, Object value, String problem) {
        Parameters given = Parameters.NONE.with("p", value);

        assertThat(problems(criterion, given)).containsExactly(problem);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.bind(criterion))
                .withMessage(problem);
    }

    @Test
    void are_all_told_at_once_with_what_nobody_asks_for() {
        Criterion criterion = is(CITY, parameter("city"))
                .and(is(EMPLOYEES, parameter("least")), is(COUNTRY, parameter("country")), is(CITY, parameter("city")));
        Parameters given =
                Parameters.NONE.with("citty", "Brno").with("least", "x").with("colour_of_hair", "red");

        assertThat(given.problems(List.of(criterion)))
                .extracting(it -> it.where() + " " + it.code() + " " + it.fix())
                .containsExactly(
                        "parameter 'city' criteria.parameter-missing Give it with the request",
                        "parameter 'least' criteria.parameter-type Give a number",
                        "parameter 'country' criteria.parameter-missing Give it with the request",
                        "parameter 'citty' criteria.parameter-unknown Did you mean 'city'?",
                        "parameter 'colour_of_hair' criteria.parameter-unknown Leave it out");
    }

    @Test
    void are_listed_with_their_types() {
        Criterion criterion = is(CITY, parameter("city"))
                .and(
                        VISITS.where(is(COST, parameter("cost")))
                                .within(Window.from(DateExpression.given("since")))
                                .exist(),
                        new OneOf(COUNTRY, List.of(parameter("countries"))));

        assertThat(Parameters.of(criterion))
                .isEqualTo(
                        Map.of("city", "text", "cost", "money", "since", "date", "countries", "list of code values"));
        assertThat(Parameters.of(CITY.is("Brno"))).isEmpty();
    }

    @Test
    void are_all_given_before_anybody_is_asked() {
        EvaluationMoment moment = new EvaluationMoment(NOON, ZoneOffset.UTC);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(is(CITY, parameter("city")), moment))
                .withMessageStartingWith("parameter 'city': the criterion asks for it, a text");
        assertThatIllegalStateException()
                .isThrownBy(() -> DateExpression.given("since").at(moment))
                .withMessage("The request has to give the date 'since'");
    }

    @Test
    void leave_a_criterion_without_any_as_it_is() {
        Criterion criterion = CITY.is("Brno")
                .and(
                        VISITS.where(MINUTES.is(5)).within(Window.lastDays(3)).exist(),
                        EMPLOYEES.between(1, 2),
                        COUNTRY.oneOf("CZ", "SK"),
                        MAILING_GROUPS.anyOf("A").or(MAILING_GROUPS.allOf("B")),
                        VISITS.total(MINUTES).is(BigDecimal.ONE),
                        VISITS.latest().is(DateExpression.today()));

        assertThat(Parameters.NONE.bind(criterion)).isSameAs(criterion);
        assertThat(Parameters.NONE.problems(List.of(criterion))).isEmpty();
    }

    @Test
    void have_names_like_fields() {
        assertThat(parameter("since")).hasToString(":since");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter("Since"))
                .withMessage(
                        "A parameter's name has 1 to 63 of a-z, 0-9 and _, and begins with a letter, but was 'Since'");
        assertThatIllegalArgumentException().isThrownBy(() -> DateExpression.given(" "));
        assertThatNullPointerException().isThrownBy(() -> Parameters.NONE.with("since", null));
    }
}
