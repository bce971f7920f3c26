package dev.segue.criteria.json;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.criteria.DateExpression.fixed;
import static dev.segue.criteria.DateExpression.given;
import static dev.segue.criteria.DateExpression.startOf;
import static dev.segue.criteria.DateExpression.today;
import static dev.segue.criteria.Operand.parameter;
import static dev.segue.criteria.json.Criteria.CREATED;
import static dev.segue.criteria.json.Criteria.LAST_VISIT;
import static dev.segue.criteria.json.Criteria.REVENUE;
import static dev.segue.criteria.json.Criteria.SCORE;
import static dev.segue.criteria.json.Criteria.VIP;
import static dev.segue.logging.EntryFields.COST;
import static dev.segue.logging.EntryFields.INTERACTIONS;
import static dev.segue.logging.EntryFields.TEMPLATE;
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
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.Operand;
import dev.segue.criteria.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each kind of condition and each kind of value is written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("{\"everyone\": true}", Criterion.everyone()),
                arguments(
                        "{\"all\": [{\"field\": \"country\", \"is\": \"CZ\"}, {\"field\": \"vip\", \"is\": true}]}",
                        COUNTRY.is("CZ").and(VIP.isTrue())),
                arguments(
                        "{\"any\": [{\"field\": \"country\", \"is\": \"CZ\"}, {\"field\": \"country\", \"is\": \"SK\"}]}",
                        COUNTRY.is("CZ").or(COUNTRY.is("SK"))),
                arguments("{\"not\": {\"field\": \"country\", \"is\": \"CZ\"}}", COUNTRY.isNot("CZ")),
                arguments("{\"field\": \"country\", \"below\": \"CZ\"}", COUNTRY.below("CZ")),
                arguments("{\"field\": \"country\", \"atMost\": \"CZ\"}", COUNTRY.atMost("CZ")),
                arguments("{\"field\": \"country\", \"above\": \"CZ\"}", COUNTRY.above("CZ")),
                arguments("{\"field\": \"country\", \"atLeast\": \"CZ\"}", COUNTRY.atLeast("CZ")),
                arguments(
                        "{\"field\": \"name\", \"is\": \"anna\", \"ignoringCase\": true}", NAME.isIgnoringCase("anna")),
                arguments("{\"field\": \"name\", \"matches\": \"P*\"}", NAME.matches("P*")),
                arguments(
                        "{\"field\": \"name\", \"matches\": \"P*\", \"ignoringCase\": true}",
                        NAME.matchesIgnoringCase("P*")),
                arguments("{\"field\": \"country\", \"oneOf\": [\"CZ\", \"SK\"]}", COUNTRY.oneOf("CZ", "SK")),
                arguments("{\"field\": \"country\", \"blank\": true}", COUNTRY.isBlank()),
                arguments("{\"field\": \"mailing_groups\", \"anyOf\": [\"FAIR\"]}", MAILING_GROUPS.anyOf("FAIR")),
                arguments(
                        "{\"field\": \"mailing_groups\", \"allOf\": [\"FAIR\", \"NEWS\"]}",
                        MAILING_GROUPS.allOf("FAIR", "NEWS")),
                arguments(
                        "{\"field\": \"score\", \"from\": 1, \"to\": 5.5}",
                        SCORE.between(BigDecimal.ONE, new BigDecimal("5.5"))),
                arguments("{\"inSegment\": \"SM00001\"}", Criterion.inSegment(new SegmentNo("SM00001"))),
                arguments("{\"inLoggedSegment\": 12}", Criterion.inLoggedSegment(new LoggedSegmentNo(12))),
                arguments("{\"targetOf\": \"SPRING\"}", Criterion.targetOf(new CampaignNo("SPRING"))),
                arguments("{\"meets\": \"GUESTS\"}", Criterion.meets(new CriteriaCode("GUESTS"))),
                arguments("{\"sample\": {\"salt\": \"spring\", \"percent\": 10}}", Criterion.sample("spring", "10.0")),
                arguments("{\"custom\": \"owes_money\"}", Criterion.custom("owes_money")),
                arguments(
                        "{\"custom\": \"owes_money\", \"arguments\": [\"30\"]}", Criterion.custom("owes_money", "30")));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("{\"field\": \"score\", \"is\": 0.1}", SCORE.is(new BigDecimal("0.10"))),
                arguments("{\"field\": \"score\", \"is\": 0.0000000001}", SCORE.is(new BigDecimal("1E-10"))),
                arguments(
                        "{\"field\": \"score\", \"is\": 123456789012345.0123456789}",
                        SCORE.is(new BigDecimal("123456789012345.0123456789"))),
                arguments("{\"field\": \"score\", \"is\": 1000}", SCORE.is(new BigDecimal("1E+3"))),
                arguments(
                        "{\"field\": \"revenue\", \"is\": {\"amount\": \"150.00\", \"currency\": \"EUR\"}}",
                        REVENUE.is(Money.of("150", "EUR"))),
                arguments("{\"field\": \"type\", \"is\": \"PERSON\"}", TYPE.is(ContactType.PERSON)),
                arguments("{\"field\": \"vip\", \"is\": false}", VIP.isFalse()),
                arguments("{\"field\": \"last_visit\", \"is\": \"2026-02-01\"}", LAST_VISIT.on(FEBRUARY)),
                arguments("{\"field\": \"last_visit\", \"oneOf\": [\"2026-02-01\"]}", LAST_VISIT.oneOf(FEBRUARY)),
                arguments("{\"field\": \"last_visit\", \"is\": {\"today\": 0}}", LAST_VISIT.on(today())),
                arguments(
                        "{\"field\": \"last_visit\", \"atLeast\": {\"today\": -90, \"unit\": \"DAYS\"}}",
                        LAST_VISIT.onOrAfter(today().minusDays(90))),
                arguments(
                        "{\"field\": \"last_visit\", \"below\": {\"today\": -3, \"unit\": \"MONTHS\", \"zone\": \"Europe/Prague\"}}",
                        LAST_VISIT.before(today().minus(3, Unit.MONTHS).in(ZoneId.of("Europe/Prague")))),
                arguments(
                        "{\"field\": \"last_visit\", \"is\": {\"edge\": \"START\", \"period\": \"QUARTER\"}}",
                        LAST_VISIT.on(startOf(Period.QUARTER))),
                arguments(
                        "{\"field\": \"last_visit\", \"is\": {\"edge\": \"START\", \"period\": \"MONTH\", \"offset\": -1}}",
                        LAST_VISIT.on(startOf(Period.MONTH).previous())),
                arguments("{\"field\": \"created\", \"is\": \"2026-02-01\"}", CREATED.on(FEBRUARY)),
                arguments(
                        "{\"field\": \"created\", \"is\": \"2026-03-29T00:30:00Z\"}",
                        CREATED.is(Instant.parse("2026-03-29T00:30:00Z"))));
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments(
                        "{\"field\": \"country\", \"is\": {\"parameter\": \"land\"}}",
                        new Comparison(COUNTRY, Operator.EQ, parameter("land"), false)),
                arguments(
                        "{\"field\": \"country\", \"oneOf\": [\"CZ\", {\"parameter\": \"lands\"}]}",
                        new OneOf(COUNTRY, List.of("CZ", parameter("lands")))),
                arguments(
                        "{\"field\": \"mailing_groups\", \"anyOf\": [{\"parameter\": \"groups\"}]}",
                        new AnyOfSet(MAILING_GROUPS, List.of(parameter("groups")))),
                arguments(
                        "{\"field\": \"revenue\", \"from\": {\"parameter\": \"least\"}}",
                        new Range(REVENUE, Optional.of(parameter("least")), Optional.empty())),
                arguments(
                        "{\"field\": \"last_visit\", \"is\": {\"parameter\": \"since\"}}",
                        LAST_VISIT.on(given("since"))),
                arguments(
                        "{\"field\": \"created\", \"atLeast\": {\"parameter\": \"since\"}}",
                        new Comparison(CREATED, Operator.GE, (Operand) parameter("since"), false)),
                arguments(
                        "{\"field\": \"created\", \"atLeast\": {\"dayParameter\": \"since\"}}",
                        CREATED.onOrAfter(given("since"))));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("{\"rows\": \"interaction\", \"atLeast\": 1}", INTERACTIONS.exist()),
                arguments("{\"rows\": \"interaction\", \"atMost\": 0}", INTERACTIONS.none()),
                arguments("{\"rows\": \"interaction\", \"exactly\": 2}", INTERACTIONS.exactly(2)),
                arguments(
                        "{\"rows\": \"interaction\", \"where\": {\"field\": \"template\", \"is\": \"FAIR\"}, \"atLeast\": 2}",
                        INTERACTIONS.where(TEMPLATE.is("FAIR")).atLeast(2)),
                arguments(
                        "{\"rows\": \"interaction\", \"window\": {\"from\": \"2026-02-01\", \"to\": {\"today\": 0}}, \"atLeast\": 1}",
                        INTERACTIONS
                                .within(Window.between(fixed(FEBRUARY), today()))
                                .exist()),
                arguments(
                        "{\"rows\": \"interaction\", \"window\": {\"to\": {\"parameter\": \"last\"}}, \"atLeast\": 1}",
                        INTERACTIONS.within(Window.until(given("last"))).exist()),
                arguments(
                        "{\"rows\": \"interaction\", \"total\": {\"field\": \"cost\", \"above\": {\"amount\": \"150.00\", \"currency\": \"EUR\"}}}",
                        INTERACTIONS.total(COST).above(Money.of("150", "EUR"))),
                arguments(
                        "{\"rows\": \"interaction\", \"latest\": {\"below\": {\"today\": -1, \"unit\": \"YEARS\"}}}",
                        INTERACTIONS.latest().below(today().minus(1, Unit.YEARS))));
    }

    @ParameterizedTest
    @MethodSource({"forms", "values", "parameters", "rows"})
    void each_form_is_read_and_written(String form, Criterion criterion) {
        String document = "{\"version\": 1, \"criterion\": " + form + "}";

        assertThat(CriteriaJson.read(document, Criteria.CATALOG)).isEqualTo(criterion);
        assertThat(CriteriaJson.write(criterion)).isEqualToIgnoringWhitespace(document);
        assertThat(SchemaCheck.problems(document)).isEmpty();
    }

    @Test
    void numbers_keep_every_digit_and_may_be_written_in_any_way_of_json() {
        for (String number : List.of("10.50", "1.05e1", "105E-1", "0.105e+2")) {
            assertThat(CriteriaJson.read(
                            "{\"version\": 1, \"criterion\": {\"field\": \"score\", \"is\": " + number + "}}",
                            Criteria.CATALOG))
                    .isEqualTo(SCORE.is(new BigDecimal("10.5")));
        }
    }

    @Test
    void an_option_that_is_false_is_as_if_it_were_not_there() {
        assertThat(CriteriaJson.read(
                        "{\"version\": 1, \"criterion\": {\"field\": \"name\", \"is\": \"x\", \"ignoringCase\": false}}",
                        Criteria.CATALOG))
                .isEqualTo(NAME.is("x"));
    }

    @Test
    void a_day_that_is_counted_from_today_is_counted_in_days_if_nothing_else_is_said() {
        assertThat(CriteriaJson.read(
                        "{\"version\": 1, \"criterion\": {\"field\": \"last_visit\", \"is\": {\"today\": -2}}}",
                        Criteria.CATALOG))
                .isEqualTo(LAST_VISIT.on(today().minusDays(2)));
    }
}
