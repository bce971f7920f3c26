package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.criteria.CriteriaDomain.CREATED;
import static dev.segue.criteria.CriteriaDomain.EMPLOYEES;
import static dev.segue.criteria.CriteriaDomain.LAST_VISIT;
import static dev.segue.criteria.CriteriaDomain.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.ContactNo;
import dev.segue.Money;
import dev.segue.contact.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CR-17. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopTest {

    private static Contact contact(String no) {
        return Contact.person(new ContactNo(no), "Anna").build();
    }

    private static List<String> first(Top top, Contact... contacts) {
        Top.Gathering<Contact> gathering = top.gathering();
        for (Contact contact : contacts) {
            gathering.add(List.of(contact));
        }
        return gathering.inOrder().stream().map(it -> it.no().value()).toList();
    }

    @Test
    void the_first_ones_are_kept_in_their_order() {
        Contact few = contact("CT1").with(EMPLOYEES, new BigDecimal(9));
        Contact many = contact("CT2").with(EMPLOYEES, new BigDecimal(100));
        Contact some = contact("CT3").with(EMPLOYEES, new BigDecimal(50));

        assertThat(first(Top.of(2, SortField.descending(EMPLOYEES)), few, many, some))
                .containsExactly("CT2", "CT3");
        assertThat(first(Top.of(2, SortField.ascending(EMPLOYEES)), many, few, some))
                .containsExactly("CT1", "CT3");
        assertThat(first(Top.of(5), some, many, few)).containsExactly("CT1", "CT2", "CT3");
    }

    @Test
    void whoever_has_no_value_comes_last_in_either_direction() {
        Contact none = contact("CT1");
        Contact some = contact("CT2").with(CITY, "Brno");

        assertThat(first(Top.of(2, SortField.ascending(CITY)), none, some)).containsExactly("CT2", "CT1");
        assertThat(first(Top.of(2, SortField.descending(CITY)), none, some)).containsExactly("CT2", "CT1");
    }

    @Test
    void the_first_field_counts_most_and_the_number_decides_between_equals() {
        Contact a = contact("CT3").with(CITY, "Brno").with(EMPLOYEES, BigDecimal.ONE);
        Contact b = contact("CT2").with(CITY, "Brno").with(EMPLOYEES, BigDecimal.ONE);
        Contact c = contact("CT1").with(CITY, "Praha").with(EMPLOYEES, BigDecimal.TEN);
        Contact d = contact("CT4").with(CITY, "Brno").with(EMPLOYEES, BigDecimal.TEN);

        assertThat(first(Top.of(9, SortField.ascending(CITY), SortField.descending(EMPLOYEES)), a, b, c, d))
                .containsExactly("CT4", "CT2", "CT3", "CT1");
    }

    @Test
    void values_of_each_type_have_their_order() {
        assertThat(first(
                        Top.of(9, SortField.ascending(CITY)),
                        contact("CT1").with(CITY, "\uFFEE"),
                        contact("CT2").with(CITY, "\uD83D\uDE00"),
                        contact("CT3").with(CITY, "Z"),
                        contact("CT4").with(CITY, "a")))
                .containsExactly("CT3", "CT4", "CT1", "CT2");
        assertThat(first(
                        Top.of(9, SortField.ascending(REVENUE)),
                        contact("CT1").with(REVENUE, Money.of("5", "EUR")),
                        contact("CT2").with(REVENUE, Money.of("900", "CZK")),
                        contact("CT3").with(REVENUE, Money.of("4", "EUR"))))
                .containsExactly("CT2", "CT3", "CT1");
        assertThat(first(
                        Top.of(9, SortField.ascending(LAST_VISIT)),
                        contact("CT1").with(LAST_VISIT, LocalDate.of(2026, 2, 2)),
                        contact("CT2").with(LAST_VISIT, LocalDate.of(2026, 2, 1))))
                .containsExactly("CT2", "CT1");
        assertThat(first(
                        Top.of(9, SortField.descending(CREATED)),
                        contact("CT1").with(CREATED, Instant.parse("2026-02-02T10:00:00Z")),
                        contact("CT2").with(CREATED, Instant.parse("2026-02-02T10:00:01Z"))))
                .containsExactly("CT2", "CT1");
    }

    @Property
    void they_are_the_beginning_of_all_in_order(
            @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(min = 1, max = 70) int most, @ForAll long seed) {
        Random random = new Random(seed);
        List<Contact> contacts = new ArrayList<>();
        IntStream.range(0, count)
                .mapToObj(i -> contact("CT" + i).with(EMPLOYEES, new BigDecimal(random.nextInt(8))))
                .forEach(contacts::add);
        Collections.shuffle(contacts, random);
        Top top = Top.of(most, SortField.descending(EMPLOYEES));
        Top.Gathering<Contact> gathering = top.gathering();

        contacts.forEach(contact -> gathering.add(List.of(contact)));

        assertThat(gathering.inOrder())
                .isEqualTo(contacts.stream().sorted(top.order()).limit(most).toList());
    }

    @Test
    void what_has_no_meaning_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Top.of(0))
                .withMessage("The first contacts of an order are 1 to 100,000, but were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Top.of(100_001))
                .withMessage("The first contacts of an order are 1 to 100,000, but were 100,001");
        assertThat(Top.of(Top.MOST).contacts()).isEqualTo(100_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Top.of(5, SortField.ascending(CITY), SortField.descending(CITY)))
                .withMessageStartingWith("An order names each field once, but was by ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SortField.ascending(Visits.COST))
                .withMessage("Contacts are put in order by a field of theirs, but 'cost' is one of visit");
        assertThatNullPointerException().isThrownBy(() -> SortField.ascending(null));
    }
}
