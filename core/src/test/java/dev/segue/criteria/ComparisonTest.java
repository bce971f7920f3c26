package dev.segue.criteria;

import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.CriteriaDomain.VIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Money;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule CR-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {
    private static final String GRIN = "\uD83D\uDE00";

    private static boolean says(Criterion criterion, Contact contact) {
        return Known.of(contact).satisfies(criterion, Logs.MOMENT);
    }

    private static Contact in(String city) {
        return Contacts.petr().with(ContactFields.CITY, city);
    }

    private static Contact with(int employees) {
        return Contacts.petr().with(EMPLOYEES, BigDecimal.valueOf(employees));
    }

    private static Contact earning(String amount, String currency) {
        return Contacts.petr().with(REVENUE, Money.of(amount, currency));
    }

    @Test
    void a_number_is_compared_with_whole_numbers_as_with_any_other() {
        NumberField visits = NumberField.custom("visits");
        BigDecimal two = new BigDecimal(2);

        assertThat(visits.is(2)).isEqualTo(visits.is(two));
        assertThat(visits.atLeast(2)).isEqualTo(visits.atLeast(two));
        assertThat(visits.above(2)).isEqualTo(visits.above(two));
        assertThat(visits.atMost(2)).isEqualTo(visits.atMost(two));
        assertThat(visits.below(2)).isEqualTo(visits.below(two));
        assertThat(visits.between(2, 3)).isEqualTo(visits.between(two, new BigDecimal(3)));
    }

    @Test
    void of_texts_is_case_sensitive() {
        assertThat(says(ContactFields.CITY.is("Brno"), in("Brno"))).isTrue();
        assertThat(says(ContactFields.CITY.is("Brno"), in("BRNO"))).isFalse();
        assertThat(says(ContactFields.CITY.is("Brno"), in("Brno "))).isFalse();
        assertThat(says(ContactFields.CITY.oneOf("Brno", "Praha"), in("praha"))).isFalse();
        assertThat(says(ContactFields.CITY.oneOf("Brno", "Praha"), in("Praha"))).isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.anyOf("fair"), Contacts.anna()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "BRNO, brno, true",
        "ŽĎÁR, žďár, true",
        "İzmir, izmir, true",
        "ırmak, IRMAK, true",
        "straße, STRASSE, false",
        "Brno, Brn, false",
        "Brn, Brno, false"
    })
    void of_texts_may_ignore_case(String city, String operand, boolean same) {
        assertThat(says(ContactFields.CITY.isIgnoringCase(operand), in(city))).isEqualTo(same);
        assertThat(says(ContactFields.CITY.matchesIgnoringCase(operand), in(city)))
                .isEqualTo(same);
    }

    @Test
    void of_texts_is_by_code_point() {
        assertThat(says(ContactFields.CITY.above("\uFFEE"), in(GRIN))).isTrue();
        assertThat(says(ContactFields.CITY.below("a"), in("Z"))).isTrue();
        assertThat(says(ContactFields.CITY.above("Praha"), in("Praha 1"))).isTrue();
        assertThat(says(ContactFields.CITY.between("A", "Z"), in("Zlín"))).isFalse();
    }

    @Test
    void of_texts_by_order_may_ignore_case() {
        Criterion atLeastB = new Comparison(ContactFields.CITY, Operator.GE, new Operand.Value("B"), true);
        Criterion belowB = new Comparison(ContactFields.CITY, Operator.LT, new Operand.Value("B"), true);

        assertThat(says(atLeastB, in("b"))).isTrue();
        assertThat(says(atLeastB, in("C"))).isTrue();
        assertThat(says(atLeastB, in("a"))).isFalse();
        assertThat(says(belowB, in("AZ"))).isTrue();
        assertThat(says(belowB, in("b"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "9, false, false, true, true, false",
        "10, true, false, false, true, true",
        "11, false, true, false, false, true"
    })
    void of_numbers_is_by_size(
            int employees, boolean equal, boolean above, boolean below, boolean atMost, boolean atLeast) {
        assertThat(says(EMPLOYEES.is(BigDecimal.TEN), with(employees))).isEqualTo(equal);
        assertThat(says(EMPLOYEES.above(BigDecimal.TEN), with(employees))).isEqualTo(above);
        assertThat(says(EMPLOYEES.below(BigDecimal.TEN), with(employees))).isEqualTo(below);
        assertThat(says(EMPLOYEES.atMost(BigDecimal.TEN), with(employees))).isEqualTo(atMost);
        assertThat(says(EMPLOYEES.atLeast(BigDecimal.TEN), with(employees))).isEqualTo(atLeast);
    }

    @Test
    void of_numbers_does_not_look_at_how_they_are_written() {
        assertThat(says(EMPLOYEES.is(new BigDecimal("1E+1")), with(10))).isTrue();
        assertThat(says(EMPLOYEES.oneOf(new BigDecimal("10.000")), with(10))).isTrue();
        assertThat(EMPLOYEES.is(new BigDecimal("10.0"))).isEqualTo(EMPLOYEES.is(BigDecimal.TEN));
    }

    @Test
    void a_range_includes_its_ends_and_may_be_open_at_one() {
        Criterion range = EMPLOYEES.between(BigDecimal.valueOf(10), BigDecimal.valueOf(12));
        Criterion from = new Range(EMPLOYEES, Optional.of(new Operand.Value(BigDecimal.TEN)), Optional.empty());
        Criterion to = new Range(EMPLOYEES, Optional.empty(), Optional.of(new Operand.Value(BigDecimal.TEN)));

        assertThat(List.of(9, 10, 11, 12, 13))
                .filteredOn(it -> says(range, with(it)))
                .containsExactly(10, 11, 12);
        assertThat(List.of(9, 10, 11)).filteredOn(it -> says(from, with(it))).containsExactly(10, 11);
        assertThat(List.of(9, 10, 11)).filteredOn(it -> says(to, with(it))).containsExactly(9, 10);
        assertThat(says(EMPLOYEES.between(BigDecimal.TEN, BigDecimal.ONE), with(5)))
                .isFalse();
        assertThat(says(EMPLOYEES.between(BigDecimal.TEN, BigDecimal.TEN), with(10)))
                .isTrue();
    }

    @Test
    void of_dates_is_by_calendar() {
        Contact petr = Contacts.petr().with(LAST_VISIT, LocalDate.of(2026, 3, 10));

        assertThat(says(LAST_VISIT.is(LocalDate.of(2026, 3, 10)), petr)).isTrue();
        assertThat(says(LAST_VISIT.on(LocalDate.of(2026, 3, 10)), petr)).isTrue();
        assertThat(says(LAST_VISIT.on(DateExpression.today()), petr)).isTrue();
        assertThat(says(LAST_VISIT.before(LocalDate.of(2026, 3, 10)), petr)).isFalse();
        assertThat(says(LAST_VISIT.before(LocalDate.of(2026, 3, 11)), petr)).isTrue();
        assertThat(says(LAST_VISIT.after(LocalDate.of(2026, 3, 10)), petr)).isFalse();
        assertThat(says(LAST_VISIT.after(LocalDate.of(2026, 3, 9)), petr)).isTrue();
        assertThat(says(LAST_VISIT.onOrBefore(LocalDate.of(2026, 3, 10)), petr)).isTrue();
        assertThat(says(LAST_VISIT.onOrBefore(LocalDate.of(2026, 3, 9)), petr)).isFalse();
        assertThat(says(LAST_VISIT.onOrAfter(LocalDate.of(2026, 3, 10)), petr)).isTrue();
        assertThat(says(LAST_VISIT.onOrAfter(LocalDate.of(2026, 3, 11)), petr)).isFalse();
        assertThat(says(LAST_VISIT.oneOf(LocalDate.of(2026, 3, 10)), petr)).isTrue();
        assertThat(says(LAST_VISIT.between(DateExpression.today().minusDays(1), DateExpression.today()), petr))
                .isTrue();
    }

    @Test
    void of_flags_and_choices_is_for_equality() {
        Contact petr = Contacts.petr().with(VIP, true);

        assertThat(says(VIP.isTrue(), petr)).isTrue();
        assertThat(says(VIP.isFalse(), petr)).isFalse();
        assertThat(says(VIP.isFalse(), petr.with(VIP, false))).isTrue();
        assertThat(says(ContactFields.TYPE.is(ContactType.PERSON), petr)).isTrue();
        assertThat(says(ContactFields.TYPE.oneOf(ContactType.COMPANY), petr)).isFalse();
    }

    @Test
    void of_money_in_another_currency_is_as_of_no_money_at_all() {
        Contact inCrowns = earning("60000", "CZK");

        assertThat(says(REVENUE.is(Money.of("60000", "EUR")), inCrowns)).isFalse();
        assertThat(says(REVENUE.above(Money.of("1", "EUR")), inCrowns)).isFalse();
        assertThat(says(REVENUE.atMost(Money.of("1000000", "EUR")), inCrowns)).isFalse();
        assertThat(says(REVENUE.atMost(Money.of("1000000", "EUR")).negate(), inCrowns))
                .isTrue();
        assertThat(says(REVENUE.oneOf(Money.of("60000", "EUR")), inCrowns)).isFalse();
        assertThat(says(REVENUE.oneOf(Money.of("1", "EUR"), Money.of("60000", "CZK")), inCrowns))
                .isTrue();
        assertThat(says(REVENUE.between(Money.of("1", "EUR"), Money.of("60000", "CZK")), inCrowns))
                .isFalse();
        assertThat(says(REVENUE.isBlank(), inCrowns)).isFalse();
    }

    @Test
    void of_money_in_the_same_currency_is_by_amount() {
        assertThat(says(REVENUE.is(Money.of("12.5", "EUR")), earning("12.50", "EUR")))
                .isTrue();
        assertThat(says(REVENUE.atLeast(Money.of("12.50", "EUR")), earning("12.50", "EUR")))
                .isTrue();
        assertThat(says(REVENUE.above(Money.of("12.50", "EUR")), earning("12.50", "EUR")))
                .isFalse();
        assertThat(says(REVENUE.below(Money.of("12.51", "EUR")), earning("12.50", "EUR")))
                .isTrue();
        assertThat(says(REVENUE.between(Money.of("1", "EUR"), Money.of("12.50", "EUR")), earning("12.50", "EUR")))
                .isTrue();
    }

    @Test
    void of_sets_is_for_any_or_for_all_of_some_values() {
        Contact anna = Contacts.anna();

        assertThat(says(ContactFields.MAILING_GROUPS.anyOf("FAIR"), anna)).isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.anyOf("X", "Y", "NEWS"), anna))
                .isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.anyOf("X", "Y", "Z"), anna))
                .isFalse();
        assertThat(says(ContactFields.MAILING_GROUPS.allOf("NEWS", "FAIR"), anna))
                .isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.allOf("NEWS", "FAIR", "X"), anna))
                .isFalse();
        assertThat(says(ContactFields.MAILING_GROUPS.allOf("X"), anna)).isFalse();
        Contact busy =
                anna.with(ContactFields.MAILING_GROUPS, Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "FAIR"));
        assertThat(says(ContactFields.MAILING_GROUPS.anyOf("FAIR"), busy)).isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.anyOf("NEWS"), busy)).isFalse();
    }

    @Test
    void groups_ask_all_or_any() {
        Criterion inBrno = ContactFields.CITY.is("Brno");
        Criterion company = ContactFields.TYPE.is(ContactType.COMPANY);

        assertThat(says(inBrno.and(company), Contacts.anna())).isFalse();
        assertThat(says(inBrno.and(company), Contacts.alfa())).isTrue();
        assertThat(says(inBrno.or(company), Contacts.anna())).isTrue();
        assertThat(says(inBrno.or(company), Contacts.franz())).isFalse();
    }
}
