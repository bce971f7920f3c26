package dev.segue.criteria;

import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.NOTE;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static dev.segue.criteria.CriteriaDomain.VIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules CR-1 and CR-5. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsentValuesTest {

    private static boolean says(Criterion criterion, Contact contact) {
        return Known.of(contact).satisfies(criterion, Logs.MOMENT);
    }

    static List<Criterion> conditions_on_what_petr_has_not() {
        return List.of(
                ContactFields.COUNTRY.is("CZ"),
                ContactFields.COUNTRY.oneOf("CZ", "SK"),
                ContactFields.COUNTRY.oneOf(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")),
                ContactFields.CITY.isIgnoringCase("brno"),
                ContactFields.CITY.matches("*"),
                ContactFields.CITY.atLeast(""),
                ContactFields.CITY.atMost("~"),
                ContactFields.CORRESPONDENCE_TYPE.is(CorrespondenceType.NONE),
                ContactFields.EXCLUDED.isFalse(),
                ContactFields.EXCLUDED.isTrue(),
                ContactFields.MAILING_GROUPS.anyOf("FAIR"),
                ContactFields.MAILING_GROUPS.allOf("FAIR"),
                EMPLOYEES.atMost(BigDecimal.ZERO),
                EMPLOYEES.above(BigDecimal.valueOf(-1)),
                REVENUE.between(Money.of("0", "EUR"), Money.of("1", "EUR")),
                LAST_VISIT.before(DateExpression.today()),
                LAST_VISIT.onOrAfter(LocalDate.of(1900, 1, 1)),
                CREATED.below(Instant.parse("2026-01-01T00:00:00Z")),
                CREATED.on(DateExpression.today()),
                NOTE.matchesIgnoringCase("*"),
                VIP.is(false));
    }

    @ParameterizedTest
    @MethodSource("conditions_on_what_petr_has_not")
    void say_no_to_a_condition_and_yes_to_its_negation(Criterion condition) {
        assertThat(says(condition, Contacts.petr())).isFalse();
        assertThat(says(condition.negate(), Contacts.petr())).isTrue();
    }

    @Test
    void are_other_than_any_value() {
        assertThat(says(ContactFields.COUNTRY.isNot("CZ"), Contacts.petr())).isTrue();
        assertThat(says(ContactFields.COUNTRY.noneOf("CZ", "SK"), Contacts.petr()))
                .isTrue();
        assertThat(says(ContactFields.COUNTRY.noneOf(List.of("CZ")), Contacts.petr()))
                .isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.noneOf("FAIR"), Contacts.petr()))
                .isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.noneOf(List.of("FAIR")), Contacts.petr()))
                .isTrue();
        assertThat(says(ContactFields.CITY.isNot("Brno"), Contacts.anna())).isFalse();
        assertThat(says(ContactFields.CITY.noneOf("Brno", "Praha"), Contacts.anna()))
                .isFalse();
        assertThat(says(ContactFields.CITY.noneOf("Praha"), Contacts.anna())).isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.noneOf("FAIR", "X"), Contacts.anna()))
                .isFalse();
        assertThat(says(ContactFields.MAILING_GROUPS.noneOf(List.of("X")), Contacts.anna()))
                .isTrue();
    }

    @Test
    void are_blank_whatever_the_field() {
        for (Field<?> field : List.of(
                ContactFields.COUNTRY,
                ContactFields.CITY,
                ContactFields.CORRESPONDENCE_TYPE,
                ContactFields.EXCLUDED,
                ContactFields.MAILING_GROUPS,
                EMPLOYEES,
                REVENUE,
                LAST_VISIT,
                CREATED,
                VIP)) {
            assertThat(says(field.isBlank(), Contacts.petr())).as(field.name()).isTrue();
            assertThat(says(field.isNotBlank(), Contacts.petr()))
                    .as(field.name())
                    .isFalse();
        }
    }

    @Test
    void are_what_an_empty_text_and_an_empty_set_are_like_but_not_a_text_of_blanks() {
        Contact petr = Contacts.petr().with(ContactFields.CITY, "").with(ContactFields.MAILING_GROUPS, Set.of());

        assertThat(says(ContactFields.CITY.isBlank(), petr)).isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.isBlank(), petr)).isTrue();
        assertThat(says(ContactFields.CITY.isBlank(), petr.with(ContactFields.CITY, " ")))
                .isFalse();
        assertThat(says(ContactFields.CITY.isNotBlank(), petr.with(ContactFields.CITY, " ")))
                .isTrue();
        assertThat(says(ContactFields.MAILING_GROUPS.isBlank(), Contacts.anna()))
                .isFalse();
        assertThat(says(ContactFields.EXCLUDED.isBlank(), Contacts.petr().with(ContactFields.EXCLUDED, false)))
                .isFalse();
        assertThat(says(EMPLOYEES.isBlank(), Contacts.petr().with(EMPLOYEES, BigDecimal.ZERO)))
                .isFalse();
    }

    @Test
    void an_empty_text_is_still_a_text() {
        Contact petr = Contacts.petr().with(ContactFields.CITY, "");

        assertThat(says(ContactFields.CITY.matches("*"), petr)).isTrue();
        assertThat(says(ContactFields.CITY.below("A"), petr)).isTrue();
        assertThat(says(ContactFields.CITY.isNot("Brno"), petr)).isTrue();
    }

    @Test
    void everyone_is_everyone_and_nobody_is_in_a_segment_that_is_not_known() {
        assertThat(says(Criterion.everyone(), Contacts.petr())).isTrue();
        assertThat(says(Criterion.everyone().negate(), Contacts.petr())).isFalse();
        assertThat(says(Criterion.inSegment(new SegmentNo("SM1")), Contacts.petr()))
                .isFalse();
        assertThat(says(Criterion.inLoggedSegment(new LoggedSegmentNo(1)), Contacts.petr()))
                .isFalse();
    }

    @Test
    void membership_is_of_that_contact_in_that_segment() {
        Known known = new Known(
                Contacts.petr(),
                List.of(),
                Set.of(Criterion.inSegment(new SegmentNo("SM1")), Criterion.inLoggedSegment(new LoggedSegmentNo(1))));

        assertThat(known.satisfies(Criterion.inSegment(new SegmentNo("SM1")), Logs.MOMENT))
                .isTrue();
        assertThat(known.satisfies(Criterion.inSegment(new SegmentNo("SM2")), Logs.MOMENT))
                .isFalse();
        assertThat(known.satisfies(Criterion.inLoggedSegment(new LoggedSegmentNo(1)), Logs.MOMENT))
                .isTrue();
        assertThat(known.satisfies(Criterion.inLoggedSegment(new LoggedSegmentNo(2)), Logs.MOMENT))
                .isFalse();
    }
}
