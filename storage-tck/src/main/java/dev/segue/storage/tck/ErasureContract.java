package dev.segue.storage.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Annotation;
import dev.segue.logging.Cancellation;
import dev.segue.logging.Erased;
import dev.segue.logging.Eraser;
import dev.segue.logging.Grade;
import dev.segue.logging.Grouping;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.logging.Tombstone;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Claim;
import dev.segue.storage.Erasure;
import dev.segue.storage.LogResult;
import dev.segue.storage.Recorded;
import dev.segue.storage.Selection;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Erasure}. Anna is erased; Dora, who is in the same segments, is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ErasureContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final ContactNo ANNA = Contacts.anna().no();
    private static final ContactNo DORA = Contacts.dora().no();
    private static final Tombstone TOMBSTONE = tombstone(1);
    private static final ContactNo PSEUDONYM = TOMBSTONE.pseudonym();
    private static final Eraser ERASER = new Eraser(ANNA, PSEUDONYM);

    private static Tombstone tombstone(long random) {
        return new Tombstone(Tombstone.pseudonym(random), "She asked for it", Office.USER, Office.NOW.instant());
    }

    private Erased erases() {
        Optional<Erased> erased = storage.erasure().erase(ANNA, TOMBSTONE);
        assertThat(erased).as("what was erased").isPresent();
        return erased.orElseThrow();
    }

    private PlainLogRun logged() {
        return desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna(), Contacts.dora()));
    }

    private DocumentHash keeps(String text) {
        return storage.documents().keep(text.getBytes(UTF_8), new MediaType("text/plain"));
    }

    private void setsDocument(SegmentNo no, ContactNo contact, DocumentHash document) {
        SegmentLine line = storage.segments().linesOf(no, contact).get(0);
        desk.edits(no, line.id(), FieldSettings.NONE.set(InteractionField.DOCUMENT, document));
    }

    private List<StatisticsRow> statistics(StatisticsQuery query) {
        return storage.interactions().statistics(query, Optional.empty(), Storage.CHUNK);
    }

    @Test
    void era1_shows_all_of_it_or_nothing() {
        Office.openIn(storage);
        desk.knows(Contacts.anna());
        for (int i = 0; i < 20; i++) {
            SegmentNo no = desk.opens(SegmentHeaders.of("LOG" + i, "Logged"));
            desk.enters(no, Contacts.anna());
            desk.logs(no);
        }
        Callable<Integer> reading = () -> {
            int seen = storage.interactions().page(ANNA, Optional.empty(), 100).size();
            return storage.contacts().byNumbers(List.of(ANNA)).isEmpty() && seen > 0 ? seen : seen % 20;
        };

        List<Integer> parts =
                Threads.together(8, thread -> thread == 0 ? () -> (int) (erases().entries() - 20) : reading);

        assertThat(parts).allMatch(part -> part == 0 || part == 20);
        assertThat(storage.interactions().page(ANNA, Optional.empty(), 100)).isEmpty();
        assertThat(storage.interactions().page(PSEUDONYM, Optional.empty(), 100))
                .hasSize(20);
    }

    @Test
    void era2_takes_the_contact_away_and_no_other() {
        desk.knows(Contacts.acme(), Contacts.anna(), Contacts.dora());
        List<ContactNo> selected = new ArrayList<>();

        assertThat(erases().contacts()).isEqualTo(1);

        storage.contacts()
                .select(Criterion.everyone(), Office.NOW, chunk -> chunk.forEach(it -> selected.add(it.no())));
        assertThat(selected).contains(DORA).doesNotContain(ANNA);
        assertThat(storage.contacts().byNumbers(List.of(ANNA, DORA))).containsOnlyKeys(DORA);
    }

    @Test
    void era3_takes_its_lines_out_of_every_step_and_leaves_the_others() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.entersAgain(NO, Contacts.anna(), Contacts.dora());
        desk.strikes(NO, desk.lines(NO).get(0));
        desk.knows(Contacts.bert());
        desk.enters(NO, Contacts.bert());
        desk.goesTo(NO, 2);
        List<List<SegmentLine>> before =
                List.of(desk.linesAfter(NO, 1), desk.linesAfter(NO, 2), desk.linesAfter(NO, 3), desk.linesAfter(NO, 4));

        Erased erased = erases();

        assertThat(erased.lines()).isEqualTo(2);
        for (int step = 1; step <= 4; step++) {
            List<SegmentLine> others = before.get(step - 1).stream()
                    .filter(line -> !line.contact().equals(ANNA))
                    .toList();
            assertThat(desk.linesAfter(NO, step)).isNotEmpty().isEqualTo(others);
            assertThat(desk.steps(NO).get(step - 1).present()).isEqualTo(others.size());
        }
        assertThat(desk.steps(NO)).extracting(Step::admitted).containsExactly(1L, 1L, 0L, 1L);
        assertThat(desk.steps(NO)).extracting(Step::removed).containsExactly(0L, 0L, 0L, 0L);
        assertThat(storage.segments().count(NO)).isEqualTo(2);
        assertThat(storage.segments().linesOf(NO, ANNA)).isEmpty();
        assertThat(storage.segments().membersAmong(NO, List.of(ANNA, DORA))).isEqualTo(Set.of(DORA));
    }

    @Test
    void era3_takes_out_a_line_that_took_over_a_place() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.bert());
        desk.knows(Contacts.anna());
        desk.does(NO, Desk.changing(desk.lines(NO).get(0), Contacts.anna()));

        assertThat(erases().lines()).isEqualTo(1);

        assertThat(desk.contactsIn(NO)).containsExactly(Contacts.bert().no());
        assertThat(storage.segments().count(NO)).isEqualTo(1);
        desk.goesTo(NO, 1);
        assertThat(desk.contactsIn(NO)).containsExactly(DORA, Contacts.bert().no());
    }

    @Test
    void era4_leaves_a_pseudonym_in_steps_by_hand_and_raises_versions() {
        PlainLogRun run = logged();
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.strikes(NO, desk.lines(NO).get(0));
        desk.knows(Contacts.anna());
        desk.does(NO, Desk.changing(desk.lines(NO).get(0), Contacts.anna()));
        SegmentNo other = desk.opens(SegmentHeaders.of("OTHER", "Without her"));
        desk.enters(other, Contacts.dora());
        List<StepDefinition> steps =
                desk.steps(NO).stream().map(Step::definition).toList();
        List<Step> loggedSteps = History.steps(storage, run.no(), 10);
        SavedCriteria saved =
                new SavedCriteria(new CriteriaCode("FAIR"), "The fair", steps, Office.NOW.instant(), Office.USER);
        Desk.done(storage.savedCriteria().keep(saved, NO, desk.version(NO)));
        long version = desk.version(NO);
        long versionOfOther = desk.version(other);

        Erased erased = erases();

        assertThat(desk.steps(NO))
                .extracting(Step::definition)
                .containsExactlyElementsOf(steps.stream().map(ERASER::step).toList())
                .doesNotContainAnyElementsOf(steps);
        assertThat(History.steps(storage, run.no(), 10))
                .isEqualTo(loggedSteps.stream()
                        .map(step -> step.with(ERASER.step(step.definition())))
                        .toList());
        assertThat(storage.savedCriteria().find(saved.code())).isEqualTo(ERASER.criteria(saved));
        assertThat(desk.version(NO)).isEqualTo(version + 1);
        assertThat(desk.version(other)).isEqualTo(versionOfOther);
        assertThat(erased.segments()).isEqualTo(1);
        assertThat(erased.steps()).isEqualTo(4);
        assertThat(erased.savedCriteria()).isEqualTo(1);
    }

    @Test
    void era5_leaves_of_entries_what_statistics_need_and_the_commitment() {
        PlainLogRun run = logged();
        InteractionLogEntry annas = run.entries().get(0);
        storage.interactions().annotate(annas.no(), Office.annotated(Annotation.comment("Anna has moved to Brno")));
        storage.interactions().annotate(annas.no(), Office.annotated(Annotation.outcome("Anna comes")));
        storage.interactions().annotate(annas.no(), Office.annotated(Annotation.evaluation(Grade.POSITIVE)));
        storage.interactions().cancel(annas.no(), Office.cancelled("Anna was on holiday"));
        List<HistoryRecord> said = storage.interactions().records(annas.no(), 0, 10);
        LoggedEntry before = storage.interactions().find(annas.no()).orElseThrow();

        assertThat(erases().entries()).isEqualTo(1);

        LoggedEntry after = storage.interactions().find(annas.no()).orElseThrow();
        assertThat(after.entry()).isEqualTo(ERASER.entry(annas));
        assertThat(after.commitment()).isEqualTo(annas.commitment()).isEqualTo(before.commitment());
        assertThat(after.erased()).contains(TOMBSTONE);
        assertThat(after.cancelled()).contains(ERASER.said(before.cancelled().orElseThrow()));
        assertThat(after.annotations().evaluation()).contains(Grade.POSITIVE);
        assertThat(after.annotations().comments()).containsExactly(Tombstone.ERASED_TEXT);
        assertThat(after.annotations().outcome()).contains(Tombstone.ERASED_TEXT);
        assertThat(storage.interactions().records(annas.no(), 0, 10))
                .isEqualTo(said.stream().map(ERASER::said).toList());
        assertThat(History.entries(storage, run.no()))
                .containsExactly(after, LoggedEntry.untouched(run.entries().get(1)));
    }

    @Test
    void era5_finds_entries_under_the_pseudonym_and_not_under_the_number() {
        PlainLogRun run = logged();

        erases();

        assertThat(History.entries(storage, ANNA, 10)).isEmpty();
        assertThat(storage.interactions().counting(List.of(ANNA, DORA))).containsOnlyKeys(DORA);
        assertThat(storage.loggedSegments().membersAmong(run.no(), List.of(ANNA, DORA)))
                .isEqualTo(Set.of(DORA));
        assertThat(History.entries(storage, PSEUDONYM, 10)).hasSize(1);
        assertThat(storage.interactions().counting(List.of(PSEUDONYM))).containsOnlyKeys(PSEUDONYM);
        assertThat(storage.loggedSegments().membersAmong(run.no(), List.of(PSEUDONYM)))
                .isEqualTo(Set.of(PSEUDONYM));
    }

    @Test
    void era6_leaves_counts_and_statistics_as_they_were() {
        PlainLogRun run = logged();
        desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        storage.interactions().cancel(run.entries().get(0).no(), Office.cancelled("By mistake"));
        List<List<StatisticsRow>> statistics = new ArrayList<>();
        List<Grouping> groupings = List.of(
                Grouping.NOTHING,
                Grouping.TEMPLATE,
                Grouping.GROUP,
                Grouping.CAMPAIGN,
                Grouping.SALESPERSON,
                Grouping.COMPANY);
        groupings.forEach(by -> statistics.add(statistics(StatisticsQuery.by(by))));
        LoggedSegment segment = storage.loggedSegments().find(run.no()).orElseThrow();

        erases();

        for (int i = 0; i < groupings.size(); i++) {
            assertThat(statistics(StatisticsQuery.by(groupings.get(i))))
                    .as("by %s", groupings.get(i))
                    .isNotEmpty()
                    .isEqualTo(statistics.get(i));
        }
        assertThat(storage.loggedSegments().find(run.no())).contains(segment);
        assertThat(storage.loggedSegments().campaignEntries(run.no())).isEqualTo(run.campaignEntries());
        assertThat(segment.entriesCancelled()).isEqualTo(1);
        storage.interactions().reinstate(run.entries().get(0).no(), Office.reinstated("After all"));
        assertThat(storage.loggedSegments().find(run.no()).orElseThrow().entriesCancelled())
                .isZero();
    }

    @Test
    void era7_cancels_what_has_not_left_and_forgets_what_was_noted() {
        PlainLogRun run = logged();
        Delivery annas = run.deliveries().get(0);
        Delivery doras = run.deliveries().get(1);

        Erased erased = erases();

        assertThat(History.deliveries(storage, run.no())).containsExactly(annas.erased(PSEUDONYM, false), doras);
        assertThat(storage.deliveries().find(annas.no()).orElseThrow().state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(erased.deliveries()).isEqualTo(1);
        assertThat(erased.deliveriesCancelled()).isEqualTo(1);
    }

    @Test
    void era7_ends_the_claims_of_workers() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));
        Letters letters = new Letters(storage);
        List<Claim> claims = letters.claims(2);
        assertThat(claims).hasSize(2);
        assertThat(letters.handsOver(claims.get(1))).isTrue();

        assertThat(erases().deliveriesCancelled()).isEqualTo(1);

        assertThat(letters.handsOver(claims.get(0))).isFalse();
        assertThat(letters.reports(claims.get(1), Letters.DELIVERED)).isFalse();
        assertThat(claims)
                .extracting(claim -> storage.deliveries()
                        .find(claim.delivery().no())
                        .orElseThrow()
                        .state())
                .containsExactly(DeliveryState.CANCELLED, DeliveryState.UNKNOWN);
    }

    @Test
    void era7_does_not_know_what_became_of_a_letter_that_was_being_handed_over_repeatably() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Letters letters = new Letters(storage);
        Claim claim = letters.claim();
        assertThat(letters.handsOverRepeatably(claim)).isTrue();

        assertThat(erases().deliveriesCancelled()).isZero();

        assertThat(letters.reports(claim, Letters.DELIVERED)).isFalse();
        assertThat(storage.deliveries().find(claim.delivery().no()))
                .contains(claim.delivery().erased(PSEUDONYM, true));
    }

    @Test
    void era7_keeps_that_alone_which_a_resolved_letter_became() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Letters letters = new Letters(storage);
        Claim claim = letters.claim();
        letters.handsOver(claim);
        erases();
        Delivery unknown = storage.deliveries().find(claim.delivery().no()).orElseThrow();

        assertThat(storage.deliveries().resolve(unknown.no(), Letters.RETRY)).isTrue();

        assertThat(storage.deliveries().find(unknown.no())).contains(unknown.in(DeliveryState.FAILED));
        pass(Duration.ofDays(1));
        assertThat(letters.claims(1)).isEmpty();
    }

    @Test
    void era8_takes_away_documents_that_were_for_the_contact_alone() {
        desk.opensWith(FAIR, Contacts.anna());
        DocumentHash ofALine = keeps("Dear Anna, on a line");
        setsDocument(NO, ANNA, ofALine);
        desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna(), Contacts.dora());
        DocumentHash ofAnEntry = keeps("Dear Anna, in an entry");
        setsDocument(SegmentHeaders.AUTUMN_FAIR.no(), ANNA, ofAnEntry);
        desk.logs(SegmentHeaders.AUTUMN_FAIR.no());
        DocumentHash unrelated = keeps("Something else");

        assertThat(erases().documents()).isEqualTo(2);

        assertThat(storage.documents().find(ofALine)).isEmpty();
        assertThat(storage.documents().find(ofAnEntry)).isEmpty();
        assertThat(storage.documents().find(unrelated)).isPresent();
        assertThat(storage.documents().find(Office.LETTER)).isPresent();
    }

    @Test
    void era8_keeps_documents_that_something_else_refers_to() {
        List<DocumentHash> shared = List.of(
                keeps("Also Dora's"),
                keeps("Also the template's"),
                keeps("Also the segment's"),
                keeps("Also an entry's"));
        for (int i = 0; i < shared.size(); i++) {
            SegmentNo no = desk.opensWith(SegmentHeaders.of("S" + i, "Segment"), Contacts.anna(), Contacts.dora());
            setsDocument(no, ANNA, shared.get(i));
        }
        setsDocument(new SegmentNo("S0"), DORA, shared.get(0));
        storage.templates()
                .keep(InteractionTemplate.of(new TemplateCode("OLD"), "Old")
                        .withDocument(Language.of("en"), shared.get(1)));
        storage.templates().keep(InteractionTemplate.of(new TemplateCode("OLD"), "Old"));
        desk.updates(desk.header(new SegmentNo("S2")).withDocument(Language.of("en"), shared.get(2)));
        desk.opensWith(FAIR, Contacts.dora());
        setsDocument(NO, DORA, shared.get(3));
        desk.logs(NO);

        assertThat(erases().documents()).isZero();

        assertThat(shared)
                .allMatch(document -> storage.documents().find(document).isPresent());
    }

    @Test
    void era9_does_nothing_if_nothing_names_the_contact() {
        logged();
        Erased first = erases();
        assertThat(first).isEqualTo(new Erased(TOMBSTONE, 1, 0, 0, 1, 0, 1, 1, 1, 0));

        assertThat(storage.erasure().erase(ANNA, tombstone(2))).isEmpty();
        assertThat(storage.erasure().erase(new ContactNo("NOBODY"), tombstone(3)))
                .isEmpty();

        assertThat(storage.erasure().tombstones(0, 10)).containsExactly(TOMBSTONE);
    }

    @Test
    void era9_erases_a_contact_that_the_storage_does_not_hold() {
        logged();
        storage.directory().removeContacts(List.of(ANNA));

        assertThat(erases()).isEqualTo(new Erased(TOMBSTONE, 0, 0, 0, 1, 0, 1, 1, 1, 0));
    }

    @Test
    void era10_lists_tombstones_in_the_order_in_which_they_were_left() {
        desk.knows(Contacts.all());
        List<Tombstone> left = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Tombstone tombstone = tombstone(100 - i);
            assertThat(storage.erasure().erase(Contacts.all().get(i).no(), tombstone))
                    .isPresent();
            left.add(tombstone);
        }

        List<Tombstone> paged = new ArrayList<>();
        while (paged.size() < 5) {
            List<Tombstone> page = storage.erasure().tombstones(paged.size(), 2);
            assertThat(page).isNotEmpty().hasSizeLessThanOrEqualTo(2);
            paged.addAll(page);
        }
        assertThat(paged).isEqualTo(left);
        assertThat(storage.erasure().tombstones(5, 2)).isEmpty();
    }

    @Test
    void era11_does_not_admit_who_is_erased_while_a_step_goes_on() {
        desk.knows(Contacts.anna(), Contacts.dora());
        desk.opens(FAIR);
        StepDefinition entering = Desk.entering(false, Contacts.anna(), Contacts.dora());
        Selection selecting = chunks -> {
            desk.selecting(entering).pushTo(chunks);
            Threads.elsewhere(this::erases);
        };

        Stepped stepped = Desk.done(storage.segments().step(NO, 1, Office.step(entering), selecting));

        assertThat(desk.contactsIn(NO)).containsExactly(DORA);
        assertThat(stepped.step().admitted()).isEqualTo(1);
        assertThat(desk.steps(NO)).extracting(Step::definition).containsExactly(ERASER.step(entering));
    }

    @Test
    void era11_does_not_admit_who_is_erased_while_a_segment_is_opened() {
        desk.knows(Contacts.anna(), Contacts.dora());
        StepDefinition entering = Desk.entering(false, Contacts.anna(), Contacts.dora());
        Selection selecting = chunks -> {
            desk.selecting(entering).pushTo(chunks);
            Threads.elsewhere(this::erases);
        };

        Optional<Stepped> stepped = storage.segments().open(FAIR, Office.step(entering), selecting);

        assertThat(stepped).isPresent();
        assertThat(storage.segments().find(NO)).contains(stepped.orElseThrow().segment());
        assertThat(desk.contactsIn(NO)).containsExactly(DORA);
        assertThat(desk.steps(NO)).extracting(Step::definition).containsExactly(ERASER.step(entering));
    }

    @Test
    void era11_ends_a_log_as_stale() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        PlainLogRun run = desk.run(NO, LogRequest.standard().withDeliveries().withFollowUp())
                .meanwhile(chunk -> Threads.elsewhere(this::erases));

        assertThat(run.log()).isInstanceOf(LogResult.Stale.class);

        assertThat(desk.contactsIn(NO)).containsExactly(DORA);
        assertThat(storage.segments().find(run.followUpSegment().header().no())).isEmpty();
        assertThat(desk.logs(NO).entries()).hasSize(1);
        assertThat(storage.segments().lines(NO, OptionalInt.empty(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void era13_erases_a_merged_contact_under_every_number_that_it_had() {
        PlainLogRun run = logged();
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        Alias alias = new Alias(ANNA, DORA, Alias.Kind.MERGED, Office.USER, Office.NOW.instant());
        storage.aliases().append(new AliasRequest(alias, Consent.MOST_RESTRICTIVE, Optional.empty()));
        List<StatisticsRow> statistics = statistics(StatisticsQuery.by(Grouping.TEMPLATE));

        Optional<Erased> erased = storage.erasure().erase(ANNA, TOMBSTONE);

        assertThat(erased.map(Erased::entries)).contains(2L);
        assertThat(storage.segments().count(NO)).isZero();
        assertThat(storage.contacts().byNumbers(List.of(ANNA, DORA))).isEmpty();
        assertThat(History.entries(storage, PSEUDONYM, 10))
                .extracting(logged -> logged.entry().no())
                .containsExactlyElementsOf(
                        run.entries().stream().map(InteractionLogEntry::no).toList());
        assertThat(History.entries(storage, ANNA, 10)).isEmpty();
        assertThat(History.entries(storage, DORA, 10)).isEmpty();
        assertThat(storage.aliases().page(Optional.empty(), 10)).isEmpty();
        assertThat(storage.aliases().current(List.of(ANNA))).isEmpty();
        assertThat(statistics(StatisticsQuery.by(Grouping.TEMPLATE))).isEqualTo(statistics);
        assertThat(storage.erasure().erase(DORA, tombstone(2))).isEmpty();
    }

    @Test
    void era12_says_nothing_more_of_an_erased_entry() {
        PlainLogRun run = logged();
        erases();
        LoggedEntry before =
                storage.interactions().find(run.entries().get(0).no()).orElseThrow();

        assertThat(storage.interactions()
                        .annotate(before.entry().no(), Office.annotated(Annotation.comment("Anna has called"))))
                .contains(before);

        assertThat(storage.interactions().find(before.entry().no())).contains(before);
        assertThat(storage.interactions().records(before.entry().no(), 0, 10)).isEmpty();
        assertThat(before.erased()).contains(TOMBSTONE);
    }

    @Test
    void era12_keeps_no_text_with_which_an_erased_entry_is_cancelled_or_reinstated() {
        EntryNo no = logged().entries().get(0).no();
        erases();
        Cancellation cancellation = new Cancellation("Anna has called", Office.USER, Office.NOW.instant());
        Reinstatement reinstatement =
                new Reinstatement(Optional.of("Anna has changed her mind"), Office.USER, Office.NOW.instant());

        Optional<Recorded<LoggedEntry>> cancelled = storage.interactions().cancel(no, cancellation);
        assertThat(cancelled)
                .hasValueSatisfying(it -> assertThat(it.shown().cancelled()).contains(ERASER.said(cancellation)));
        assertThat(storage.interactions().reinstate(no, reinstatement))
                .hasValueSatisfying(it -> assertThat(it.shown().cancelled()).isEmpty());

        assertThat(storage.interactions().records(no, 0, 10))
                .containsExactly(ERASER.said(cancellation), ERASER.said(reinstatement));
    }
}
