package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Language;
import dev.segue.SalespersonCode;
import dev.segue.SalutationCode;
import dev.segue.SegmentNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Field;
import dev.segue.interaction.Campaign;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionSecret;
import dev.segue.storage.Directory;
import dev.segue.storage.Storage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Directory}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DirectoryContract extends StorageUnderTest {

    @Test
    void dir1_finds_a_contact_as_it_was_put_last() {
        Contact moved = Contacts.dora().with(ContactFields.CITY, "Brno").without(ContactFields.EMAIL);
        storage.directory().putContacts(List.of(Contacts.dora()));

        storage.directory().putContacts(List.of(moved));

        assertThat(found(moved.no())).contains(moved);
    }

    @Test
    void dir1_takes_the_last_of_a_contact_that_is_in_one_list_twice() {
        Contact moved = Contacts.dora().with(ContactFields.CITY, "Brno");

        storage.directory().putContacts(List.of(Contacts.dora(), moved));

        assertThat(found(moved.no())).contains(moved);
    }

    @Test
    void dir1_finds_a_person_under_its_company_whichever_was_put_first() {
        Contact anna = Contacts.anna().without(ContactFields.INDUSTRY_GROUPS).with(ContactFields.COMPANY_NAME, "?");
        Contact cyril = Contacts.cyril()
                .with(ContactFields.INDUSTRY_GROUPS, Set.of("OWN"))
                .without(ContactFields.COMPANY_NAME);

        storage.directory().putContacts(List.of(anna));
        storage.directory().putContacts(List.of(Contacts.acme(), Contacts.zenit()));
        storage.directory().putContacts(List.of(cyril));

        assertThat(found(anna.no())).contains(Contacts.anna());
        assertThat(found(cyril.no())).contains(Contacts.cyril());
    }

    @Test
    void dir1_shows_in_a_person_what_changes_in_its_company() {
        desk.knows(Contacts.acme(), Contacts.anna());
        Contact renamed = Contacts.acme()
                .with(ContactFields.NAME, "Acme a.s.")
                .with(ContactFields.BUSINESS_RELATIONS, Set.of("VEND"));

        storage.directory().putContacts(List.of(renamed));

        assertThat(found(Contacts.anna().no())).contains(Contacts.anna().under(Optional.of(renamed)));
        assertThat(selected(ContactFields.BUSINESS_RELATIONS.anyOf("VEND")))
                .containsExactlyInAnyOrder(Desk.numbers(renamed, Contacts.anna()));
    }

    @Test
    void dir1_finds_salespeople_campaigns_and_the_sender_as_they_were_put_last() {
        Directory directory = storage.directory();
        assertThat(directory.sender()).isEqualTo(SenderCompany.UNKNOWN);
        Office.openIn(storage);
        Salesperson promoted = Salesperson.of(Office.KAREL.code(), "Karel Dvořák ml.");
        Campaign renamed = Campaign.of(Office.AUTUMN.no(), "Late autumn fair 2019");

        directory.put(promoted);
        directory.put(renamed);
        directory.put(SenderCompany.named("Bureau s.r.o."));

        assertThat(directory.salesperson(Office.KAREL.code())).contains(promoted);
        assertThat(directory.salesperson(Office.JANA.code())).contains(Office.JANA);
        assertThat(directory.campaign(Office.AUTUMN.no())).contains(renamed);
        assertThat(directory.campaign(Office.SPRING.no())).contains(Office.SPRING);
        assertThat(directory.sender()).isEqualTo(SenderCompany.named("Bureau s.r.o."));
    }

    @Test
    void dir1_finds_the_sender_with_every_part() {
        SenderCompany sender = SenderCompany.named("Ž'%_\\ s.r.o.");
        for (SenderPart part : SenderPart.values()) {
            sender = sender.with(part, "ß😀\n" + part);
        }

        storage.directory().put(SenderCompany.named("Before").with(SenderPart.FAX, "1"));
        storage.directory().put(sender);

        assertThat(storage.directory().sender()).isEqualTo(sender);
    }

    @Test
    void dir1_finds_a_contact_with_its_alternative_addresses() {
        AlternativeAddress summer = AlternativeAddress.of(new AddressCode("SUMMER"))
                .from(LocalDate.of(2019, 6, 1))
                .to(LocalDate.of(2019, 8, 31));
        for (Field<String> field : AlternativeAddress.FIELDS) {
            summer = summer.with(field, "ß%_" + field);
        }
        AlternativeAddress always = AlternativeAddress.of(new AddressCode("always"))
                .valid(new AlternativeAddress.Validity(Optional.empty(), Optional.empty()));
        Contact dora = Contacts.dora().with(summer).with(AlternativeAddress.of(new AddressCode("ATTIC")));
        Contact moved = dora.without(summer.code()).with(always);
        storage.directory().putContacts(List.of(dora));
        assertThat(found(dora.no())).contains(dora);

        storage.directory().putContacts(List.of(moved));

        assertThat(found(dora.no())).contains(moved);
    }

    @Test
    void dir2_puts_nothing_of_a_list_that_it_refuses() {
        desk.knows(Contacts.dora());
        Contact moved = Contacts.dora().with(ContactFields.CITY, "Brno");

        assertThatThrownBy(() -> storage.directory().putContacts(Arrays.asList(moved, Contacts.anna(), null)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> storage.directory().putContacts(Contacts.people(Storage.CHUNK + 1)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(selected(Criterion.everyone()))
                .containsExactly(Contacts.dora().no());
        assertThat(found(Contacts.dora().no())).contains(Contacts.dora());
    }

    @Test
    void dir2_shows_a_reader_all_of_a_list_or_nothing() {
        List<Contact> people = Contacts.people(40);
        List<ContactNo> numbers = people.stream().map(Contact::no).toList();
        desk.knows(inCity(people, "Praha"));

        Future<Boolean> writer = Threads.begin(() -> {
            for (int round = 0; round < 100; round++) {
                storage.directory().putContacts(inCity(people, round % 2 == 0 ? "Brno" : "Praha"));
            }
            return true;
        });
        do {
            Set<String> cities = new LinkedHashSet<>();
            storage.contacts()
                    .byNumbers(numbers)
                    .values()
                    .forEach(contact ->
                            cities.add(contact.get(ContactFields.CITY).orElse("none")));
            assertThat(cities).as("cities at one moment").hasSize(1);
        } while (!writer.isDone());

        assertThat(Threads.result(writer, "putting lists")).isTrue();
    }

    @Test
    void dir3_raises_the_epoch_with_everyone_who_opts_out_or_in() {
        Contact out = Contacts.dora().with(ContactFields.EXCLUDED, true);
        Contact in = Contacts.dora().with(ContactFields.EXCLUDED, false);
        desk.knows(Contacts.dora(), Contacts.anna());
        long first = storage.directory().exclusionEpoch();

        storage.directory().putContacts(List.of(Contacts.anna(), out));
        long second = storage.directory().exclusionEpoch();
        storage.directory().putContacts(List.of(in));
        long third = storage.directory().exclusionEpoch();
        storage.directory().putContacts(List.of(Contacts.emil()));
        long fourth = storage.directory().exclusionEpoch();
        storage.directory().removeContacts(List.of(Contacts.emil().no()));
        long fifth = storage.directory().exclusionEpoch();

        assertThat(List.of(second - first, third - second, fourth - third, fifth - fourth))
                .allMatch(rise -> rise > 0);
    }

    @Test
    void dir3_raises_the_epoch_with_everyone_who_is_blocked_or_unblocked() {
        Contact blocked = Contacts.dora().with(ContactFields.BLOCKED, true);
        desk.knows(Contacts.dora());
        long first = storage.directory().exclusionEpoch();

        storage.directory().putContacts(List.of(blocked));
        long second = storage.directory().exclusionEpoch();
        storage.directory().putContacts(List.of(blocked.with(ContactFields.CITY, "Brno")));
        storage.directory().putContacts(List.of(Contacts.dora()));
        long third = storage.directory().exclusionEpoch();
        storage.directory().putContacts(List.of(blocked));
        long fourth = storage.directory().exclusionEpoch();
        storage.directory().removeContacts(List.of(blocked.no()));
        long fifth = storage.directory().exclusionEpoch();

        assertThat(List.of(second - first, third - second, fourth - third, fifth - fourth))
                .allMatch(rise -> rise > 0);
    }

    @Test
    void dir3_raises_the_epoch_with_everyone_who_comes_with_a_suppressed_address_or_without_it() {
        SuppressionSecret secret = storage.suppressions().secretOr(new SuppressionSecret(new byte[32]));
        storage.suppressions()
                .add(new Suppression(
                        secret.domain("fairs.example"), Office.NOW.instant(), Office.USER, "Asked us to stop"));
        Contact suppressed = Contacts.dora().with(ContactFields.EMAIL, "dora@office.fairs.example");
        desk.knows(Contacts.dora());
        long first = storage.directory().exclusionEpoch();

        desk.knows(suppressed);
        long second = storage.directory().exclusionEpoch();
        desk.knows(Contacts.dora());
        long third = storage.directory().exclusionEpoch();

        assertThat(List.of(second - first, third - second)).allMatch(rise -> rise > 0);
    }

    @Test
    void dir3_never_lets_the_epoch_fall() {
        Random random = new Random(3);
        long last = storage.directory().exclusionEpoch();
        long first = last;

        for (int round = 0; round < 60; round++) {
            Contact person =
                    Contacts.people(3).get(random.nextInt(3)).with(ContactFields.EXCLUDED, random.nextBoolean());
            if (random.nextInt(4) == 0) {
                storage.directory().removeContacts(List.of(person.no()));
            } else {
                storage.directory().putContacts(List.of(person));
            }
            assertThat(storage.directory().exclusionEpoch()).isGreaterThanOrEqualTo(last);
            last = storage.directory().exclusionEpoch();
        }

        assertThat(last).isGreaterThan(first);
    }

    @Test
    void dir4_does_not_find_or_select_a_removed_contact() {
        desk.knows(Contacts.all());

        storage.directory().removeContacts(List.of(Contacts.dora().no(), new ContactNo("NOBODY")));

        assertThat(found(Contacts.dora().no())).isEmpty();
        assertThat(selected(Criterion.everyone()))
                .hasSize(Contacts.all().size() - 1)
                .doesNotContain(Contacts.dora().no());
    }

    @Test
    void dir4_leaves_a_person_without_its_removed_company() {
        desk.knows(Contacts.acme(), Contacts.anna());

        storage.directory().removeContacts(List.of(Contacts.acme().no()));

        assertThat(found(Contacts.anna().no())).contains(Contacts.anna().under(Optional.empty()));
    }

    @Test
    void dir4_leaves_lines_and_entries_of_a_removed_contact() {
        SegmentNo open = desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora());
        SegmentNo other = desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna(), Contacts.dora());
        PlainLogRun run = desk.logs(other);

        storage.directory().removeContacts(List.of(Contacts.dora().no()));

        assertThat(desk.contactsIn(open)).containsExactly(Desk.numbers(Contacts.anna(), Contacts.dora()));
        assertThat(storage.interactions().find(run.entries().get(1).no()))
                .hasValueSatisfying(it -> assertThat(it.entry().contact()).isEqualTo(Contacts.dora()));
    }

    @Test
    void dir5_lists_salespeople_and_campaigns_by_code_point() {
        for (String code : List.of("b", "Z", "a", "É", "B", "10", "9")) {
            storage.directory().put(Salesperson.of(new SalespersonCode(code), "Somebody"));
            storage.directory().put(Campaign.of(new CampaignNo(code), "Some fair"));
        }

        assertThat(storage.directory().salespeople())
                .extracting(it -> it.code().value())
                .containsExactly("10", "9", "B", "Z", "a", "b", "É");
        assertThat(storage.directory().campaigns())
                .extracting(it -> it.no().value())
                .containsExactly("10", "9", "B", "Z", "a", "b", "É");
    }

    @Test
    void dir6_replaces_the_salutation_for_the_same_formality_code_and_language_and_no_other() {
        SalutationFormula ladies =
                SalutationFormula.formal("Dear Ms {surname},").forCode(new SalutationCode("F"));
        List<SalutationFormula> all = List.of(
                SalutationFormula.formal("Dear {name},"),
                SalutationFormula.informal("Hello {first_name},"),
                SalutationFormula.formal("Guten Tag {name},").in(Language.of("de")),
                SalutationFormula.formal("Grüß Gott {name},").in(Language.of("de-AT")),
                ladies,
                SalutationFormula.informal("Hi {first_name},").forCode(new SalutationCode("F")),
                SalutationFormula.formal("ß😀 {surname},")
                        .forCode(new SalutationCode("F"))
                        .in(Language.of("de")),
                ladies.forCode(new SalutationCode("f")),
                ladies.forCode(new SalutationCode("É")));
        SalutationFormula madam = SalutationFormula.formal("Dear Madam,").forCode(new SalutationCode("F"));
        assertThat(storage.directory().salutations()).isEmpty();

        for (int i = all.size() - 1; i >= 0; i--) {
            storage.directory().put(all.get(i));
        }
        assertThat(storage.directory().salutations()).containsExactlyElementsOf(all);
        storage.directory().put(madam);

        assertThat(storage.directory().salutations())
                .containsExactlyElementsOf(
                        all.stream().map(it -> it.equals(ladies) ? madam : it).toList());
    }

    private Optional<Contact> found(ContactNo no) {
        return Optional.ofNullable(storage.contacts().byNumbers(List.of(no)).get(no));
    }

    private List<ContactNo> selected(Criterion criterion) {
        return Received.by(chunks -> storage.contacts().select(criterion, Office.NOW, chunks))
                .numbers();
    }

    private static List<Contact> inCity(List<Contact> people, String city) {
        return people.stream()
                .map(person -> person.with(ContactFields.CITY, city))
                .toList();
    }
}
