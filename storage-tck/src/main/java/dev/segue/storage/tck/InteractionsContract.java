package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.Digest;
import dev.segue.EntryNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.Cancellation;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.Tombstone;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.storage.Interactions;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Interactions}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class InteractionsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Cancellation SENT_BACK = Office.cancelled("Sent back");

    @Test
    void int1_finds_every_entry_as_the_run_decided_it() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.edits(
                FAIR.no(),
                new LineId(1, 2),
                FieldSettings.NONE
                        .set(InteractionField.COMMENT, "See you 😀")
                        .setNothing(InteractionField.CAMPAIGN)
                        .setNothing(InteractionField.COST));

        PlainLogRun run = desk.logs(FAIR.no());

        assertThat(run.entries())
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(storage.interactions().find(entry.no())).contains(LoggedEntry.untouched(entry)));
        assertThat(storage.interactions()
                        .find(new EntryNo(run.entries().get(2).no().value() + 100)))
                .isEmpty();
    }

    @Test
    void int1_finds_every_entry_of_many_chunks() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(2 * Storage.CHUNK + 205)));

        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::entry)
                .isEqualTo(run.entries());
    }

    @Test
    void int1_keeps_entries_of_contacts_with_any_values() {
        List<Contact> contacts = new ContactGenerator(Contacts.SCHEMA, new Random(5))
                .contacts(60).stream()
                        .map(it -> it.blocked() ? it.with(ContactFields.BLOCKED, false) : it)
                        .toList();

        PlainLogRun run = desk.logs(desk.opensWith(FAIR, contacts), LogRequest.standard());

        assertThat(run.entries()).hasSize(60);
        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::entry)
                .isEqualTo(run.entries());
    }

    @Test
    void int1_changes_no_entry_whatever_changes_around_it() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.acme()));

        desk.knows(Contacts.anna().with(ContactFields.NAME, "Anna Velká"));
        storage.directory().removeContacts(List.of(Contacts.acme().no()));
        storage.templates().keep(InteractionTemplate.of(Office.INVITE.code(), "Another"));
        storage.interactions().cancel(run.entries().get(0).no(), SENT_BACK);
        storage.loggedSegments().cancel(run.no(), Office.cancelled("By mistake"));

        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::entry)
                .isEqualTo(run.entries());
        assertThat(run.entries())
                .allSatisfy(entry -> assertThat(storage.interactions().find(entry.no()))
                        .hasValueSatisfying(
                                found -> assertThat(found.entry().commitment()).isEqualTo(entry.commitment())));
    }

    @Test
    void int2_lists_the_entries_of_a_logged_segment_by_number() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.people(7)));
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.people(5)));

        for (int limit : new int[] {1, 2, 6, 7, Storage.CHUNK}) {
            assertThat(History.entries(storage, spring.no(), limit))
                    .extracting(LoggedEntry::entry)
                    .isEqualTo(spring.entries());
        }
    }

    @Test
    void int2_lists_the_entries_of_a_contact_by_number_in_whatever_order_they_were_committed() {
        List<PlainLogRun> runs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            SegmentNo no = desk.opensWith(SegmentHeaders.of("S" + i, "Segment"), Contacts.dora(), Contacts.anna());
            desk.entersAgain(no, Contacts.anna());
            runs.add(desk.run(no));
        }
        for (int i : new int[] {3, 0, 4, 2, 1}) {
            runs.get(i).log();
        }
        List<InteractionLogEntry> expected = runs.stream()
                .flatMap(run -> run.entries().stream())
                .filter(entry -> entry.contact().no().equals(Contacts.anna().no()))
                .sorted(Comparator.comparing(InteractionLogEntry::no))
                .toList();

        assertThat(expected).hasSize(10);
        for (int limit : new int[] {1, 3, 10, Storage.CHUNK}) {
            assertThat(History.entries(storage, Contacts.anna().no(), limit))
                    .extracting(LoggedEntry::entry)
                    .isEqualTo(expected);
        }
        assertThat(storage.interactions().page(Contacts.bert().no(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void int5_gives_exactly_the_entries_that_count() {
        SegmentNo spring = desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.entersAgain(spring, Contacts.anna());
        PlainLogRun first = desk.logs(spring);
        PlainLogRun second = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna(), Contacts.dora()));
        PlainLogRun third =
                desk.logs(desk.opensWith(SegmentHeaders.of("THIRD", "Third"), Contacts.anna(), Contacts.cyril()));
        storage.interactions().cancel(first.entries().get(0).no(), SENT_BACK);
        storage.interactions().cancel(first.entries().get(2).no(), SENT_BACK);
        storage.loggedSegments().cancel(third.no(), SENT_BACK);
        List<ContactNo> asked = List.of(
                Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.cyril(), Contacts.acme()));

        Map<ContactNo, List<LoggedEntry>> counting = storage.interactions().counting(asked);

        assertThat(counting).containsOnlyKeys(Desk.numbers(Contacts.anna(), Contacts.dora()));
        assertThat(counting.get(Contacts.anna().no()))
                .containsExactlyInAnyOrder(untouched(first, 3), untouched(second, 0));
        assertThat(counting.get(Contacts.dora().no()))
                .containsExactlyInAnyOrder(untouched(first, 1), untouched(second, 1));
        assertThat(storage.interactions().counting(Set.of())).isEmpty();
        assertThat(storage.interactions().counting(List.of(Contacts.dora().no())))
                .containsOnlyKeys(Contacts.dora().no());
    }

    @Test
    void int5_gives_the_entries_of_a_whole_chunk_of_contacts() {
        List<Contact> people = Contacts.people(Storage.CHUNK);
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, people));
        Stream.of(0, 500, 999)
                .map(run.entries()::get)
                .forEach(entry -> storage.interactions().cancel(entry.no(), SENT_BACK));
        Map<ContactNo, List<LoggedEntry>> expected = new TreeMap<>();
        run.entries().forEach(entry -> expected.put(entry.contact().no(), List.of(LoggedEntry.untouched(entry))));
        Stream.of(0, 500, 999).forEach(i -> expected.remove(people.get(i).no()));

        assertThat(storage.interactions()
                        .counting(people.stream().map(Contact::no).toList()))
                .isEqualTo(expected);
    }

    @Test
    void int10_shows_the_commitment_that_an_entry_had_when_it_was_logged() {
        PlainLogRun run = desk.logs(desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna(), Contacts.dora()));
        List<Digest> commitments =
                run.entries().stream().map(InteractionLogEntry::commitment).toList();
        List<ContactNo> erased = List.of(Contacts.anna().no());

        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::commitment)
                .isEqualTo(commitments);
        storage.erasure()
                .erase(
                        erased.get(0),
                        new Tombstone(Tombstone.pseudonym(5), "Asked", Office.USER, Office.NOW.instant()));
        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::commitment)
                .isEqualTo(commitments);
    }

    private static LoggedEntry untouched(PlainLogRun run, int index) {
        return LoggedEntry.untouched(run.entries().get(index));
    }
}
