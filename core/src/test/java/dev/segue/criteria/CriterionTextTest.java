package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.DateExpression.endOf;
import static dev.segue.criteria.DateExpression.startOf;
import static dev.segue.criteria.DateExpression.today;
import static dev.segue.criteria.Visits.CAMPAIGN;
import static dev.segue.criteria.Visits.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactType;
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule CR-12. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CriterionTextTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static List<Arguments> criteria() {
        Criterion czech = COUNTRY.is("CZ");
        Criterion fair = MAILING_GROUPS.anyOf("FAIR");
        return List.of(
                arguments(Criterion.everyone(), "everyone"),
                arguments(czech.and(fair), "country is \"CZ\" and mailing_groups has any of \"FAIR\""),
                arguments(czech.or(fair), "country is \"CZ\" or mailing_groups has any of \"FAIR\""),
                arguments(
                        czech.or(fair).and(CITY.isBlank()),
                        "(country is \"CZ\" or mailing_groups has any of \"FAIR\") and city is blank"),
                arguments(czech.negate(), "not (country is \"CZ\")"),
                arguments(CITY.isIgnoringCase("brno"), "city is \"brno\" ignoring case"),
                arguments(CITY.matches("B\"*"), "city matches \"B\\\"*\""),
                arguments(CITY.matchesIgnoringCase("b*"), "city matches \"b*\" ignoring case"),
                arguments(MAILING_GROUPS.allOf("A", "B"), "mailing_groups has all of \"A\", \"B\""),
                arguments(COUNTRY.oneOf("CZ", "SK"), "country is one of \"CZ\", \"SK\""),
                arguments(TYPE.is(ContactType.COMPANY), "type is COMPANY"),
                arguments(EMPLOYEES.atLeast(new BigDecimal("1E+2")), "employees is at least 100"),
                arguments(EMPLOYEES.above(BigDecimal.ONE), "employees is above 1"),
                arguments(EMPLOYEES.atMost(BigDecimal.ONE), "employees is at most 1"),
                arguments(EMPLOYEES.below(BigDecimal.ONE), "employees is below 1"),
                arguments(EMPLOYEES.between(BigDecimal.ONE, BigDecimal.TEN), "employees is from 1 to 10"),
                arguments(REVENUE.is(Money.of("12.5", "EUR")), "revenue is 12.50 EUR"),
                arguments(Criterion.inSegment(new SegmentNo("SM1")), "in segment \"SM1\""),
                arguments(Criterion.inLoggedSegment(new LoggedSegmentNo(7)), "in logged segment 7"),
                arguments(VISITS.exist(), "at least 1 rows of visit"),
                arguments(
                        VISITS.where(CAMPAIGN.is("FAIR"))
                                .within(Window.lastDays(30))
                                .none(),
                        "at most 0 rows of visit dated from 29 days before today to today where (campaign is \"FAIR\")"),
                arguments(VISITS.exactly(2).and(czech), "(exactly 2 rows of visit) and country is \"CZ\""));
    }

    static List<Arguments> days() {
        return List.of(
                arguments(DateExpression.fixed(LocalDate.of(2026, 3, 10)), "2026-03-10"),
                arguments(today(), "today"),
                arguments(today().in(TOKYO), "today in Asia/Tokyo"),
                arguments(today().minusDays(1), "1 day before today"),
                arguments(today().plusDays(2), "2 days after today"),
                arguments(today().minus(3, Unit.MONTHS), "3 months before today"),
                arguments(startOf(Period.MONTH), "the first day of this month"),
                arguments(endOf(Period.YEAR).previous(), "the last day of the previous year"),
                arguments(startOf(Period.WEEK).next(), "the first day of the next week"),
                arguments(startOf(Period.QUARTER).previous().previous(), "the first day of the quarter 2 quarters ago"),
                arguments(endOf(Period.WEEK).next().next(), "the last day of the week 2 weeks ahead"));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void says_what_is_meant_and_brackets_groups_in_groups(Criterion criterion, String text) {
        assertThat(CriterionText.of(criterion)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("days")
    void says_days_as_people_do(DateExpression day, String text) {
        assertThat(CriterionText.of(LAST_VISIT.on(day))).isEqualTo("last_visit is " + text);
        assertThat(CriterionText.of(CREATED.before(day))).isEqualTo("created is below " + text);
        assertThat(CriterionText.of(VISITS.within(Window.from(day)).exist()))
                .isEqualTo("at least 1 rows of visit dated from " + text);
    }

    @Test
    void cuts_long_lists_and_deep_levels_short() {
        List<String> eleven =
                IntStream.rangeClosed(1, 11).mapToObj(i -> "V" + i).toList();
        Criterion deep = COUNTRY.is("CZ");
        for (int i = 0; i < 100_000; i++) {
            deep = deep.negate();
        }

        assertThat(CriterionText.of(COUNTRY.oneOf(eleven)))
                .endsWith("\"V10\" and 1 more")
                .doesNotContain("V11");
        assertThat(CriterionText.of(COUNTRY.oneOf(eleven.subList(0, 10)))).endsWith("\"V9\", \"V10\"");
        assertThat(CriterionText.of(deep)).startsWith("not (not (").contains("…");
    }
}
