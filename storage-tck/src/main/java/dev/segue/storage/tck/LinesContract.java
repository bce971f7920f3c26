package dev.segue.storage.tck;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: lines page by page, and their settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LinesContract extends StorageUnderTest {
    private static final Criterion GERMAN = ContactFields.COUNTRY.is("DE");
    private static final FieldSettings OWNER =
            FieldSettings.NONE.set(InteractionField.DESCRIPTION, "With regards from the owner");
    private SegmentNo fair;

    @BeforeEach
    final void openTheFair() {
        desk.knows(Contacts.all());
        storage.segments().open(SegmentHeaders.SPRING_FAIR);
        fair = SegmentHeaders.SPRING_FAIR.no();
    }

    @Test
    void seg12_shows_lines_in_the_order_of_their_places_page_by_page() {
        desk.adds(fair, GERMAN);
        desk.adds(fair, ContactFields.COUNTRY.is("AT"));
        desk.entersAgain(fair, Contacts.bert(), Contacts.dora(), Contacts.anna());
        desk.does(fair, Desk.changing(desk.lines(fair).get(1), Contacts.acme()));
        List<SegmentLine> all = desk.lines(fair);
        List<SegmentLine> beforeTheChange = desk.linesAfter(fair, 3);

        assertThat(all).hasSize(6).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
        for (int limit = 1; limit <= 7; limit++) {
            assertThat(desk.lines(fair, OptionalInt.empty(), limit)).isEqualTo(all);
            assertThat(desk.lines(fair, OptionalInt.of(3), limit)).isEqualTo(beforeTheChange);
        }
    }

    @Test
    void seg12_shows_lines_as_they_were_after_any_kept_step() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.reduces(fair, GERMAN);
        desk.enters(fair, Contacts.cyril());
        desk.refines(fair, ContactFields.COUNTRY.is("AT"));
        desk.goesTo(fair, 2);

        List<List<ContactNo>> after = new ArrayList<>();
        for (int step = 1; step <= 4; step++) {
            after.add(desk.linesAfter(fair, step).stream()
                    .map(SegmentLine::contact)
                    .toList());
        }

        assertThat(after)
                .containsExactly(
                        List.of(Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert())),
                        List.of(Desk.numbers(Contacts.anna(), Contacts.bert())),
                        List.of(Desk.numbers(Contacts.anna(), Contacts.bert(), Contacts.cyril())),
                        List.of(Desk.numbers(Contacts.cyril())));
        assertThat(desk.contactsIn(fair)).isEqualTo(after.get(1));
    }

    @Test
    void seg12_names_members_lines_and_their_number_as_they_are_at_the_position() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        SegmentLine struck = desk.lines(fair).get(1);
        desk.strikes(fair, struck);
        List<ContactNo> asked = List.of(Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.cyril()));

        assertThat(storage.segments().membersAmong(fair, asked))
                .containsExactly(Contacts.anna().no());
        assertThat(storage.segments().line(fair, struck.id())).isEmpty();
        assertThat(storage.segments().linesOf(fair, struck.contact())).isEmpty();
        assertThat(storage.segments().count(fair)).isEqualTo(2);
        desk.goesTo(fair, 1);
        assertThat(storage.segments().membersAmong(fair, asked))
                .containsExactlyInAnyOrder(Desk.numbers(Contacts.anna(), Contacts.dora()));
        assertThat(storage.segments().line(fair, struck.id())).contains(struck);
        assertThat(storage.segments().linesOf(fair, struck.contact())).containsExactly(struck);
        assertThat(storage.segments().count(fair)).isEqualTo(3);
    }

    @Test
    void seg13_keeps_settings_for_a_present_line() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());

        desk.edits(fair, new LineId(1, 1), OWNER.setNothing(InteractionField.CAMPAIGN));
        desk.edits(fair, new LineId(1, 2), OWNER);
        desk.edits(fair, new LineId(1, 2), FieldSettings.NONE);

        assertThat(desk.lines(fair))
                .containsExactly(
                        line(1, 1, Contacts.anna(), OWNER.setNothing(InteractionField.CAMPAIGN)),
                        line(1, 2, Contacts.dora(), FieldSettings.NONE));
        assertThat(storage.segments().line(fair, new LineId(1, 1)))
                .contains(desk.lines(fair).get(0));
    }

    @Test
    void seg13_keeps_no_settings_for_a_line_that_is_not_present() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.strikes(fair, desk.lines(fair).get(0));
        desk.enters(fair, Contacts.cyril());
        desk.goesTo(fair, 2);
        Desk.Snapshot before = desk.snapshot(fair);

        for (LineId absent : List.of(new LineId(1, 1), new LineId(3, 1), new LineId(1, 3), new LineId(9, 1))) {
            assertThat(storage.segments().editLine(fair, before.header().version(), absent, OWNER))
                    .isInstanceOf(Change.Missing.class);
        }

        assertThat(desk.snapshot(fair)).isEqualTo(before);
        desk.goesTo(fair, 1);
        assertThat(desk.lines(fair)).allMatch(line -> line.settings().isEmpty());
    }

    @Test
    void seg13_lets_a_rewrite_see_each_present_line_once() {
        List<Contact> people = Contacts.people(2 * Storage.CHUNK + 7);
        desk.knows(people);
        desk.adds(fair, ContactFields.NO.matches("P*"));
        desk.reduces(fair, ContactFields.NO.matches("P*5"));
        List<SegmentLine> before = desk.lines(fair);
        List<SegmentLine> seen = new ArrayList<>();

        Desk.done(storage.segments().rewriteLines(fair, desk.version(fair), (chunk, own) -> {
            assertThat(chunk).hasSizeBetween(1, Storage.CHUNK);
            seen.addAll(chunk);
            return chunk.stream()
                    .filter(line -> line.id().ordinal() % 2 == 0)
                    .collect(toMap(SegmentLine::id, line -> OWNER));
        }));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(before);
        assertThat(desk.lines(fair))
                .isEqualTo(before.stream()
                        .map(line -> line.id().ordinal() % 2 == 0 ? line.withSettings(OWNER) : line)
                        .toList());
        desk.goesTo(fair, 1);
        assertThat(desk.lines(fair))
                .filteredOn(line -> line.contact().value().endsWith("5"))
                .isNotEmpty()
                .allMatch(line -> line.settings().isEmpty());
    }

    @Test
    void seg13_lets_a_rewrite_read_the_storages_own_contacts_as_they_are() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        Contact moved = Contacts.anna().with(ContactFields.CITY, "Linz");
        storage.directory().putContacts(List.of(moved));
        Map<ContactNo, Contact> read = new HashMap<>();

        Desk.done(storage.segments().rewriteLines(fair, desk.version(fair), (chunk, own) -> {
            read.putAll(own.contacts(List.of(moved.no(), Contacts.dora().no(), new ContactNo("NOBODY"))));
            return Map.of();
        }));

        assertThat(read).containsOnlyKeys(moved.no(), Contacts.dora().no()).containsEntry(moved.no(), moved);
    }

    @Test
    void seg13_does_not_rewrite_what_is_not_named() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.edits(fair, new LineId(1, 1), OWNER);

        Desk.done(storage.segments()
                .rewriteLines(fair, desk.version(fair), (chunk, own) -> Map.of(new LineId(1, 2), OWNER)));

        assertThat(desk.lines(fair)).hasSize(2).allMatch(line -> line.settings().equals(OWNER));
    }

    private static SegmentLine line(int step, int ordinal, Contact contact, FieldSettings settings) {
        return new SegmentLine(LinePlace.of(new LineId(step, ordinal)), contact.no(), contact.excluded(), settings);
    }
}
