package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Segments;
import dev.segue.storage.Selection;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: opening, alone and together with a first step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OpeningContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final StepDefinition EVERYBODY = new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD);

    @Test
    void seg4_refuses_a_number_that_is_open_and_keeps_its_segment() {
        desk.opensWith(FAIR, Contacts.anna());
        Desk.Snapshot before = desk.snapshot(NO);

        assertThat(storage.segments().open(FAIR.withDescription("Another"))).isFalse();

        assertThat(desk.snapshot(NO)).isEqualTo(before);
    }

    @Test
    void seg4_refuses_a_number_that_was_deleted() {
        desk.opens(FAIR);
        Desk.done(storage.segments().delete(NO, FAIR.version()));

        assertThat(storage.segments().open(FAIR)).isFalse();

        assertThat(storage.segments().find(NO)).isEmpty();
    }

    @Test
    void seg4_refuses_a_number_that_was_logged() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));

        assertThat(storage.segments().open(FAIR)).isFalse();

        assertThat(storage.segments().find(NO)).isEmpty();
        assertThat(storage.loggedSegments().ofSegment(NO)).contains(run.concluded());
    }

    @Test
    void seg4_lets_exactly_one_of_many_at_once_open_a_number() {
        for (int round = 0; round < 10; round++) {
            String number = "ROUND" + round;

            List<Boolean> opened = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.segments().open(SegmentHeaders.of(number, "Thread " + thread)));

            assertThat(opened).containsOnlyOnce(true);
            assertThat(desk.header(new SegmentNo(number)).description()).isEqualTo("Thread " + opened.indexOf(true));
        }
    }

    @Test
    void seg25_opens_a_segment_as_if_the_step_had_been_done_next() {
        desk.knows(Contacts.all());
        desk.opens(SegmentHeaders.AUTUMN_FAIR);
        desk.does(SegmentHeaders.AUTUMN_FAIR.no(), EVERYBODY);

        Stepped opened = opened(FAIR, EVERYBODY);

        assertThat(opened)
                .isEqualTo(new Stepped(
                        FAIR.withSteps(1, 1, 1).nextVersion(),
                        new Step(1, EVERYBODY, Office.NOW, Office.USER, 6, 0, 6),
                        6,
                        0,
                        0,
                        0,
                        0));
        assertThat(desk.snapshot(NO))
                .isEqualTo(new Desk.Snapshot(
                        opened.segment(), desk.lines(SegmentHeaders.AUTUMN_FAIR.no()), List.of(opened.step())));
        assertThat(storage.segments().count(NO)).isEqualTo(6);
    }

    @Test
    void seg25_opens_a_segment_that_goes_on_like_any_other() {
        desk.knows(Contacts.all());
        opened(FAIR, Desk.entering(false, Contacts.dora(), Contacts.anna()));

        desk.enters(NO, Contacts.bert());
        desk.goesTo(NO, 0);
        assertThat(desk.lines(NO)).isEmpty();
        desk.goesTo(NO, 2);

        assertThat(desk.contactsIn(NO))
                .containsExactly(Desk.numbers(Contacts.dora(), Contacts.anna(), Contacts.bert()));
        assertThat(desk.header(NO).version()).isEqualTo(5);
    }

    @Test
    void seg25_opens_a_segment_whose_first_step_selects_nobody() {
        Stepped opened = storage.segments()
                .open(FAIR, Office.step(EVERYBODY), Selection.NOBODY)
                .orElseThrow();

        assertThat(opened.selected()).isZero();
        assertThat(desk.snapshot(NO)).isEqualTo(new Desk.Snapshot(opened.segment(), List.of(), List.of(opened.step())));
    }

    @Test
    void seg25_opens_a_segment_of_more_than_three_chunks() {
        List<Contact> people = Contacts.people(3 * Storage.CHUNK + 205);
        desk.knows(people);

        Stepped opened = opened(FAIR, EVERYBODY);

        assertThat(opened.step().admitted()).isEqualTo(people.size());
        assertThat(desk.contactsIn(NO))
                .isEqualTo(people.stream().map(Contact::no).toList());
    }

    @Test
    void seg25_keeps_nothing_under_a_number_that_was_used_before() {
        desk.opensWith(FAIR, Contacts.anna());
        desk.opens(SegmentHeaders.AUTUMN_FAIR);
        Desk.done(storage.segments().delete(SegmentHeaders.AUTUMN_FAIR.no(), 1));
        Desk.Snapshot before = desk.snapshot(NO);

        assertThat(attempt(FAIR.withDescription("Another"), EVERYBODY)).isEmpty();
        assertThat(attempt(SegmentHeaders.AUTUMN_FAIR, EVERYBODY)).isEmpty();

        assertThat(desk.snapshot(NO)).isEqualTo(before);
        assertThat(storage.segments().page(Optional.empty(), 10)).containsExactly(before.header());
    }

    @Test
    void seg25_keeps_neither_if_the_selection_fails() {
        desk.knows(Contacts.all());
        RuntimeException gone = new IllegalStateException("The host's contacts are gone");
        Selection failing = chunks -> {
            Candidates.of(EVERYBODY, Contacts.all()).pushTo(chunks);
            throw gone;
        };

        assertThatThrownBy(() -> storage.segments().open(FAIR, Office.step(EVERYBODY), failing))
                .isSameAs(gone);

        assertThat(storage.segments().find(NO)).isEmpty();
        assertThat(desk.lines(NO)).isEmpty();
        assertThat(desk.steps(NO)).isEmpty();
        opened(FAIR, EVERYBODY);
    }

    @Test
    void seg25_keeps_neither_if_the_first_step_does_not_admit() {
        desk.knows(Contacts.all());
        SegmentLine line =
                new SegmentLine(LinePlace.of(new LineId(1, 1)), Contacts.anna().no(), false, FieldSettings.NONE);

        for (StepDefinition other : List.of(
                new StepDefinition.Reduce(Criterion.everyone(), false),
                new StepDefinition.Refine(ContactFields.COUNTRY.is("CZ"), false),
                new StepDefinition.Strike(List.of(line.contact()), Optional.of(List.of(line.id()))),
                Desk.changing(line, Contacts.bert()))) {
            assertThatThrownBy(() -> attempt(FAIR, other)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(storage.segments().find(NO)).isEmpty();
        opened(FAIR, EVERYBODY);
    }

    @Test
    void seg25_shows_a_reader_both_or_neither() throws Exception {
        List<Contact> people = Contacts.people(2 * Storage.CHUNK);
        desk.knows(people);
        Selection looking = chunks -> Candidates.of(EVERYBODY, people).pushTo(chunk -> {
            chunks.accept(chunk);
            assertThat(Threads.elsewhere(() -> storage.segments().find(NO))).isEmpty();
            assertThat(Threads.elsewhere(() -> storage.segments().count(NO))).isZero();
        });

        Optional<Stepped> opened = storage.segments().open(FAIR, Office.step(EVERYBODY), looking);

        assertThat(opened).isPresent();
        assertThat(Threads.elsewhere(() -> storage.segments().count(NO))).isEqualTo(people.size());
    }

    @Test
    void seg25_lets_exactly_one_of_many_at_once_open_a_number() {
        for (int round = 0; round < 10; round++) {
            Segment header = SegmentHeaders.of("ROUND" + round, "Round");
            List<Contact> people = Contacts.people(Threads.MANY);

            List<Optional<Stepped>> opened = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.segments()
                            .open(
                                    header,
                                    Office.step(Desk.entering(false, people.get(thread))),
                                    Candidates.of(Desk.entering(false, people.get(thread)), people)));

            assertThat(opened).filteredOn(Optional::isPresent).hasSize(1);
            Optional<Stepped> winner = opened.stream().flatMap(Optional::stream).findFirst();
            assertThat(desk.steps(header.no()))
                    .containsExactly(winner.orElseThrow().step());
            ContactNo inIt = people.get(opened.indexOf(winner)).no();
            assertThat(desk.contactsIn(header.no())).containsExactly(inIt);
        }
    }

    private Stepped opened(Segment header, StepDefinition first) {
        Optional<Stepped> opened = attempt(header, first);
        assertThat(opened).as("opened").isPresent();
        return opened.orElseThrow();
    }

    private Optional<Stepped> attempt(Segment header, StepDefinition first) {
        return storage.segments().open(header, Office.step(first), desk.selecting(first));
    }
}
