package dev.segue.storage.tck;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LogRequest;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: steps and the lines they make. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SelectionContract extends StorageUnderTest {
    private static final Criterion CZECH = ContactFields.COUNTRY.is("CZ");
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
    void seg5_admits_each_selected_contact_once_in_the_order_of_the_keys() {
        Contact lower = Contact.person(new ContactNo("CT4001"), "anna").build();
        Contact beyond = Contact.person(new ContactNo("CT4002"), "😀").build();
        Contact within = Contact.person(new ContactNo("CT4003"), "\uFF5E").build();
        desk.knows(lower, beyond, within);

        Stepped stepped = desk.adds(fair, Criterion.everyone());

        assertThat(desk.lines(fair))
                .isEqualTo(lines(
                        1,
                        Contacts.dora(),
                        lower,
                        within,
                        beyond,
                        Contacts.acme(),
                        Contacts.anna(),
                        Contacts.bert(),
                        Contacts.zenit(),
                        Contacts.cyril()));
        assertThat(stepped.selected()).isEqualTo(9);
        assertThat(stepped.existing()).isZero();
    }

    @Test
    void seg5_orders_equal_keys_by_contact_number() {
        List<Contact> namesakes = List.of("N10", "N9", "n1", "Ń1", "N1").stream()
                .map(no -> Contact.person(new ContactNo(no), "Jan Novák").build())
                .toList();
        desk.knows(namesakes);

        desk.adds(fair, ContactFields.NAME.is("Jan Novák"));

        assertThat(desk.contactsIn(fair)).extracting(ContactNo::value).containsExactly("N1", "N10", "N9", "n1", "Ń1");
    }

    @Test
    void seg5_admits_contacts_named_by_hand_as_they_were_named() {
        desk.enters(fair, Contacts.cyril(), Contacts.anna(), Contacts.dora(), Contacts.acme());

        assertThat(desk.lines(fair))
                .isEqualTo(lines(1, Contacts.cyril(), Contacts.anna(), Contacts.dora(), Contacts.acme()));
    }

    @Test
    void seg5_marks_those_who_were_admitted_on_purpose() {
        desk.adds(fair, GERMAN, AddOptions.STANDARD.ignoringExclusion());

        assertThat(desk.lines(fair))
                .extracting(SegmentLine::contact, SegmentLine::onPurpose)
                .containsExactly(
                        tuple(Contacts.dora().no(), false),
                        tuple(Contacts.emil().no(), true));
    }

    @Test
    void seg5_gives_a_contact_that_comes_with_several_keys_the_place_and_the_settings_of_the_least() {
        Office.openIn(storage);
        desk.enters(fair, Contacts.dora(), Contacts.anna());
        desk.entersAgain(fair, Contacts.bert(), Contacts.dora());
        FieldSettings autumn = FieldSettings.NONE.set(InteractionField.CAMPAIGN, Office.AUTUMN.no());
        FieldSettings spring = FieldSettings.NONE.set(InteractionField.CAMPAIGN, Office.SPRING.no());
        desk.edits(fair, new LineId(1, 1), autumn);

        PlainLogRun run = desk.logs(fair, LogRequest.standard().withFollowUp());

        assertThat(desk.lines(run.followUpSegment().header().no()))
                .containsExactly(
                        line(1, 1, Contacts.dora(), autumn),
                        line(1, 2, Contacts.anna(), spring),
                        line(1, 3, Contacts.bert(), spring));
    }

    @Test
    void seg5_admits_more_than_three_chunks() {
        List<Contact> people = Contacts.people(3 * Storage.CHUNK + 205);
        desk.knows(people);

        Stepped stepped = desk.adds(fair, ContactFields.NO.matches("P*"));

        assertThat(stepped.selected()).isEqualTo(people.size());
        assertThat(stepped.step().admitted()).isEqualTo(people.size());
        assertThat(storage.segments().count(fair)).isEqualTo(people.size());
        assertThat(desk.lines(fair)).isEqualTo(lines(1, people.toArray(Contact[]::new)));
    }

    @Test
    void seg6_passes_over_contacts_that_are_present() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());

        Stepped stepped = desk.adds(fair, CZECH);

        assertThat(desk.contactsIn(fair))
                .containsExactly(Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.acme(), Contacts.bert()));
        assertThat(desk.lines(fair).get(3)).isEqualTo(line(2, 2, Contacts.bert(), FieldSettings.NONE));
        assertThat(stepped.selected()).isEqualTo(3);
        assertThat(stepped.existing()).isEqualTo(1);
        assertThat(stepped.step().admitted()).isEqualTo(2);
    }

    @Test
    void seg6_gives_existing_contacts_one_more_line_if_the_step_allows_it() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());

        Stepped stepped = desk.adds(fair, CZECH, AddOptions.STANDARD.allowingExisting());

        assertThat(desk.contactsIn(fair))
                .containsExactly(Desk.numbers(
                        Contacts.anna(), Contacts.dora(), Contacts.acme(), Contacts.anna(), Contacts.bert()));
        assertThat(stepped.existing()).isZero();
        assertThat(storage.segments().linesOf(fair, Contacts.anna().no()))
                .extracting(SegmentLine::id)
                .containsExactly(new LineId(1, 1), new LineId(2, 2));
    }

    @Test
    void seg6_admits_a_contact_again_that_was_removed() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.edits(fair, new LineId(1, 1), OWNER);
        desk.strikes(fair, desk.lines(fair).get(0));

        desk.enters(fair, Contacts.anna());

        assertThat(desk.lines(fair))
                .containsExactly(
                        line(1, 2, Contacts.dora(), FieldSettings.NONE),
                        line(3, 1, Contacts.anna(), FieldSettings.NONE));
    }

    @Test
    void seg7_removes_exactly_the_lines_of_the_selected() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.zenit());
        desk.entersAgain(fair, Contacts.anna(), Contacts.cyril());

        Stepped stepped = desk.reduces(fair, CZECH);

        assertThat(desk.contactsIn(fair))
                .containsExactly(Desk.numbers(Contacts.dora(), Contacts.zenit(), Contacts.cyril()));
        assertThat(stepped.selected()).isEqualTo(3);
        assertThat(stepped.step().removed()).isEqualTo(3);
        assertThat(stepped.step().admitted()).isZero();
    }

    @Test
    void seg7_keeps_exactly_the_lines_of_the_selected() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.zenit());
        desk.entersAgain(fair, Contacts.anna(), Contacts.cyril());

        Stepped stepped = desk.refines(fair, CZECH);

        assertThat(desk.contactsIn(fair))
                .containsExactly(Desk.numbers(Contacts.anna(), Contacts.bert(), Contacts.anna()));
        assertThat(stepped.step().removed()).isEqualTo(3);
    }

    @Test
    void seg7_removes_everybody_if_nobody_is_to_be_kept() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());

        desk.refines(fair, Criterion.not(Criterion.everyone()));

        assertThat(desk.lines(fair)).isEmpty();
        assertThat(desk.linesAfter(fair, 1)).hasSize(2);
    }

    @Test
    void seg7_strikes_every_line_of_the_named_contacts() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.entersAgain(fair, Contacts.anna(), Contacts.cyril());

        desk.does(
                fair,
                new StepDefinition.Strike(List.of(Desk.numbers(Contacts.anna(), Contacts.bert())), Optional.empty()));

        assertThat(desk.contactsIn(fair)).containsExactly(Desk.numbers(Contacts.dora(), Contacts.cyril()));
    }

    @Test
    void seg7_strikes_the_named_lines_that_are_present_and_no_other() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.entersAgain(fair, Contacts.anna(), Contacts.cyril());
        List<SegmentLine> before = desk.lines(fair);
        desk.strikes(fair, before.get(1));

        Stepped stepped = desk.strikes(fair, before.get(1), before.get(2));

        assertThat(desk.lines(fair)).containsExactly(before.get(0), before.get(3));
        assertThat(stepped.step().removed()).isEqualTo(1);
        assertThat(desk.linesAfter(fair, 3)).containsExactly(before.get(0), before.get(2), before.get(3));
    }

    @Test
    void seg8_puts_a_changed_contact_in_the_place_of_the_line_it_replaces() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.edits(fair, new LineId(1, 2), OWNER);
        List<SegmentLine> before = desk.lines(fair);

        Stepped stepped = desk.does(fair, Desk.changing(before.get(1), Contacts.cyril()));

        LinePlace place = new LinePlace(1, 2, new LineId(2, 1));
        assertThat(desk.lines(fair))
                .containsExactly(
                        before.get(0),
                        new SegmentLine(place, Contacts.cyril().no(), false, FieldSettings.NONE),
                        before.get(2));
        assertThat(desk.linesAfter(fair, 1)).isEqualTo(before);
        assertThat(stepped.step())
                .extracting(Step::admitted, Step::removed, Step::present)
                .containsExactly(1L, 1L, 3L);
    }

    @Test
    void seg8_puts_a_twice_changed_contact_in_the_first_place() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.does(fair, Desk.changing(desk.lines(fair).get(0), Contacts.cyril()));

        desk.does(fair, Desk.changing(desk.lines(fair).get(0), Contacts.bert()));

        assertThat(desk.lines(fair))
                .extracting(SegmentLine::place, SegmentLine::contact)
                .first()
                .isEqualTo(tuple(
                        new LinePlace(1, 1, new LineId(3, 1)), Contacts.bert().no()));
    }

    @Test
    void seg8_refuses_a_line_that_is_not_present_or_has_another_contact() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        List<SegmentLine> before = desk.lines(fair);
        desk.strikes(fair, before.get(1));
        Desk.Snapshot kept = desk.snapshot(fair);
        SegmentLine wrong =
                new SegmentLine(before.get(0).place(), Contacts.bert().no(), false, FieldSettings.NONE);

        assertThat(desk.attempts(fair, desk.version(fair), Desk.changing(before.get(1), Contacts.cyril())))
                .isInstanceOf(Change.Missing.class);
        assertThat(desk.attempts(fair, desk.version(fair), Desk.changing(wrong, Contacts.cyril())))
                .isInstanceOf(Change.Missing.class);

        assertThat(desk.snapshot(fair)).isEqualTo(kept);
    }

    @Test
    void seg9_keeps_each_step_with_its_moment_its_actor_and_its_counts() {
        StepDefinition czech = new StepDefinition.Add(CZECH, AddOptions.STANDARD);
        StepDefinition nobody = new StepDefinition.Reduce(GERMAN, false);
        StepDefinition anna = new StepDefinition.Refine(ContactFields.NAME.is("Anna Malá"), false);

        List<Step> done = List.of(
                desk.does(fair, czech).step(),
                desk.does(fair, nobody).step(),
                desk.does(fair, anna).step());

        assertThat(done)
                .containsExactly(
                        new Step(1, czech, Office.NOW, Office.USER, 3, 0, 3),
                        new Step(2, nobody, Office.NOW, Office.USER, 0, 0, 3),
                        new Step(3, anna, Office.NOW, Office.USER, 0, 2, 1));
        assertThat(desk.steps(fair)).isEqualTo(done);
        assertThat(desk.header(fair).position()).isEqualTo(3);
    }

    @Test
    void seg9_never_gives_a_step_number_twice() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.bert());
        desk.enters(fair, Contacts.cyril());
        desk.goesTo(fair, 1);

        Step fourth = desk.enters(fair, Contacts.dora()).step();
        desk.goesTo(fair, 0);
        Step fifth = desk.enters(fair, Contacts.dora()).step();

        assertThat(fourth.number()).isEqualTo(4);
        assertThat(fifth.number()).isEqualTo(5);
        assertThat(desk.steps(fair)).containsExactly(fifth);
        assertThat(desk.header(fair))
                .extracting(it -> it.position(), it -> it.steps(), it -> it.lastStep())
                .containsExactly(5, 1, 5);
    }

    @Test
    void seg9_lists_steps_page_by_page() {
        for (int i = 0; i < 7; i++) {
            desk.reduces(fair, GERMAN);
        }

        assertThat(storage.segments().steps(fair, 0, 3))
                .extracting(Step::number)
                .containsExactly(1, 2, 3);
        assertThat(storage.segments().steps(fair, 3, 3))
                .extracting(Step::number)
                .containsExactly(4, 5, 6);
        assertThat(storage.segments().steps(fair, 6, 3))
                .extracting(Step::number)
                .containsExactly(7);
        assertThat(storage.segments().steps(fair, 7, 3)).isEmpty();
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

        Desk.done(storage.segments().rewriteLines(fair, desk.version(fair), chunk -> {
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
    void seg13_does_not_rewrite_what_is_not_named() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.edits(fair, new LineId(1, 1), OWNER);

        Desk.done(storage.segments().rewriteLines(fair, desk.version(fair), chunk -> Map.of(new LineId(1, 2), OWNER)));

        assertThat(desk.lines(fair)).hasSize(2).allMatch(line -> line.settings().equals(OWNER));
    }

    private static List<SegmentLine> lines(int step, Contact... contacts) {
        return IntStream.range(0, contacts.length)
                .mapToObj(i -> line(step, i + 1, contacts[i], FieldSettings.NONE))
                .toList();
    }

    private static SegmentLine line(int step, int ordinal, Contact contact, FieldSettings settings) {
        return new SegmentLine(LinePlace.of(new LineId(step, ordinal)), contact.no(), contact.excluded(), settings);
    }
}
