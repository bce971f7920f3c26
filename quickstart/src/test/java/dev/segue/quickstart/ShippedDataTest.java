package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.contact.CorrespondenceType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedDataTest {
    private static final List<Contact> CONTACTS = ShippedData.contacts();

    @Test
    void has_at_least_three_hundred_companies_and_persons_in_several_countries() {
        assertThat(CONTACTS).filteredOn(it -> it.type() == ContactType.COMPANY).hasSizeGreaterThanOrEqualTo(100);
        assertThat(CONTACTS).filteredOn(it -> it.type() == ContactType.PERSON).hasSizeGreaterThanOrEqualTo(200);
        assertThat(CONTACTS.stream()
                        .flatMap(it -> it.get(ContactFields.COUNTRY).stream())
                        .distinct())
                .contains("CZ", "SK", "DE", "AT", "CH", "PL", "GB", "US", "FR");
    }

    @Test
    void has_something_for_every_rule_to_bite_on() {
        assertThat(CONTACTS).anyMatch(Contact::excluded);
        assertThat(CONTACTS).anyMatch(it -> it.language().isEmpty());
        assertThat(CONTACTS).anyMatch(it -> it.salesperson().isEmpty());
        assertThat(CONTACTS)
                .anyMatch(
                        it -> it.type() == ContactType.PERSON && it.companyNo().isEmpty());
        assertThat(CONTACTS).anyMatch(it -> it.get(ShippedData.ANNUAL_REVENUE).isPresent());
        assertThat(CONTACTS).anyMatch(it -> it.get(ShippedData.PARTNER_SINCE).isPresent());
        assertThat(CONTACTS.stream()
                        .flatMap(it -> it.get(ContactFields.CORRESPONDENCE_TYPE).stream())
                        .distinct())
                .containsExactlyInAnyOrder(CorrespondenceType.values());
    }

    @Test
    void has_an_address_for_everyone_who_wants_e_mail_and_writes_to_nobody_real() {
        assertThat(CONTACTS)
                .filteredOn(it -> it.get(ContactFields.CORRESPONDENCE_TYPE)
                        .filter(CorrespondenceType.EMAIL::equals)
                        .isPresent())
                .allMatch(it -> it.get(ContactFields.EMAIL).isPresent());
        assertThat(CONTACTS.stream().flatMap(it -> it.get(ContactFields.EMAIL).stream()))
                .allMatch(email -> email.matches("[a-z0-9.-]+@([a-z0-9-]+\\.example|example\\.(com|org|net))"));
    }

    @Test
    void names_only_salespeople_that_are_there() {
        Set<String> codes = ShippedData.salespeople().stream()
                .map(row -> row.cell("code").orElseThrow())
                .collect(Collectors.toSet());

        assertThat(CONTACTS.stream().flatMap(it -> it.get(ContactFields.SALESPERSON).stream()))
                .isSubsetOf(codes);
        assertThat(ShippedData.campaigns().stream().flatMap(row -> row.cell("salesperson").stream()))
                .isSubsetOf(codes);
    }

    @Test
    void says_who_sends_the_letters() {
        assertThat(ShippedData.company().cells()).containsKeys("name", "address", "post_code", "city", "email");
    }
}
