package dev.segue.storage.tck;

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
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Segments;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: whom a step selects and what becomes of their lines. */
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

    private static List<SegmentLine> lines(int step, Contact... contacts) {
        return IntStream.range(0, contacts.length)
                .mapToObj(i -> line(step, i + 1, contacts[i], FieldSettings.NONE))
                .toList();
    }

    private static SegmentLine line(int step, int ordinal, Contact contact, FieldSettings settings) {
        return new SegmentLine(LinePlace.of(new LineId(step, ordinal)), contact.no(), contact.excluded(), settings);
    }
}
