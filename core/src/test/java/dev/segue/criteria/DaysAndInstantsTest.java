package dev.segue.criteria;

import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.DateExpression.endOf;
import static dev.segue.criteria.DateExpression.startOf;
import static dev.segue.criteria.DateExpression.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.example.Contacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules CR-3, CR-8 and CR-9. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysAndInstantsTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static EvaluationMoment moment(String instant, ZoneId zone) {
        return new EvaluationMoment(Instant.parse(instant), zone);
    }

    private static EvaluationMoment on(String day) {
        return moment(day + "T12:00:00Z", ZoneOffset.UTC);
    }

    private static List<String> created(Criterion criterion, EvaluationMoment moment, String... instants) {
        return List.of(instants).stream()
                .filter(it -> Known.of(Contacts.petr().with(CREATED, Instant.parse(it)))
                        .satisfies(criterion, moment))
                .toList();
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void an_instant_is_on_a_day_from_its_first_moment_to_the_next_days() {
        EvaluationMoment inPrague = moment("2026-03-10T09:30:00Z", PRAGUE);
        String[] instants = {
            "2026-03-09T22:59:59.999999Z", "2026-03-09T23:00:00Z", "2026-03-10T22:59:59.999999Z", "2026-03-10T23:00:00Z"
        };
        LocalDate tenth = date("2026-03-10");

        assertThat(created(CREATED.on(tenth), inPrague, instants)).containsExactly(instants[1], instants[2]);
        assertThat(created(CREATED.before(tenth), inPrague, instants)).containsExactly(instants[0]);
        assertThat(created(CREATED.after(tenth), inPrague, instants)).containsExactly(instants[3]);
        assertThat(created(CREATED.onOrBefore(tenth), inPrague, instants))
                .containsExactly(instants[0], instants[1], instants[2]);
        assertThat(created(CREATED.onOrAfter(tenth), inPrague, instants))
                .containsExactly(instants[1], instants[2], instants[3]);
        assertThat(created(CREATED.between(today(), today()), inPrague, instants))
                .containsExactly(instants[1], instants[2]);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z"
    })
    void a_day_on_which_the_clocks_change_is_an_hour_shorter_or_longer(LocalDate day, Instant first, Instant next) {
        EvaluationMoment inPrague = moment("2026-06-01T00:00:00Z", PRAGUE);
        String[] instants = {
            first.minusNanos(1_000).toString(),
            first.toString(),
            next.minusNanos(1_000).toString(),
            next.toString()
        };

        assertThat(created(CREATED.on(day), inPrague, instants)).containsExactly(instants[1], instants[2]);
    }

    @Test
    void a_day_without_a_midnight_begins_when_the_clock_first_shows_it() {
        EvaluationMoment inSaoPaulo = moment("2018-12-01T00:00:00Z", ZoneId.of("America/Sao_Paulo"));

        assertThat(created(
                        CREATED.on(date("2018-11-04")),
                        inSaoPaulo,
                        "2018-11-04T02:59:59.999999Z",
                        "2018-11-04T03:00:00Z"))
                .containsExactly("2018-11-04T03:00:00Z");
    }

    @Test
    void a_day_lies_in_the_zone_that_its_expression_pins() {
        EvaluationMoment inPrague = moment("2026-03-09T20:00:00Z", PRAGUE);
        String[] instants = {
            "2026-03-09T14:59:59Z", "2026-03-09T15:00:00Z", "2026-03-10T14:59:59Z", "2026-03-10T15:00:00Z"
        };

        assertThat(today().at(inPrague)).isEqualTo(date("2026-03-09"));
        assertThat(today().in(TOKYO).at(inPrague)).isEqualTo(date("2026-03-10"));
        assertThat(created(CREATED.on(today().in(TOKYO)), inPrague, instants))
                .containsExactly(instants[1], instants[2]);
        assertThat(startOf(Period.MONTH).in(TOKYO).at(moment("2026-03-31T20:00:00Z", PRAGUE)))
                .isEqualTo(date("2026-04-01"));
    }

    @Test
    void a_date_has_no_zone() {
        EvaluationMoment inTokyo = moment("2026-03-09T20:00:00Z", TOKYO);

        assertThat(Known.of(Contacts.petr().with(LAST_VISIT, date("2026-03-10")))
                        .satisfies(LAST_VISIT.on(today()), inTokyo))
                .isTrue();
        assertThat(Known.of(Contacts.petr().with(LAST_VISIT, date("2026-03-09")))
                        .satisfies(LAST_VISIT.on(today().in(PRAGUE)), inTokyo))
                .isTrue();
    }

    @Test
    void an_instant_is_compared_with_an_instant_to_the_microsecond() {
        EvaluationMoment moment = on("2026-03-10");
        Instant noon = Instant.parse("2026-03-10T12:00:00.000001999Z");

        assertThat(created(CREATED.is(noon), moment, "2026-03-10T12:00:00.000001Z", "2026-03-10T12:00:00.000002Z"))
                .containsExactly("2026-03-10T12:00:00.000001Z");
        assertThat(created(CREATED.above(noon), moment, "2026-03-10T12:00:00.000001Z", "2026-03-10T12:00:00.000002Z"))
                .containsExactly("2026-03-10T12:00:00.000002Z");
        assertThat(created(CREATED.oneOf(noon), moment, "2026-03-10T12:00:00.000001Z"))
                .hasSize(1);
    }

    @Test
    void a_moment_is_cut_off_to_microseconds() {
        assertThat(moment("2026-03-10T12:00:00.123456789Z", PRAGUE))
                .isEqualTo(moment("2026-03-10T12:00:00.123456Z", PRAGUE));
        assertThat(moment("2026-03-10T23:30:00Z", PRAGUE).today()).isEqualTo(date("2026-03-11"));
        assertThat(moment("2026-03-10T23:30:00Z", PRAGUE).todayIn(ZoneOffset.UTC))
                .isEqualTo(date("2026-03-10"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 1, MONTHS, 2026-04-30",
        "2026-03-31, -1, MONTHS, 2026-02-28",
        "2024-03-31, -1, MONTHS, 2024-02-29",
        "2024-02-29, -1, YEARS, 2023-02-28",
        "2024-02-29, 4, YEARS, 2028-02-29",
        "2024-02-29, -100, YEARS, 1924-02-29",
        "2024-02-28, 1, DAYS, 2024-02-29",
        "2026-01-01, -1, DAYS, 2025-12-31",
        "2026-01-01, 2, WEEKS, 2026-01-15",
        "2026-01-01, 0, YEARS, 2026-01-01",
        "2026-01-01, -100000, YEARS, 0001-01-01",
        "2026-01-01, 100000, MONTHS, 9999-12-31"
    })
    void so_many_units_from_today_keep_the_day_of_the_month_or_take_the_last(
            String day, int amount, Unit unit, String expected) {
        assertThat(today().plus(amount, unit).at(on(day))).isEqualTo(date(expected));
        assertThat(today().minus(-amount, unit).at(on(day))).isEqualTo(date(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, WEEK, 2026-03-09, 2026-03-15",
        "2026-03-09, WEEK, 2026-03-09, 2026-03-15",
        "2026-03-15, WEEK, 2026-03-09, 2026-03-15",
        "2026-01-01, WEEK, 2025-12-29, 2026-01-04",
        "2024-02-10, MONTH, 2024-02-01, 2024-02-29",
        "2026-12-31, MONTH, 2026-12-01, 2026-12-31",
        "2026-05-15, QUARTER, 2026-04-01, 2026-06-30",
        "2024-03-31, QUARTER, 2024-01-01, 2024-03-31",
        "2026-12-31, QUARTER, 2026-10-01, 2026-12-31",
        "2026-05-15, YEAR, 2026-01-01, 2026-12-31"
    })
    void a_period_begins_and_ends_with_the_calendar(String day, Period period, String first, String last) {
        assertThat(startOf(period).at(on(day))).isEqualTo(date(first));
        assertThat(endOf(period).at(on(day))).isEqualTo(date(last));
    }

    @Test
    void the_period_before_and_the_period_behind() {
        assertThat(startOf(Period.MONTH).previous().at(on("2026-03-31"))).isEqualTo(date("2026-02-01"));
        assertThat(endOf(Period.MONTH).previous().at(on("2026-03-31"))).isEqualTo(date("2026-02-28"));
        assertThat(endOf(Period.MONTH).next().at(on("2026-01-31"))).isEqualTo(date("2026-02-28"));
        assertThat(startOf(Period.QUARTER).previous().at(on("2026-01-15"))).isEqualTo(date("2025-10-01"));
        assertThat(endOf(Period.QUARTER).next().at(on("2025-11-15"))).isEqualTo(date("2026-03-31"));
        assertThat(endOf(Period.YEAR).previous().at(on("2026-01-15"))).isEqualTo(date("2025-12-31"));
        assertThat(startOf(Period.WEEK).next().at(on("2026-03-15"))).isEqualTo(date("2026-03-16"));
        assertThat(startOf(Period.YEAR).previous().previous().at(on("2026-01-15")))
                .isEqualTo(date("2024-01-01"));
    }

    @Test
    void lies_within_the_years_1_to_9999() {
        assertThat(DateExpression.fixed(LocalDate.MAX).at(on("2026-01-01"))).isEqualTo(DateExpression.LATEST);
        assertThat(DateExpression.fixed(LocalDate.MIN).at(on("2026-01-01"))).isEqualTo(DateExpression.EARLIEST);
        assertThat(today().at(new EvaluationMoment(Instant.parse("+12000-01-01T00:00:00Z"), ZoneOffset.UTC)))
                .isEqualTo(DateExpression.LATEST);
        assertThat(created(CREATED.onOrBefore(LocalDate.MAX), on("2026-01-01"), "2026-03-10T12:00:00Z"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_001, -100_001})
    void is_not_too_far_from_today(int amount) {
        assertThat(today().plusDays(100_000).amount()).isEqualTo(100_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> today().plusDays(amount))
                .withMessageStartingWith("A date lies at most 100,000 units from today, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateExpression.PeriodEdge(
                        DateExpression.Edge.START, Period.WEEK, amount, java.util.Optional.empty()));
    }

    @Test
    void keeps_its_zone_when_it_is_moved() {
        assertThat(today().in(TOKYO).minusDays(3).zone()).contains(TOKYO);
        assertThat(startOf(Period.WEEK).in(TOKYO).previous().next().zone()).contains(TOKYO);
        assertThat(DateExpression.fixed(date("2026-03-10")).zone()).isEmpty();
    }
}
