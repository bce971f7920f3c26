package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.segment.Segment;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Aliased;
import dev.segue.storage.Change;
import dev.segue.storage.MemberContacts;
import dev.segue.storage.MemberContacts.Scope;
import dev.segue.storage.Rewritten;
import dev.segue.storage.Storage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link MemberContacts}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MemberContactsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final MemberContacts.Rule GUESTS = (contact, member) -> member
            ? contact.with(ContactFields.MAILING_GROUPS, Set.of("GUEST"))
            : contact.without(ContactFields.MAILING_GROUPS);

    private Change<Rewritten> rewrite(Scope scope, MemberContacts.Rule rule) {
        return storage.memberContacts().rewrite(FAIR.no(), desk.version(FAIR.no()), scope, rule);
    }

    private Contact found(Contact contact) {
        Map<ContactNo, Contact> found = storage.contacts().byNumbers(List.of(contact.no()));
        assertThat(found).containsKey(contact.no());
        return found.get(contact.no());
    }

    private Set<String> groups(Contact contact) {
        return found(contact).get(ContactFields.MAILING_GROUPS).orElse(Set.of());
    }

    @Test
    void mem1_asks_about_the_contacts_of_present_lines_and_about_all_others_only_if_wanted() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.emil());
        desk.strikes(FAIR.no(), desk.lines(FAIR.no()).get(1));
        Map<ContactNo, Boolean> few = new HashMap<>();
        Map<ContactNo, Boolean> all = new HashMap<>();

        Desk.done(rewrite(Scope.MEMBERS, (contact, member) -> {
            few.put(contact.no(), member);
            return contact;
        }));
        Desk.done(rewrite(Scope.EVERYBODY, (contact, member) -> {
            all.put(contact.no(), member);
            return contact;
        }));

        assertThat(few).isEqualTo(Map.of(Contacts.anna().no(), true));
        assertThat(all)
                .containsEntry(Contacts.anna().no(), true)
                .containsEntry(Contacts.dora().no(), false)
                .containsEntry(Contacts.emil().no(), false);
    }

    @Test
    void mem1_keeps_what_the_rule_makes_of_each_of_more_than_a_chunk() {
        List<Contact> many = IntStream.rangeClosed(1, Storage.CHUNK + 3)
                .mapToObj(i ->
                        Contact.person(new ContactNo("M" + i), "Member " + i).build())
                .toList();
        desk.opensWith(FAIR, many);
        desk.knows(Contacts.dora().with(ContactFields.MAILING_GROUPS, Set.of("GUEST")));

        Desk.done(rewrite(Scope.EVERYBODY, GUESTS));

        assertThat(many).allSatisfy(contact -> assertThat(groups(contact)).containsExactly("GUEST"));
        assertThat(groups(Contacts.dora())).isEmpty();
    }

    @Test
    void mem1_keeps_nothing_if_the_rule_throws_and_shows_nothing_before_the_end() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.emil());
        Contact dora = found(Contacts.dora());

        assertThatThrownBy(() -> rewrite(Scope.MEMBERS, (contact, member) -> {
                    if (contact.no().equals(Contacts.emil().no())) {
                        throw new IllegalStateException("No rule for Emil");
                    }
                    return contact.with(ContactFields.CITY, "Brno");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No rule for Emil");
        assertThat(found(Contacts.dora())).isEqualTo(dora);
        Desk.done(rewrite(Scope.MEMBERS, (contact, member) -> {
            assertThat(Threads.elsewhere(() -> found(Contacts.dora()))).isEqualTo(dora);
            return contact.with(ContactFields.CITY, "Brno");
        }));
        assertThat(found(Contacts.dora()).get(ContactFields.CITY)).contains("Brno");
    }

    @Test
    void mem2_is_refused_if_the_segment_has_or_gets_another_version_and_never_changes_it() {
        SegmentNo no = desk.opensWith(FAIR, Contacts.dora());
        Contact dora = found(Contacts.dora());
        Desk.Snapshot before = desk.snapshot(no);

        Change<Rewritten> stale = storage.memberContacts().rewrite(no, desk.version(no) - 1, Scope.MEMBERS, GUESTS);
        Change<Rewritten> done = rewrite(Scope.MEMBERS, (contact, member) -> contact);
        AtomicBoolean moved = new AtomicBoolean();
        Desk.Snapshot after = desk.snapshot(no);
        Change<Rewritten> overtaken = rewrite(Scope.MEMBERS, (contact, member) -> {
            if (moved.compareAndSet(false, true)) {
                Threads.elsewhere(() -> desk.updates(desk.header(no).withDescription("Another fair")));
            }
            return GUESTS.rewritten(contact, member);
        });

        assertThat(stale).isEqualTo(new Change.Stale<>(desk.version(no) - 1));
        assertThat(done).isInstanceOf(Change.Done.class);
        assertThat(after).isEqualTo(before);
        assertThat(overtaken).isInstanceOf(Change.Stale.class);
        assertThat(found(Contacts.dora())).isEqualTo(dora);
    }

    @Test
    void mem3_finds_persons_under_their_companies_and_raises_the_epoch_for_the_excluded() {
        Contact acme = Contacts.acme();
        Contact anna = Contacts.anna().with(ContactFields.COMPANY_NAME, "As it was put");
        desk.opensWith(FAIR, acme, anna);
        long epoch = storage.directory().exclusionEpoch();

        Desk.done(rewrite(
                Scope.MEMBERS,
                (contact, member) -> contact.no().equals(acme.no())
                        ? contact.with(ContactFields.NAME, "Acme a.s.")
                        : contact.with(ContactFields.EXCLUDED, true)));

        assertThat(found(anna).get(ContactFields.COMPANY_NAME)).contains("Acme a.s.");
        assertThat(found(anna).excluded()).isTrue();
        assertThat(storage.directory().exclusionEpoch()).isGreaterThan(epoch);
        storage.directory().removeContacts(List.of(acme.no()));
        assertThat(found(anna).get(ContactFields.COMPANY_NAME)).contains("As it was put");
    }

    @Test
    void mem4_counts_each_contact_once() {
        Contact gone = Contacts.zenit();
        Contact dora = Contacts.dora().with(ContactFields.MAILING_GROUPS, Set.of("GUEST"));
        desk.opensWith(FAIR, Contacts.anna(), dora, gone);
        desk.entersAgain(FAIR.no(), Contacts.anna());
        desk.knows(Contacts.emil().with(ContactFields.MAILING_GROUPS, Set.of("GUEST")));
        storage.directory().removeContacts(List.of(gone.no()));

        Rewritten rewritten = Desk.done(rewrite(Scope.EVERYBODY, GUESTS));

        assertThat(rewritten).isEqualTo(new Rewritten(2, 1, 1, 1));
    }

    @Test
    void mem6_lists_the_open_segments_of_a_contact_by_number_page_by_page() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.entersAgain(FAIR.no(), Contacts.dora());
        SegmentNo second = desk.opens(SegmentHeaders.of("SM00077", "Second"));
        desk.enters(second, Contacts.dora());
        SegmentNo struck = desk.opens(SegmentHeaders.of("SM00078", "Third"));
        desk.enters(struck, Contacts.dora());
        desk.strikes(struck, desk.lines(struck).get(0));
        storage.directory().removeContacts(List.of(Contacts.dora().no()));

        assertThat(storage.memberContacts().segmentsOf(Contacts.dora().no(), Optional.empty(), Storage.CHUNK))
                .containsExactly(desk.header(FAIR.no()), desk.header(second));
        assertThat(storage.memberContacts().segmentsOf(Contacts.dora().no(), Optional.of(FAIR.no()), 1))
                .containsExactly(desk.header(second));
        assertThat(storage.memberContacts().segmentsOf(Contacts.emil().no(), Optional.empty(), 1))
                .isEmpty();
    }

    @Test
    void mem6_lists_them_by_any_number_that_the_contact_has_or_had() {
        desk.opensWith(FAIR, Contacts.dora());
        desk.knows(Contacts.bert());
        ContactNo renumbered = new ContactNo("CT9001");

        gets(Alias.Kind.MERGED, Contacts.dora().no(), Contacts.bert().no());
        gets(Alias.Kind.RENUMBERED, Contacts.bert().no(), renumbered);

        for (ContactNo number : List.of(Contacts.dora().no(), Contacts.bert().no(), renumbered)) {
            assertThat(storage.memberContacts().segmentsOf(number, Optional.empty(), Storage.CHUNK))
                    .as("segments of %s", number)
                    .containsExactly(desk.header(FAIR.no()));
        }
    }

    private void gets(Alias.Kind kind, ContactNo from, ContactNo to) {
        Alias alias = new Alias(from, to, kind, Office.USER, Office.NOW.instant());
        assertThat(storage.aliases().append(new AliasRequest(alias, Consent.MOST_RESTRICTIVE, Optional.empty())))
                .isInstanceOf(Aliased.Done.class);
    }

    @Test
    void mem5_does_not_lose_what_is_put_meanwhile() {
        desk.opensWith(FAIR, Contacts.dora());
        AtomicBoolean moved = new AtomicBoolean();

        Desk.done(rewrite(Scope.MEMBERS, (contact, member) -> {
            if (moved.compareAndSet(false, true)) {
                Threads.elsewhere(() -> {
                    storage.directory().putContacts(List.of(contact.with(ContactFields.CITY, "Ostrava")));
                    return Optional.empty();
                });
            }
            return GUESTS.rewritten(contact, member);
        }));

        assertThat(found(Contacts.dora()).get(ContactFields.CITY)).contains("Ostrava");
        assertThat(groups(Contacts.dora())).containsExactly("GUEST");
    }
}
