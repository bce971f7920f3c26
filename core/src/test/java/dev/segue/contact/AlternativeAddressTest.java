package dev.segue.contact;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.ADDRESS_2;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.JOB_TITLE;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.PHONE;
import static dev.segue.contact.ContactFields.POST_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.AddressCode;
import dev.segue.contact.AlternativeAddress.Validity;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.Field;
import dev.segue.example.Contacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules AD-1 to AD-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlternativeAddressTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate END_OF_AUGUST = LocalDate.of(2026, 8, 31);
    private static final AlternativeAddress COTTAGE = address("SUMMER")
            .from(JUNE)
            .to(END_OF_AUGUST)
            .with(ADDRESS, "Chata 7")
            .with(CITY, "Lipno");
    private static final Contact ANNA = Contacts.anna()
            .with(ADDRESS, "Dlouhá 1")
            .with(ADDRESS_2, "2. patro")
            .with(POST_CODE, "602 00")
            .with(COUNTRY, "CZ")
            .with(PHONE, "+420 1");

    private static AlternativeAddress address(String code) {
        return AlternativeAddress.of(new AddressCode(code));
    }

    private static Validity days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Validity(from, to);
    }

    @Test
    void is_effective_from_its_first_day_to_its_last() {
        Contact anna = ANNA.with(COTTAGE);

        assertThat(anna.addressOn(JUNE.minusDays(1))).isEmpty();
        assertThat(anna.addressOn(JUNE)).contains(COTTAGE);
        assertThat(anna.addressOn(END_OF_AUGUST)).contains(COTTAGE);
        assertThat(anna.addressOn(END_OF_AUGUST.plusDays(1))).isEmpty();
    }

    @Test
    void a_validity_begins_and_ends_on_days_that_every_store_can_keep() {
        for (LocalDate wrong : List.of(
                LocalDate.MIN,
                LocalDate.of(-5, 1, 1),
                LocalDate.of(0, 1, 1),
                LocalDate.of(1899, 12, 31),
                LocalDate.of(2200, 1, 1),
                LocalDate.of(10_000, 1, 1),
                LocalDate.MAX)) {
            String message =
                    "A day from or to which an address is valid lies between 1900-01-01 and 2199-12-31, but was "
                            + wrong;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> days(Optional.of(wrong), Optional.empty()))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> days(Optional.empty(), Optional.of(wrong)))
                    .withMessage(message);
        }
    }

    @Test
    void an_open_end_is_for_ever_and_without_a_validity_it_has_to_be_named() {
        assertThat(ANNA.with(address("A").from(JUNE)).addressOn(LocalDate.MAX)).isPresent();
        assertThat(ANNA.with(address("A").to(JUNE)).addressOn(LocalDate.MIN)).isPresent();
        assertThat(ANNA.with(address("A").valid(days(Optional.empty(), Optional.empty())))
                        .addressOn(JUNE))
                .isPresent();
        Contact named = ANNA.with(address("A"));
        assertThat(named.addressOn(JUNE)).isEmpty();
        assertThat(named.address(new AddressCode("A"))).isPresent();
        assertThat(named.address(new AddressCode("a"))).isEmpty();
    }

    @Test
    void does_not_end_before_it_begins() {
        assertThat(COTTAGE.from(END_OF_AUGUST).validOn(END_OF_AUGUST)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COTTAGE.to(JUNE.minusDays(1)))
                .withMessage(
                        "An address is valid from a day to the same or a later one, but was from 2026-06-01 to 2026-05-31");
    }

    @Test
    void two_that_are_valid_on_one_day_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANNA.with(COTTAGE).with(address("A").from(END_OF_AUGUST)))
                .withMessage("Of contact P101 one address at most is valid on a day,"
                        + " but 'A' is from 2026-08-31 to … and 'SUMMER' from 2026-06-01 to 2026-08-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANNA.with(COTTAGE).with(address("A").to(JUNE)));
        assertThatCode(() -> ANNA.with(COTTAGE)
                        .with(address("A").to(JUNE.minusDays(1)))
                        .with(address("B").from(END_OF_AUGUST.plusDays(1)))
                        .with(address("C")))
                .doesNotThrowAnyException();
        assertThatCode(() -> ANNA.with(COTTAGE).with(COTTAGE.from(JUNE.plusDays(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void its_postal_address_counts_as_a_whole_in_the_contacts_country() {
        Contact reached = COTTAGE.of(ANNA);

        assertThat(reached.get(ADDRESS)).contains("Chata 7");
        assertThat(reached.get(CITY)).contains("Lipno");
        assertThat(reached.get(ADDRESS_2)).isEmpty();
        assertThat(reached.get(POST_CODE)).isEmpty();
        assertThat(reached.get(COUNTRY)).contains("CZ");
        assertThat(COTTAGE.with(COUNTRY, "AT").of(ANNA).get(COUNTRY)).contains("AT");
    }

    @Test
    void its_numbers_count_each_for_itself() {
        Contact reached = address("HOME")
                .with(EMAIL, "anna@home.example")
                .with(PHONE, " ")
                .of(ANNA);

        assertThat(reached.get(EMAIL)).contains("anna@home.example");
        assertThat(reached.get(PHONE)).contains("+420 1");
        assertThat(reached.get(ADDRESS)).contains("Dlouhá 1");
        assertThat(reached.get(ADDRESS_2)).contains("2. patro");
    }

    @Test
    void its_name_is_not_the_contacts() {
        assertThat(address("HOTEL").with(NAME, "Hotel Panorama").of(ANNA).name())
                .isEqualTo("Anna Malá");
    }

    @Test
    void has_the_fields_of_an_address_and_what_they_can_have() {
        assertThat(COTTAGE.get(CITY)).contains("Lipno");
        assertThat(COTTAGE.get(PHONE)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COTTAGE.with(JOB_TITLE, "Gardener"))
                .withMessage("An alternative address has the fields [name, address, address_2, post_code, city, county,"
                        + " country, phone, mobile, fax, email], but was given 'job_title'");
        assertThatIllegalArgumentException().isThrownBy(() -> COTTAGE.with(COUNTRY, " AT"));
        assertThatIllegalArgumentException().isThrownBy(() -> COTTAGE.with(CodeField.custom("city"), "Brno"));
    }

    @Test
    void is_a_value() {
        Map<Field<String>, String> values = new HashMap<>(Map.of(CITY, "Lipno", ADDRESS, "Chata 7"));
        AlternativeAddress given = new AlternativeAddress(COTTAGE.code(), COTTAGE.validity(), values);
        values.clear();

        assertThat(given).isEqualTo(COTTAGE).hasSameHashCodeAs(COTTAGE);
        assertThat(given).isNotEqualTo(COTTAGE.with(PHONE, "1"));
        assertThat(given).isNotEqualTo(COTTAGE.from(JUNE.plusDays(1)));
    }

    @Test
    void belongs_to_what_a_contact_is() {
        Contact anna = ANNA.with(COTTAGE).with(address("B"));

        assertThat(anna).isNotEqualTo(ANNA).isNotEqualTo(ANNA.with(COTTAGE));
        assertThat(anna).isEqualTo(ANNA.with(address("B")).with(COTTAGE));
        assertThat(anna.addresses()).containsExactly(address("B"), COTTAGE);
        assertThat(anna.with(CITY, "Praha").addresses()).isEqualTo(anna.addresses());
        assertThat(anna.under(Optional.of(Contacts.alfa())).addresses()).isEqualTo(anna.addresses());
        assertThat(anna.without(COTTAGE.code()).without(new AddressCode("B"))).isEqualTo(ANNA);
    }
}
