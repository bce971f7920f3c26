package dev.segue.storage.tck;

import static dev.segue.criteria.Criterion.inLoggedSegment;
import static dev.segue.criteria.Criterion.inSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.EntryFields;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.Selection;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Storage}: what holds for every port. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StorageContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final RuntimeException GONE = new IllegalStateException("The host's contacts are gone");
    private static final FieldSettings OWNER =
            FieldSettings.NONE.set(InteractionField.COMMENT, "With regards from the owner");

    @Test
    void sto1_shows_a_change_at_once_on_every_port_it_is_about() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        PlainLogRun run = desk.logs(NO, LogRequest.standard().withDeliveries().withFollowUp());
        assertThat(storage.loggedSegments().ofSegment(NO)).contains(run.concluded());
        assertThat(storage.interactions().counting(List.of(Contacts.anna().no())))
                .hasSize(1);
        assertThat(storage.deliveries().counts(run.no())).isEqualTo(Map.of(DeliveryState.PLANNED, 2L));
        assertThat(storage.segments().count(run.followUpSegment().header().no()))
                .isEqualTo(2);

        storage.loggedSegments().cancel(run.no(), Office.cancelled("By mistake"));
        assertThat(storage.interactions().counting(List.of(Contacts.anna().no())))
                .isEmpty();
        assertThat(History.entries(storage, run.no())).hasSize(2).noneMatch(LoggedEntry::counts);
        assertThat(storage.deliveries().counts(run.no())).isEqualTo(Map.of(DeliveryState.CANCELLED, 2L));

        storage.directory().removeContacts(List.of(Contacts.anna().no()));
        assertThat(storage.contacts().byNumbers(List.of(Desk.numbers(Contacts.anna(), Contacts.dora()))))
                .containsOnlyKeys(Contacts.dora().no());
    }

    @Test
    void sto1_shows_a_change_to_every_other_thread() {
        Office.openIn(storage);
        for (int round = 0; round < 20; round++) {
            Contact person = Contacts.people(20).get(round);
            SegmentNo no = new SegmentNo("ROUND" + round);
            desk.knows(person);
            desk.opens(SegmentHeaders.of(no.value(), "Round"));
            desk.enters(no, person);

            assertThat(Threads.elsewhere(() -> storage.contacts().byNumbers(List.of(person.no()))))
                    .containsValue(person);
            assertThat(Threads.elsewhere(() -> storage.segments().count(no))).isEqualTo(1);
            PlainLogRun run = Threads.elsewhere(() -> desk.logs(no));
            assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
            assertThat(storage.interactions().find(run.entries().get(0).no())).isPresent();
        }
    }

    @Test
    void sto1_shows_to_a_log_what_was_done_before_it() {
        PlainLogRun before = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna(), Contacts.bert()));
        storage.interactions().cancel(before.entries().get(1).no(), Office.cancelled("Sent back"));
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.strikes(NO, desk.lines(NO).get(1));
        Contact moved = Contacts.anna().with(ContactFields.CITY, "Brno");
        desk.knows(Contacts.acme(), moved);
        List<ContactNo> asked = List.of(Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert()));
        FactNeeds needs =
                new FactNeeds(Set.of(EntryFields.INTERACTIONS), Set.of(inSegment(NO), inLoggedSegment(before.no())));
        List<Object> read = new ArrayList<>();

        storage.segments()
                .log(
                        desk.run(NO).command(),
                        Runs.of(
                                (chunk, own) -> {
                                    Facts facts = own.facts(needs, asked);
                                    read.add(own.contacts(List.of(moved.no(), new ContactNo("NOBODY"))));
                                    for (ContactNo no : asked) {
                                        read.add(List.of(
                                                facts.rows(EntryFields.INTERACTIONS, no)
                                                        .size(),
                                                facts.holds(inSegment(NO), no),
                                                facts.holds(inLoggedSegment(before.no()), no)));
                                    }
                                    return LogRun.Batch.STOP;
                                },
                                lines -> new LogRun.Conclusion.RollBack()));

        assertThat(read)
                .containsExactly(
                        Map.of(moved.no(), moved),
                        List.of(1, true, true),
                        List.of(0, false, false),
                        List.of(0, true, false));
    }

    @Test
    void sto2_leaves_everything_as_it_was_when_a_selection_throws() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.bert());
        desk.enters(NO, Contacts.bert());
        desk.goesTo(NO, 1);
        Desk.Snapshot before = desk.snapshot(NO);

        for (StepDefinition definition : List.of(
                new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD),
                new StepDefinition.Reduce(Criterion.everyone(), false),
                new StepDefinition.Refine(ContactFields.COUNTRY.is("CZ"), false))) {
            Selection failing = chunks -> {
                desk.selecting(definition).pushTo(chunks);
                throw GONE;
            };
            assertThatThrownBy(() ->
                            storage.segments().step(NO, before.header().version(), Office.step(definition), failing))
                    .isSameAs(GONE);
            assertThat(desk.snapshot(NO)).isEqualTo(before);
        }

        desk.goesTo(NO, 2);
        assertThat(desk.lines(NO)).hasSize(3);
    }

    @Test
    void sto2_leaves_everything_as_it_was_when_a_rewrite_throws() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 5));
        Desk.Snapshot before = desk.snapshot(NO);
        AtomicInteger chunks = new AtomicInteger();

        assertThatThrownBy(() -> storage.segments()
                        .rewriteLines(NO, before.header().version(), (chunk, own) -> {
                            if (chunks.incrementAndGet() == 2) {
                                throw GONE;
                            }
                            return Map.of(chunk.get(0).id(), OWNER);
                        }))
                .isSameAs(GONE);

        assertThat(chunks).hasValue(2);
        assertThat(desk.snapshot(NO)).isEqualTo(before);
    }

    @Test
    void sto2_leaves_everything_as_it_was_when_an_argument_is_refused() {
        desk.opensWith(FAIR, Contacts.dora());
        PlainLogRun run = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.dora()));
        Desk.Snapshot before = desk.snapshot(NO);
        long version = before.header().version();
        LineId line = before.lines().get(0).id();
        long epoch = storage.directory().exclusionEpoch();
        Contact optedOut = Contacts.dora().with(ContactFields.EXCLUDED, true);

        for (Runnable refused : List.<Runnable>of(
                () -> storage.segments().editLine(NO, version, line, null),
                () -> storage.segments().step(NO, version, null, Selection.NOBODY),
                () -> storage.directory().putContacts(Arrays.asList(optedOut, null)),
                () -> storage.directory().removeContacts(Arrays.asList(optedOut.no(), null)),
                () -> storage.loggedSegments().cancel(run.no(), null),
                () -> storage.loggedSegments().cancel(run.no(), Office.SPRING.no(), null),
                () -> storage.interactions().annotate(run.entries().get(0).no(), null),
                () -> storage.interactions().cancel(run.entries().get(0).no(), null))) {
            assertThatThrownBy(refused::run).isInstanceOf(RuntimeException.class);
        }

        assertThat(desk.snapshot(NO)).isEqualTo(before);
        assertThat(storage.directory().exclusionEpoch()).isEqualTo(epoch);
        assertThat(storage.contacts().byNumbers(List.of(optedOut.no()))).containsValue(Contacts.dora());
        assertThat(History.entries(storage, run.no())).hasSize(1).allMatch(LoggedEntry::counts);
        assertThat(storage.deliveries().counts(run.no())).isEqualTo(Map.of(DeliveryState.PLANNED, 1L));
    }

    @Test
    void sto4_keeps_no_reader_waiting_while_it_calls_back() {
        desk.opensWith(FAIR, Contacts.all());
        desk.logs(desk.opensWith(SegmentHeaders.of("BEFORE", "Before"), Contacts.anna()));
        storage.savedCriteria()
                .keep(
                        new SavedCriteria(
                                new CriteriaCode("ALL"),
                                "Everybody",
                                List.of(new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD)),
                                Office.NOW.instant(),
                                Office.USER),
                        NO,
                        desk.version(NO));
        AtomicInteger calls = new AtomicInteger();
        Runnable reading = () -> {
            calls.incrementAndGet();
            assertThat(Threads.elsewhere(everyPortIsRead())).isTrue();
        };

        assertThat(callbacks(reading)).allSatisfy((name, calling) -> {
            int before = calls.get();
            calling.run();
            assertThat(calls.get()).as("calls back of " + name).isGreaterThan(before);
        });
    }

    private Map<String, Runnable> callbacks(Runnable reading) {
        StepDefinition everybody = new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD);
        Selection selecting = chunks -> desk.selecting(everybody).pushTo(chunk -> {
            chunks.accept(chunk);
            reading.run();
        });
        Map<String, Runnable> callbacks = new LinkedHashMap<>();
        callbacks.put(
                "select", () -> storage.contacts().select(Criterion.everyone(), Office.NOW, chunk -> reading.run()));
        callbacks.put(
                "companies",
                () -> storage.contacts().ofCompanies(List.of(Contacts.acme().no()), chunk -> reading.run()));
        callbacks.put(
                "step",
                () -> Desk.done(storage.segments().step(NO, desk.version(NO), Office.step(everybody), selecting)));
        callbacks.put(
                "open",
                () -> assertThat(storage.segments().open(SegmentHeaders.AUTUMN_FAIR, Office.step(everybody), selecting))
                        .isPresent());
        callbacks.put(
                "rewrite",
                () -> Desk.done(storage.segments().rewriteLines(NO, desk.version(NO), (chunk, own) -> {
                    reading.run();
                    return Map.of();
                })));
        callbacks.put("log that is rolled back", () -> {
            PlainLogRun run = desk.run(NO);
            LogRun readingAtTheEnd = Runs.of(run::decide, lines -> {
                reading.run();
                return new LogRun.Conclusion.RollBack();
            });
            assertThat(storage.segments().log(run.command(), readingAtTheEnd)).isEqualTo(new LogResult.RolledBack());
        });
        callbacks.put(
                "log that holds up opt-outs",
                () -> assertThat(desk.run(NO)
                                .holding()
                                .meanwhile(chunk -> reading.run())
                                .log())
                        .isInstanceOf(LogResult.Committed.class));
        return callbacks;
    }

    /** Reads something on every port; whether all of it was there. */
    private Callable<Boolean> everyPortIsRead() {
        return () -> {
            LoggedSegment logged =
                    storage.loggedSegments().ofSegment(new SegmentNo("BEFORE")).orElseThrow();
            return storage.segments().find(NO).isPresent()
                    && !storage.segments().page(Optional.empty(), 10).isEmpty()
                    && !storage.segments()
                            .lines(NO, OptionalInt.empty(), Optional.empty(), 10)
                            .isEmpty()
                    && !storage.segments().steps(NO, 0, 10).isEmpty()
                    && storage.segments().count(NO) > 0
                    && !storage.templates().all().isEmpty()
                    && storage.documents().find(Office.LETTER).isPresent()
                    && storage.savedCriteria().find(new CriteriaCode("ALL")).isPresent()
                    && storage.interactions()
                            .find(logged.receipt().firstEntry())
                            .isPresent()
                    && !storage.deliveries().counts(logged.no()).isEmpty()
                    && !storage.directory().campaigns().isEmpty()
                    && storage.directory().exclusionEpoch() >= 0
                    && storage.suppressions().page(Optional.empty(), 10).isEmpty()
                    && storage.aliases().current(List.of(Contacts.anna().no())).isEmpty()
                    && !storage.contacts()
                            .byNumbers(List.of(Contacts.anna().no()))
                            .isEmpty();
        };
    }
}
