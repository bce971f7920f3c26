package dev.segue.criteria.text;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.NOTE;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.CriteriaDomain.VIP;
import static dev.segue.criteria.Criterion.allOf;
import static dev.segue.criteria.Criterion.anyOf;
import static dev.segue.criteria.Criterion.not;
import static dev.segue.criteria.DateExpression.endOf;
import static dev.segue.criteria.DateExpression.fixed;
import static dev.segue.criteria.DateExpression.given;
import static dev.segue.criteria.DateExpression.startOf;
import static dev.segue.criteria.DateExpression.today;
import static dev.segue.criteria.Operand.parameter;
import static dev.segue.criteria.Visits.CAMPAIGN;
import static dev.segue.criteria.Visits.COST;
import static dev.segue.criteria.Visits.MINUTES;
import static dev.segue.criteria.Visits.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.CampaignNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.DateExpression.Edge;
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.Operand;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.Window;
import dev.segue.criteria.text.Shop.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule CR-18. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    /** The one text of a criterion. */
    static Stream<Arguments> one_text() {
        return Stream.of(
                arguments("everyone", Criterion.everyone()),
                arguments("not everyone", not(Criterion.everyone())),
                arguments("country = 'CZ'", COUNTRY.is("CZ")),
                arguments("no = 'CT1'", NO.is("CT1")),
                arguments("not (country = 'CZ')", not(COUNTRY.is("CZ"))),
                arguments("not not (country = 'CZ')", not(not(COUNTRY.is("CZ")))),
                arguments("city = 'Praha' ignoring case", CITY.isIgnoringCase("Praha")),
                arguments("city > 'A'", CITY.above("A")),
                arguments("city < 'A' ignoring case", new Comparison(CITY, Operator.LT, new Operand.Value("A"), true)),
                arguments("city = 'O''Brien ''s'", CITY.is("O'Brien 's")),
                arguments("city = ''''", CITY.is("'")),
                arguments("city = 'two\n\tlines'", CITY.is("two\n\tlines")),
                arguments("city = '\u202E\u200B\uFEFF\u00A0'", CITY.is("\u202E\u200B\uFEFF\u00A0")),
                arguments("city = '\uD83D\uDE00'", CITY.is("\uD83D\uDE00")),
                arguments("employees = 10", EMPLOYEES.is(10)),
                arguments("employees < -1", EMPLOYEES.below(new BigDecimal(-1))),
                arguments("employees <= 10.5", EMPLOYEES.atMost(new BigDecimal("10.5"))),
                arguments(
                        "employees > -123456789012345.0123456789",
                        EMPLOYEES.above(new BigDecimal("-123456789012345.0123456789"))),
                arguments("employees >= 0", EMPLOYEES.atLeast(0)),
                arguments("revenue >= 150.00 EUR", REVENUE.atLeast(Money.of("150", "EUR"))),
                arguments("revenue = -5 JPY", REVENUE.is(Money.of("-5", "JPY"))),
                arguments("vip = yes", VIP.isTrue()),
                arguments("vip = no", VIP.isFalse()),
                arguments("type = PERSON", TYPE.is(ContactType.PERSON)),
                arguments("type in (PERSON, COMPANY)", TYPE.oneOf(ContactType.PERSON, ContactType.COMPANY)),
                arguments("size = small", Shop.SIZE.is(Size.small)),
                arguments("size in (`and`, `größer`, `$`)", Shop.SIZE.oneOf(Size.and, Size.größer, Size.$)),
                arguments("`total` = 1", Shop.TOTAL.is(1)),
                arguments("last_visit = 2026-05-01", LAST_VISIT.on(MAY_1)),
                arguments("last_visit < today", LAST_VISIT.before(today())),
                arguments("last_visit >= today - 3 months", LAST_VISIT.onOrAfter(today().minus(3, Unit.MONTHS))),
                arguments("last_visit <= today + 1 day", LAST_VISIT.onOrBefore(today().plusDays(1))),
                arguments("last_visit = today + 1 week", LAST_VISIT.on(today().plus(1, Unit.WEEKS))),
                arguments("last_visit = today - 100000 years", LAST_VISIT.on(today().minus(100_000, Unit.YEARS))),
                arguments("last_visit = today + 0 months", LAST_VISIT.on(today().plus(0, Unit.MONTHS))),
                arguments("last_visit = today in 'Europe/Prague'", LAST_VISIT.on(today().in(PRAGUE))),
                arguments(
                        "last_visit = today - 2 days in '-05:00'",
                        LAST_VISIT.on(today().minusDays(2).in(ZoneId.of("-05:00")))),
                arguments("last_visit = start of week", LAST_VISIT.on(startOf(Period.WEEK))),
                arguments(
                        "last_visit = start of month - 1 month",
                        LAST_VISIT.on(startOf(Period.MONTH).previous())),
                arguments(
                        "last_visit = end of quarter + 2 quarters in 'Z'",
                        LAST_VISIT.on(new PeriodEdge(Edge.END, Period.QUARTER, 2, Optional.of(ZoneOffset.UTC)))),
                arguments("last_visit = end of year", LAST_VISIT.on(endOf(Period.YEAR))),
                arguments("last_visit in (2026-05-01, 2026-05-02)", LAST_VISIT.oneOf(MAY_1, MAY_1.plusDays(1))),
                arguments("created = 2026-05-01", CREATED.on(MAY_1)),
                arguments("created < today in 'UTC'", CREATED.before(today().in(ZoneId.of("UTC")))),
                arguments("created > 2026-03-29T02:30:00Z", CREATED.above(Instant.parse("2026-03-29T02:30:00Z"))),
                arguments(
                        "created = 2026-03-29T02:30:00.000001Z",
                        CREATED.is(Instant.parse("2026-03-29T02:30:00.000001Z"))),
                arguments("created in (0001-01-01T00:00:00Z)", CREATED.oneOf(Instant.parse("0001-01-01T00:00:00Z"))),
                arguments("employees from 1 to 5", EMPLOYEES.between(1, 5)),
                arguments("employees from 1", new Range(EMPLOYEES, value(BigDecimal.ONE), Optional.empty())),
                arguments("employees to 1", new Range(EMPLOYEES, Optional.empty(), value(BigDecimal.ONE))),
                arguments(
                        "last_visit from today - 3 months to today",
                        LAST_VISIT.between(today().minus(3, Unit.MONTHS), today())),
                arguments("city in ('a')", CITY.oneOf("a")),
                arguments("city in ('a', 'b')", CITY.oneOf("a", "b")),
                arguments("city matches 'P*'", CITY.matches("P*")),
                arguments("city matches '100%\\*_off\\\\' ignoring case", CITY.matchesIgnoringCase("100%\\*_off\\\\")),
                arguments("city is blank", CITY.isBlank()),
                arguments("city is not blank", CITY.isNotBlank()),
                arguments("not city is not blank", not(CITY.isNotBlank())),
                arguments("mailing_groups has any of ('A', 'B')", MAILING_GROUPS.anyOf("A", "B")),
                arguments("mailing_groups has all of ('A')", MAILING_GROUPS.allOf("A")),
                arguments("mailing_groups is blank", MAILING_GROUPS.isBlank()),
                arguments("at least 1 visit", VISITS.exist()),
                arguments("at most 0 visit", VISITS.none()),
                arguments("exactly 2147483647 visit", VISITS.exactly(Integer.MAX_VALUE)),
                arguments("not (at least 2 visit)", not(VISITS.atLeast(2))),
                arguments(
                        "at least 2 visit where (campaign = 'FAIR')",
                        VISITS.where(CAMPAIGN.is("FAIR")).atLeast(2)),
                arguments(
                        "at least 2 visit where (campaign = 'FAIR' or cost > 1.00 EUR) dated in last 30 days",
                        VISITS.where(CAMPAIGN.is("FAIR").or(COST.above(Money.of("1", "EUR"))))
                                .within(Window.lastDays(30))
                                .atLeast(2)),
                arguments(
                        "at least 1 visit dated in last 1 day",
                        VISITS.within(Window.lastDays(1)).exist()),
                arguments(
                        "at least 1 visit dated in last 100001 days",
                        VISITS.within(Window.lastDays(100_001)).exist()),
                arguments(
                        "at least 1 visit dated from today - 1 day to today in 'UTC'",
                        VISITS.within(Window.between(today().minusDays(1), today().in(ZoneId.of("UTC"))))
                                .exist()),
                arguments(
                        "at least 1 visit dated from today in 'UTC' to today",
                        VISITS.within(Window.between(today().in(ZoneId.of("UTC")), today()))
                                .exist()),
                arguments(
                        "at least 1 visit dated from today + 1 day to today",
                        VISITS.within(Window.between(today().plusDays(1), today()))
                                .exist()),
                arguments(
                        "at least 1 visit dated from today - 2 weeks to today",
                        VISITS.within(Window.between(today().minus(2, Unit.WEEKS), today()))
                                .exist()),
                arguments(
                        "at least 1 visit dated from 2026-05-01",
                        VISITS.within(Window.from(fixed(MAY_1))).exist()),
                arguments(
                        "at least 1 visit dated to :day",
                        VISITS.within(Window.until(given("day"))).exist()),
                arguments("total minutes of visit >= 60", VISITS.total(MINUTES).atLeast(BigDecimal.valueOf(60))),
                arguments(
                        "total cost of visit where (campaign = 'FAIR') dated from today < -1.00 EUR",
                        VISITS.where(CAMPAIGN.is("FAIR"))
                                .within(Window.from(today()))
                                .total(COST)
                                .below(Money.of("-1", "EUR"))),
                arguments("latest visit < 2026-01-01", VISITS.latest().below(fixed(LocalDate.of(2026, 1, 1)))),
                arguments(
                        "latest visit where (campaign is blank) dated to today > :since",
                        VISITS.where(CAMPAIGN.isBlank())
                                .within(Window.until(today()))
                                .latest()
                                .above(given("since"))),
                arguments(
                        "at least 1 `order` where (`where` = 'X')",
                        Shop.ORDERS.where(Shop.ORDER_WHERE.is("X")).exist()),
                arguments(
                        "latest `odd ``rows``` = today", Shop.ODD_ROWS.latest().is(today())),
                arguments("in segment 'SM00001'", Criterion.inSegment(new SegmentNo("SM00001"))),
                arguments("not in segment 'a''b'", not(Criterion.inSegment(new SegmentNo("a'b")))),
                arguments("in logged segment 12", Criterion.inLoggedSegment(new LoggedSegmentNo(12))),
                arguments(
                        "in logged segment 9223372036854775807",
                        Criterion.inLoggedSegment(new LoggedSegmentNo(Long.MAX_VALUE))),
                arguments("target of campaign 'SPRING'", Criterion.targetOf(new CampaignNo("SPRING"))),
                arguments("meets 'CODE'", Criterion.meets(new CriteriaCode("CODE"))),
                arguments("sample 10 percent of 'SALT'", Criterion.sample("SALT", "10")),
                arguments("sample 0.0001 percent of 'it''s'", Criterion.sample("it's", "0.0001")),
                arguments("custom owes_money('30', 'days')", Criterion.custom("owes_money", "30", "days")),
                arguments("custom owes_money('')", Criterion.custom("owes_money", "")),
                arguments("custom `custom`", Criterion.custom("custom")),
                arguments("city = :city", new Comparison(CITY, Operator.EQ, parameter("city"), false)),
                arguments("last_visit > :and", LAST_VISIT.after(given("and"))),
                arguments("created > :from", new Comparison(CREATED, Operator.GT, parameter("from"), false)),
                arguments("created > day :from", CREATED.after(given("from"))),
                arguments(
                        "created from day :a to :b",
                        new Range(CREATED, Optional.of(given("a")), Optional.of(parameter("b")))),
                arguments(
                        "last_visit in (2026-05-01, :more)", new OneOf(LAST_VISIT, List.of(MAY_1, parameter("more")))),
                arguments(
                        "mailing_groups has any of (:groups, 'A')",
                        new AnyOfSet(MAILING_GROUPS, List.of(parameter("groups"), "A"))),
                arguments(
                        "total minutes of visit > :most",
                        new RowsWhere(
                                VISITS,
                                Optional.empty(),
                                Optional.empty(),
                                new RowTotal(MINUTES, Operator.GT, parameter("most")))),
                arguments(
                        "latest visit = :day",
                        new RowsWhere(
                                VISITS, Optional.empty(), Optional.empty(), new LatestRow(Operator.EQ, given("day")))),
                arguments("country = 'CZ' and city = 'Praha'", COUNTRY.is("CZ").and(CITY.is("Praha"))),
                arguments(
                        "country = 'CZ' and (city = 'Praha' or city = 'Brno')",
                        allOf(COUNTRY.is("CZ"), anyOf(CITY.is("Praha"), CITY.is("Brno")))),
                arguments(
                        "(vip = yes and vip = no) and vip = yes",
                        allOf(allOf(VIP.isTrue(), VIP.isFalse()), VIP.isTrue())),
                arguments(
                        "vip = yes or (vip = no or vip = yes)",
                        anyOf(VIP.isTrue(), anyOf(VIP.isFalse(), VIP.isTrue()))),
                arguments("not (vip = yes or vip = no)", not(anyOf(VIP.isTrue(), VIP.isFalse()))),
                arguments("all (vip = yes)", allOf(VIP.isTrue())),
                arguments("any (vip = yes)", anyOf(VIP.isTrue())),
                arguments("all (any (vip = yes))", allOf(anyOf(VIP.isTrue()))),
                arguments("all (vip = yes or vip = no)", allOf(anyOf(VIP.isTrue(), VIP.isFalse()))),
                arguments("not all (vip = yes)", not(allOf(VIP.isTrue()))),
                arguments("any (vip = yes) and vip is not blank", allOf(anyOf(VIP.isTrue()), VIP.isNotBlank())),
                arguments(
                        "employees > 5 and employees < 3",
                        allOf(EMPLOYEES.above(5), EMPLOYEES.below(new BigDecimal(3)))),
                arguments("city = 'x'' OR 1=1 --'", CITY.is("x' OR 1=1 --")),
                arguments(
                        "city = '${script:javascript:1} #{T(java.lang.Runtime)} {{7*7}} %{1}'",
                        CITY.is("${script:javascript:1} #{T(java.lang.Runtime)} {{7*7}} %{1}")),
                arguments("note matches '(a+)+$'", NOTE.matches("(a+)+$")));
    }

    private static Optional<Operand> value(Object value) {
        return Optional.of(new Operand.Value(value));
    }

    @ParameterizedTest
    @MethodSource("one_text")
    void a_text_says_its_criterion(String text, Criterion criterion) {
        assertThat(Shop.parse(text)).isEqualTo(criterion);
    }

    @ParameterizedTest
    @MethodSource("one_text")
    void a_criterion_has_one_text(String text, Criterion criterion) {
        assertThat(CriterionNotation.write(criterion)).isEqualTo(text);
    }

    /** Other ways to write something, and the one text of what they say. */
    static Stream<Arguments> other_texts() {
        return Stream.of(
                arguments("  country='CZ'\r\n\tand(city='Praha')  ", "country = 'CZ' and city = 'Praha'"),
                arguments("((country = 'CZ'))", "country = 'CZ'"),
                arguments("not country = 'CZ'", "not (country = 'CZ')"),
                arguments("not (not (vip = yes))", "not not (vip = yes)"),
                arguments("not vip is blank", "vip is not blank"),
                arguments("not (vip is blank)", "vip is not blank"),
                arguments("(vip = yes and vip = no)", "vip = yes and vip = no"),
                arguments("`country` = 'CZ'", "country = 'CZ'"),
                arguments("employees = 007.50", "employees = 7.5"),
                arguments("employees = - 7", "employees = -7"),
                arguments("employees = -0", "employees = 0"),
                arguments("revenue = 5 EUR", "revenue = 5.00 EUR"),
                arguments("last_visit = today+1 days", "last_visit = today + 1 day"),
                arguments("last_visit = today-3 months", "last_visit = today - 3 months"),
                arguments("last_visit = today - 0 days", "last_visit = today"),
                arguments("last_visit = start of year+1 years", "last_visit = start of year + 1 year"),
                arguments("last_visit = day :x", "last_visit = :x"),
                arguments("created = 2026-03-29T02:30Z", "created = 2026-03-29T02:30:00Z"),
                arguments("created = 2026-03-29T02:30:15.1234567Z", "created = 2026-03-29T02:30:15.123456Z"),
                arguments("created = 2026-03-29T02:30+02:00", "created = 2026-03-29T00:30:00Z"),
                arguments("created = 2026-03-29T02:30-05:00", "created = 2026-03-29T07:30:00Z"),
                arguments("created = 2026-06-01T02:30 'Europe/Berlin'", "created = 2026-06-01T00:30:00Z"),
                arguments("created = 2026-06-01T02:30+02:00 'Europe/Berlin'", "created = 2026-06-01T00:30:00Z"),
                arguments("created = 2026-10-25T02:30+02:00 'Europe/Berlin'", "created = 2026-10-25T00:30:00Z"),
                arguments("created = 2026-10-25T02:30+01:00 'Europe/Berlin'", "created = 2026-10-25T01:30:00Z"),
                arguments("city in ('a','b', 'a')", "city in ('a', 'b')"),
                arguments("type in (`PERSON`)", "type in (PERSON)"),
                arguments(
                        "at least 1 visit dated in last 30 day where (campaign = 'A')",
                        "at least 1 visit where (campaign = 'A') dated in last 30 days"),
                arguments(
                        "at least 1 visit dated from today - 29 days to today",
                        "at least 1 visit dated in last 30 days"),
                arguments("sample 50.00 percent of 'A'", "sample 50 percent of 'A'"),
                arguments("custom owes_money()", "custom owes_money"),
                arguments("custom owes_money ( 'a' , 'b' )", "custom owes_money('a', 'b')"),
                arguments("in logged segment 0012", "in logged segment 12"));
    }

    @ParameterizedTest
    @MethodSource("other_texts")
    void other_ways_to_write_it_have_the_same_one_text(String other, String text) {
        assertThat(CriterionNotation.write(Shop.parse(other))).isEqualTo(text);
    }

    @Test
    void brackets_around_one_condition_change_nothing() {
        assertThat(Shop.parse("(".repeat(64) + "vip = yes" + ")".repeat(64))).isEqualTo(VIP.isTrue());
    }
}
