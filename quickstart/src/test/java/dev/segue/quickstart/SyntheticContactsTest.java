package dev.segue.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SyntheticContactsTest {

    @Test
    void makes_as_many_different_contacts_as_asked_for_and_the_same_again() {
        List<Contact> once = made(2_345);

        assertThat(once.stream().map(Contact::no).collect(Collectors.toSet())).hasSize(2_345);
        assertThat(made(2_345)).isEqualTo(once);
    }

    @Test
    void gives_every_company_nine_persons() {
        List<Contact> contacts = made(1_000);

        assertThat(contacts.stream().filter(it -> it.companyNo().equals(Optional.of(it.no()))))
                .hasSize(100);
        assertThat(contacts.stream()
                        .collect(Collectors.groupingBy(Contact::companyNo))
                        .values())
                .allMatch(together -> together.size() == 10);
    }

    private static List<Contact> made(int size) {
        List<Contact> all = new ArrayList<>();
        new SyntheticContacts(size).each(all::addAll);
        return all;
    }
}
