package dev.segue.letter;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.ADDRESS_2;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COMPANY_NAME;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.COUNTY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.NAME_2;
import static dev.segue.contact.ContactFields.POST_CODE;
import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LT-9 and LT-10. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressBlockTest {
    private static final InteractionValues PLAIN = InteractionValues.builder().build();
    private static final SenderCompany IN_BRNO = SenderCompany.named("Papírna").with(SenderPart.COUNTRY, "CZ");
    private static final Contact PERSON = Contact.person(new ContactNo("P1"), "Anna Malá")
            .set(COMPANY_NAME, "Alfa s.r.o.")
            .set(ADDRESS, "Dlouhá 1")
            .set(POST_CODE, "602 00")
            .set(CITY, "Brno")
            .set(COUNTRY, "CZ")
            .build();

    private static List<String> lines(Contact contact) {
        return AddressBlock.lines(contact, PLAIN, IN_BRNO);
    }

    private static List<String> place(String country, String city, String county, String postCode) {
        Contact contact = Contact.person(new ContactNo("P1"), "Anna")
                .set(COUNTRY, country)
                .set(CITY, city)
                .set(COUNTY, county)
                .set(POST_CODE, postCode)
                .build();
        List<String> lines =
                AddressBlock.lines(contact, PLAIN, SenderCompany.named("").with(SenderPart.COUNTRY, country));
        return lines.subList(1, lines.size());
    }

    private static String countryLine(String country, String sender) {
        List<String> lines = AddressBlock.lines(
                PERSON.with(COUNTRY, country), PLAIN, SenderCompany.named("").with(SenderPart.COUNTRY, sender));
        return lines.get(lines.size() - 1);
    }

    @Test
    void a_person_stands_under_the_company() {
        assertThat(lines(PERSON)).containsExactly("Alfa s.r.o.", "Anna Malá", "Dlouhá 1", "602 00 Brno");
    }

    @Test
    void a_company_stands_alone_with_its_second_name() {
        Contact alfa = Contact.company(new ContactNo("C1"), "Alfa s.r.o.")
                .set(NAME_2, "Sklad")
                .set(ADDRESS, "Dlouhá 1")
                .set(ADDRESS_2, "Hala B")
                .build();

        assertThat(lines(alfa)).containsExactly("Alfa s.r.o.", "Sklad", "Dlouhá 1", "Hala B");
    }

    @Test
    void nothing_is_left_where_nothing_is_known() {
        assertThat(lines(Contact.person(new ContactNo("P1"), "Anna").build())).containsExactly("Anna");
    }

    @Test
    void post_code_and_city_stand_as_the_country_has_them() {
        assertThat(place("CZ", "Brno", "", "602 00")).containsExactly("602 00 Brno");
        assertThat(place("IT", "Roma", "RM", "00100")).containsExactly("00100 Roma", "RM");
        assertThat(place("GB", "London", "Kent", "SW1A 1AA")).containsExactly("London", "Kent", "SW1A 1AA");
        assertThat(place("gb", "London", "", "SW1A 1AA")).containsExactly("London", "SW1A 1AA");
        assertThat(place("US", "Austin", "TX", "73301")).containsExactly("Austin, TX 73301");
        assertThat(place("CA", "Ottawa", "ON", "K1A 0B1")).containsExactly("Ottawa, ON K1A 0B1");
        assertThat(place("AU", "Sydney", "", "2000")).containsExactly("Sydney, 2000");
        assertThat(place("US", "", "TX", "73301")).containsExactly("TX 73301");
        assertThat(place("NZ", "Auckland", "", "1010")).containsExactly("Auckland 1010");
        assertThat(place("XX", "Nowhere", "", "1")).containsExactly("1 Nowhere");
    }

    @Test
    void the_country_is_named_in_the_language_of_the_senders() {
        assertThat(countryLine("DE", "CZ")).isEqualTo("Německo");
        assertThat(countryLine("DE", "SK")).isEqualTo("Nemecko");
        assertThat(countryLine("CZ", "AT")).isEqualTo("Tschechien");
        assertThat(countryLine("CZ", "PL")).isEqualTo("Czechy");
        assertThat(countryLine("CZ", "FR")).isEqualTo("Tchéquie");
        assertThat(countryLine("CZ", "US")).isEqualTo("Czechia");
        assertThat(countryLine("CZ", "IT")).isEqualTo("Czechia");
        assertThat(countryLine("Utopia", "CZ")).isEqualTo("Utopia");
    }

    @Test
    void the_country_is_left_out_if_it_is_the_senders_and_named_if_that_is_not_known() {
        assertThat(countryLine("CZ", "CZ")).isEqualTo("602 00 Brno");
        assertThat(countryLine("cz", "CZ")).isEqualTo("602 00 Brno");
        assertThat(AddressBlock.lines(PERSON, PLAIN, SenderCompany.UNKNOWN)).endsWith("602 00 Brno", "Czechia");
    }

    @Test
    void every_country_of_the_table_has_a_name_in_every_language() {
        for (String code : List.of("AT", "CZ", "GB", "PL", "SK", "UA", "US")) {
            for (String sender : List.of("GB", "CZ", "SK", "DE", "PL", "FR")) {
                assertThat(Countries.name(code, Optional.of(sender)))
                        .as("%s from %s", code, sender)
                        .isNotBlank()
                        .isNotEqualTo(code);
            }
        }
    }

    @Test
    void an_alternative_address_stands_with_its_name_for_the_companys() {
        AlternativeAddress hotel = AlternativeAddress.of(new AddressCode("HOTEL"))
                .with(NAME, "Hotel Panorama")
                .with(ADDRESS, "Seestraße 4")
                .with(POST_CODE, "5310")
                .with(CITY, "Mondsee")
                .with(COUNTRY, "AT");
        InteractionValues there = PLAIN.with(ALTERNATIVE_ADDRESS, Optional.of(hotel.code()), Provenance.LINE);
        Contact alfa = Contact.company(new ContactNo("C1"), "Alfa s.r.o.")
                .set(NAME_2, "Sklad")
                .build();

        assertThat(AddressBlock.lines(PERSON.with(hotel), there, IN_BRNO))
                .containsExactly("Hotel Panorama", "Anna Malá", "Seestraße 4", "5310 Mondsee", "Rakousko");
        assertThat(AddressBlock.lines(alfa.with(hotel), there, IN_BRNO)).startsWith("Hotel Panorama", "Seestraße 4");
        assertThat(AddressBlock.lines(PERSON.with(hotel), PLAIN, IN_BRNO)).isEqualTo(lines(PERSON));
        assertThat(AddressBlock.lines(PERSON, there, IN_BRNO)).isEqualTo(lines(PERSON));
    }
}
