package dev.segue.criteria;

import static dev.segue.criteria.Visits.CAMPAIGN;
import static dev.segue.criteria.Visits.COST;
import static dev.segue.criteria.Visits.DATE;
import static dev.segue.criteria.Visits.MINUTES;
import static dev.segue.criteria.Visits.VISITS;
import static dev.segue.criteria.Visits.euros;
import static dev.segue.criteria.Visits.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.Money;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Visits.Visit;
import dev.segue.example.Contacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules CR-14 and CR-15. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalsAndLatestRowsTest {
    private static final EvaluationMoment MOMENT =
            new EvaluationMoment(Instant.parse("2026-03-10T09:30:00Z"), ZoneId.of("Europe/Prague"));
    private static final RowComparison<BigDecimal> FAIR_MINUTES =
            VISITS.where(CAMPAIGN.is("FAIR")).total(MINUTES);

    private static boolean says(Criterion criterion, Visit... visits) {
        return Known.of(Contacts.anna(), visits).satisfies(criterion, MOMENT);
    }

    private static Visit minutes(String campaign, String minutes) {
        return on("2026-03-01", campaign).with(MINUTES, new BigDecimal(minutes));
    }

    private static <T> List<String> answers(RowComparison<T> compared, T value, Visit... visits) {
        return Stream.of(
                        says(compared.below(value), visits) ? "below" : "",
                        says(compared.atMost(value), visits) ? "at most" : "",
                        says(compared.is(value), visits) ? "is" : "",
                        says(compared.atLeast(value), visits) ? "at least" : "",
                        says(compared.above(value), visits) ? "above" : "")
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    @Test
    void the_total_is_of_the_rows_that_meet_the_condition() {
        Visit[] visits = {minutes("FAIR", "20"), minutes("NEWS", "500"), minutes("FAIR", "10.5")};

        assertThat(answers(FAIR_MINUTES, new BigDecimal("30.50"), visits)).containsExactly("at most", "is", "at least");
        assertThat(answers(FAIR_MINUTES, new BigDecimal("30"), visits)).containsExactly("at least", "above");
        assertThat(answers(FAIR_MINUTES, new BigDecimal("31"), visits)).containsExactly("below", "at most");
    }

    @Test
    void a_row_without_the_value_adds_nothing_and_no_row_is_a_total_of_zero() {
        assertThat(answers(FAIR_MINUTES, BigDecimal.ZERO)).containsExactly("at most", "is", "at least");
        assertThat(answers(VISITS.total(MINUTES), BigDecimal.TEN, on("2026-03-01", "FAIR"), minutes("FAIR", "10")))
                .containsExactly("at most", "is", "at least");
        assertThat(answers(VISITS.total(COST), euros("0"))).containsExactly("at most", "is", "at least");
    }

    @Test
    void money_in_another_currency_adds_nothing() {
        Visit[] visits = {
            on("2026-03-01", "FAIR").with(COST, euros("100")),
            on("2026-03-02", "FAIR").with(COST, Money.of("90000", "CZK")),
            on("2026-03-03", "FAIR").with(COST, euros("0.50"))
        };

        assertThat(answers(VISITS.total(COST), euros("100.50"), visits)).containsExactly("at most", "is", "at least");
        assertThat(answers(VISITS.total(COST), Money.of("90000", "CZK"), visits))
                .containsExactly("at most", "is", "at least");
    }

    @Test
    void a_window_picks_the_rows_of_a_total_first() {
        Visit old = on("2025-03-01", "FAIR").with(MINUTES, new BigDecimal(500));

        assertThat(says(VISITS.within(Window.lastDays(30)).total(MINUTES).is(BigDecimal.TEN), old, minutes("A", "10")))
                .isTrue();
    }

    @Test
    void the_latest_row_is_compared_by_its_date() {
        Visit[] visits = {on("2026-02-01", "FAIR"), on("2026-03-01", "FAIR"), on("2026-03-05", "NEWS")};
        RowComparison<DateExpression> latestFair =
                VISITS.where(CAMPAIGN.is("FAIR")).latest();

        assertThat(answers(latestFair, DateExpression.fixed(LocalDate.of(2026, 3, 1)), visits))
                .containsExactly("at most", "is", "at least");
        assertThat(answers(latestFair, DateExpression.today().minusDays(10), visits))
                .containsExactly("at least", "above");
        assertThat(answers(latestFair, DateExpression.today(), visits)).containsExactly("below", "at most");
        assertThat(answers(VISITS.latest(), DateExpression.fixed(LocalDate.of(2026, 3, 5)), visits))
                .containsExactly("at most", "is", "at least");
    }

    @Test
    void without_a_row_that_has_a_date_every_comparison_of_the_latest_says_no() {
        assertThat(answers(VISITS.latest(), DateExpression.today())).isEmpty();
        assertThat(answers(VISITS.latest(), DateExpression.today(), new Visit(List.of())))
                .isEmpty();
        assertThat(answers(
                        VISITS.latest(),
                        DateExpression.fixed(LocalDate.of(2026, 3, 1)),
                        new Visit(List.of()),
                        on("2026-03-01", "FAIR")))
                .containsExactly("at most", "is", "at least");
    }

    @Test
    void only_numbers_and_money_of_the_same_rows_are_added_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowTotal(DATE, Operator.EQ, DateExpression.today()))
                .withMessage("The date field 'date' cannot be added up; a number or money can");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.total(CriteriaDomain.EMPLOYEES).is(BigDecimal.ONE))
                .withMessage("The total over rows of visit is of a field of theirs, but '%s' is one of contact"
                        .formatted(CriteriaDomain.EMPLOYEES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowTotal(MINUTES, Operator.EQ, new Operand.Value("ten")))
                .withMessage("The number field 'minutes' is compared with a number, but was with 'ten'");
        assertThatNullPointerException().isThrownBy(() -> new LatestRow(null, DateExpression.today()));
        assertThatNullPointerException().isThrownBy(() -> new LatestRow(Operator.EQ, null));
        assertThatNullPointerException()
                .isThrownBy(() -> new RowTotal(MINUTES, null, new Operand.Value(BigDecimal.ONE)));
    }

    @Test
    void their_fields_and_values_are_checked_like_those_of_conditions() {
        NumberField unknown = new NumberField("visit", "minuts", 9);

        assertThat(CriterionCheck.problems(VISITS.total(unknown).is(BigDecimal.ONE), CriteriaDomain.CATALOG))
                .extracting(Object::toString)
                .containsExactly("criterion.measure.field: there is no field 'minuts' of visit. "
                        + "Did you mean 'minutes'? [criteria.unknown-field]");
        assertThat(CriterionCheck.problems(
                        VISITS.latest().is(DateExpression.fixed(LocalDate.of(1800, 1, 1))), CriteriaDomain.CATALOG))
                .extracting(it -> it.where() + " " + it.code())
                .containsExactly("criterion.measure.value criteria.value");
        assertThat(CriterionCheck.problems(
                        VISITS.where(ContactFields.CITY.is("Brno")).total(COST).is(euros("1")), CriteriaDomain.CATALOG))
                .extracting(it -> it.where() + " " + it.code())
                .containsExactly("criterion.where.field criteria.wrong-subject");
    }
}
