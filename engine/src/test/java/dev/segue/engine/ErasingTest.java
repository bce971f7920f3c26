package dev.segue.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Field;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import dev.segue.delivery.HandOver;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Annotation;
import dev.segue.logging.Erased;
import dev.segue.logging.FollowUp;
import dev.segue.logging.Grouping;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.MembershipProof;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.logging.Tombstone;
import dev.segue.logging.Verification;
import dev.segue.merge.DocumentMerger;
import dev.segue.segment.SavedCriteria;
import dev.segue.storage.Interactions;
import dev.segue.storage.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules LG-22, LG-23 and ER-1 to ER-3, over a storage. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasingTest {
    private static final String REASON = "Asked by letter";
    private static final String TOKEN = "QXZ7W";
    private static final ContactNo CANARY = new ContactNo(TOKEN + "-1");

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private Verification verified(Segue by, LoggedSegmentNo no) {
        return by.loggedSegments().verify(no, Progress.NONE).orThrow();
    }

    /** The facade over a storage whose pages of entries somebody has tampered with. */
    private Segue tampered(UnaryOperator<List<LoggedEntry>> tampering) {
        Interactions real = office.storage.interactions();
        Interactions tampered = (Interactions) Proxy.newProxyInstance(
                Interactions.class.getClassLoader(),
                new Class<?>[] {Interactions.class},
                (proxy, method, args) -> method.getName().equals("page")
                        ? tampering.apply(entries(method.invoke(real, args)))
                        : method.invoke(real, args));
        return office.over(Tampered.redirected(office.storage, Interactions.class, () -> tampered))
                .build();
    }

    private static List<LoggedEntry> entries(Object page) {
        return ((List<?>) page).stream().map(LoggedEntry.class::cast).toList();
    }

    private static String first(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).findFirst().orElse("done");
    }

    @Test
    void verifies_a_logged_segment_page_by_page() {
        LoggingReceipt receipt = office.logged(office.fair(office.visitors(2_345)));
        List<Long> done = new ArrayList<>();

        Verification verification = segue.loggedSegments()
                .verify(receipt.loggedSegment(), (at, total) -> {
                    assertThat(total).hasValue(2_345);
                    done.add(at);
                    return Progress.Signal.GO_ON;
                })
                .orThrow();

        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(2_345);
        assertThat(done).containsExactly(0L, 1_000L, 2_000L);
    }

    @Test
    void finds_what_somebody_did_to_the_entries() {
        LoggingReceipt receipt = office.logged(office.fair(Office.ANNA, Office.BORIS, Office.CLARA));
        Segue missing = tampered(page -> page.isEmpty() ? page : page.subList(1, page.size()));
        Segue altered = tampered(page -> page.stream()
                .map(it -> new LoggedEntry(
                        renamed(it.entry()),
                        it.cancelled(),
                        it.campaignEntryCancelled(),
                        it.loggedSegmentCancelled(),
                        it.annotations(),
                        it.commitment(),
                        it.erased()))
                .toList());

        assertThat(verified(missing, receipt.loggedSegment()).findings().byCode())
                .containsOnlyKeys("verify.entry-missing", "verify.digest-differs");
        assertThat(verified(altered, receipt.loggedSegment()).findings().byCode())
                .hasSize(1)
                .containsEntry("verify.entry-altered", 3L);
        assertThat(first(missing.interactions().prove(receipt.lastEntry()))).isEqualTo("verify.digest-differs");
    }

    private static InteractionLogEntry renamed(InteractionLogEntry entry) {
        return new InteractionLogEntry(
                entry.no(),
                entry.loggedSegment(),
                entry.segment(),
                entry.line(),
                entry.contact().with(ContactFields.NAME, "Somebody else"),
                entry.interaction(),
                entry.templateRevision(),
                entry.group(),
                entry.loggedAt(),
                entry.by(),
                entry.salt());
    }

    @Test
    void refuses_to_verify_what_is_not_there_and_what_was_cancelled() {
        LoggedSegmentNo no = office.logged(office.fair(Office.ANNA)).loggedSegment();

        assertThat(first(segue.loggedSegments().verify(new LoggedSegmentNo(99), Progress.NONE)))
                .isEqualTo("logged-segment.not-found");
        assertThat(first(segue.loggedSegments().verify(no, (done, total) -> Progress.Signal.CANCEL)))
                .isEqualTo("verify.cancelled");
        assertThat(first(segue.interactions().prove(new EntryNo(99_999)))).isEqualTo("entry.not-found");
    }

    @Test
    void proves_every_entry_by_the_digest_of_the_receipt_alone() {
        LoggingReceipt receipt = office.logged(office.fair(Office.ANNA, Office.BORIS, Office.CLARA));
        LoggingReceipt other = office.logged(office.fair(Office.DANA, Office.BORIS, Office.CLARA));

        for (InteractionLogEntry entry : office.entries(receipt.loggedSegment())) {
            MembershipProof proof = MembershipProof.parse(
                    segue.interactions().prove(entry.no()).orThrow().toString());

            assertThat(proof.provesIn(receipt.digest())).isTrue();
            assertThat(proof.isOf(entry)).isTrue();
            assertThat(proof.provesIn(other.digest())).isFalse();
        }
    }

    @Test
    void proofs_statistics_and_digests_hold_after_erasing() {
        LoggingReceipt receipt = office.logged(office.fair(Office.ANNA, Office.BORIS, Office.CLARA));
        EntryNo annas = receipt.firstEntry();
        MembershipProof before = segue.interactions().prove(annas).orThrow();
        List<StatisticsRow> statistics = statistics();

        segue.contacts().erase(Office.ANNA, REASON).orThrow();

        assertThat(segue.interactions().prove(annas).orThrow()).isEqualTo(before);
        assertThat(before.provesIn(receipt.digest())).isTrue();
        assertThat(before.isOf(segue.interactions().find(annas).orElseThrow().entry()))
                .isFalse();
        assertThat(statistics()).isEqualTo(statistics);
        Verification verification = verified(segue, receipt.loggedSegment());
        assertThat(verification.intact()).isTrue();
        assertThat(verification.erased()).isEqualTo(1);
    }

    private List<StatisticsRow> statistics() {
        List<StatisticsRow> rows = new ArrayList<>();
        for (Grouping by : List.of(Grouping.NOTHING, Grouping.COMPANY, Grouping.CAMPAIGN)) {
            rows.addAll(segue.interactions().statistics(StatisticsQuery.by(by), Optional.empty(), 100));
        }
        return rows;
    }

    @Test
    void leaves_no_trace_of_a_person_who_was_everywhere() throws IOException {
        LoggingReceipt receipt = canaryGoesThroughEverything();
        assertThat(Traces.of(TOKEN, office.storage)).hasSizeGreaterThan(40);

        Erased erased = segue.contacts().erase(CANARY, REASON).orThrow();

        assertThat(Traces.of(TOKEN, office.storage)).isEmpty();
        assertThat(Traces.of(TOKEN, segue)).isEmpty();
        assertThat(erased.contacts()).isEqualTo(1);
        assertThat(erased.lines()).isEqualTo(5);
        assertThat(erased.savedCriteria()).isEqualTo(1);
        assertThat(erased.entries()).isEqualTo(2);
        assertThat(erased.deliveries()).isEqualTo(1);
        assertThat(erased.documents()).isEqualTo(2);
        assertThat(verified(segue, receipt.loggedSegment()).intact()).isTrue();
    }

    /** Five lines in open segments, two entries, a delivered letter, annotations, cancellations, saved criteria. */
    private LoggingReceipt canaryGoesThroughEverything() {
        Contact.Builder canary = Contact.person(CANARY, TOKEN).at(Office.ACME);
        for (Field<?> field : ContactFields.ALL) {
            if (field instanceof TextField text) {
                canary.set(text, TOKEN);
            } else if (field instanceof SetField set) {
                canary.set(set, Set.of(TOKEN));
            } else if (field instanceof CodeField code
                    && !Set.of(
                                    ContactFields.NO,
                                    ContactFields.COMPANY_NO,
                                    ContactFields.SALESPERSON,
                                    ContactFields.LANGUAGE)
                            .contains(code)) {
                canary.set(code, TOKEN);
            }
        }
        canary.set(ContactFields.SALESPERSON, "JO");
        canary.put(AlternativeAddress.of(new AddressCode(TOKEN)).with(ContactFields.CITY, TOKEN));
        segue.directory().put(List.of(canary.build())).orThrow();

        SegmentNo undone = office.fair(Office.ANNA);
        segue.segments().enter(undone, List.of(CANARY, Office.BORIS)).orThrow();
        personalLetter(undone, "Dear " + TOKEN);
        segue.savedCriteria().save(undone, new CriteriaCode("FAIR"), "The fair").orThrow();
        segue.segments().strikeContacts(undone, List.of(CANARY)).orThrow();
        segue.segments()
                .enter(undone, List.of(CANARY), EnterOptions.STANDARD.allowingExisting())
                .orThrow();
        segue.segments().undo(undone).orThrow();

        SegmentNo logged = office.fair(CANARY, Office.CLARA);
        personalLetter(logged, "Hello " + TOKEN);
        LoggingReceipt receipt = segue.segments()
                .log(logged, LogRequest.standard().withDeliveries().withFollowUp())
                .orThrow();
        segue.deliveries()
                .run(new Channel(
                        true,
                        letter ->
                                new HandOver.Accepted("/out/" + letter.contact().name())));
        EntryNo entry = receipt.firstEntry();
        segue.interactions()
                .annotate(entry, Annotation.comment("Called " + TOKEN))
                .orThrow();
        segue.interactions()
                .annotate(entry, Annotation.outcome(TOKEN + " comes"))
                .orThrow();
        segue.interactions().cancel(entry, TOKEN + " was away").orThrow();
        segue.interactions().reinstate(entry, TOKEN + " is back").orThrow();
        segue.interactions().cancel(entry, TOKEN + " was away again").orThrow();
        office.logged(office.fair(CANARY, Office.DANA));
        SegmentNo changed = office.fair(Office.DANA);
        segue.segments()
                .changeContact(changed, office.line(changed, Office.DANA).line().id(), CANARY)
                .orThrow();
        segue.segments().followUp(receipt.loggedSegment(), FollowUp.STANDARD).orThrow();
        segue.segments().add(office.fair(), Criterion.everyone()).orThrow();
        return receipt;
    }

    private void personalLetter(SegmentNo no, String text) {
        DocumentHash letter = office.document(text);
        segue.segments()
                .override(
                        no,
                        office.line(no, CANARY).line().id(),
                        line -> line.set(InteractionField.DESCRIPTION, "With regards to " + TOKEN)
                                .set(InteractionField.SUBJECT, "Dear " + TOKEN)
                                .set(InteractionField.COMMENT, TOKEN + " likes tea")
                                .set(InteractionField.ALTERNATIVE_ADDRESS, new AddressCode(TOKEN))
                                .set(InteractionField.DOCUMENT, letter))
                .orThrow();
    }

    @Test
    void never_brings_an_erased_person_back() {
        LoggingReceipt receipt = office.logged(office.fair(Office.ANNA, Office.BORIS));
        SegmentNo open = office.fair(Office.ANNA, Office.CLARA);
        segue.savedCriteria().save(open, new CriteriaCode("FAIR"), "The fair").orThrow();

        Erased erased = segue.contacts().erase(Office.ANNA, REASON).orThrow();

        SegmentNo again = office.fair(Office.DANA);
        segue.segments().reuse(again, receipt.loggedSegment()).orThrow();
        segue.segments().replay(again, new CriteriaCode("FAIR")).orThrow();
        segue.segments().add(again, Criterion.everyone()).orThrow();
        StepReport followUp = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD)
                .orThrow();
        segue.segments().undo(open).orThrow();
        segue.segments().redo(open).orThrow();
        for (SegmentNo no : List.of(again, open, followUp.segment().no())) {
            assertThat(office.contacts(no))
                    .isNotEmpty()
                    .doesNotContain(Office.ANNA, erased.tombstone().pseudonym());
        }
        assertThat(segue.interactions().page(Office.ANNA, Optional.empty(), 10)).isEmpty();
        assertThat(office.loggedContacts(receipt.loggedSegment()))
                .containsExactly(erased.tombstone().pseudonym(), Office.BORIS);
    }

    @Test
    void says_who_erased_when_and_why_and_not_whom() {
        List<SegueEvent> events = new ArrayList<>();
        Segue listening = office.over(office.storage).telling(events::add).build();

        Erased erased = listening.contacts().erase(Office.ANNA, REASON).orThrow();

        assertThat(listening.contacts().tombstones(0, 10))
                .containsExactly(
                        new Tombstone(erased.tombstone().pseudonym(), REASON, Office.EVA, office.clock.instant()));
        assertThat(listening.contacts().tombstones(1, 10)).isEmpty();
        assertThat(events).containsExactly(new SegueEvent.ContactErased(erased));
        assertThat(Traces.of("ANNA", events)).isEmpty();
    }

    @Test
    void refuses_what_is_not_there_and_what_is_erased_already() {
        Erased erased = segue.contacts().erase(Office.ANNA, REASON).orThrow();

        assertThat(first(segue.contacts().erase(Office.ANNA, REASON))).isEqualTo("contact.nothing-to-erase");
        assertThat(first(segue.contacts().erase(Office.NOBODY, REASON))).isEqualTo("contact.nothing-to-erase");
        assertThat(first(segue.contacts().erase(erased.tombstone().pseudonym(), REASON)))
                .isEqualTo("contact.erased");
        assertThatIllegalArgumentException().isThrownBy(() -> segue.contacts().erase(Office.BORIS, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> segue.contacts().erase(Office.BORIS, "x".repeat(1_001)));
        assertThat(segue.contacts().tombstones(0, 10)).hasSize(1);
    }

    @Test
    void makes_no_letter_and_takes_no_annotation_of_an_erased_entry() throws IOException {
        SegmentNo fair = office.fair(Office.ANNA, Office.BORIS);
        EntryNo entry = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow()
                .firstEntry();
        segue.contacts().erase(Office.ANNA, REASON).orThrow();
        Channel channel = new Channel();

        assertThat(first(segue.letters().write(entry, new ByteArrayOutputStream())))
                .isEqualTo("letter.entry-erased");
        assertThat(first(segue.interactions().annotate(entry, Annotation.comment("Anna has called"))))
                .isEqualTo("entry.erased");
        segue.deliveries().run(channel);
        assertThat(channel.contacts()).containsExactly(Office.BORIS);
        assertThat(segue.deliveries().of(entry).orElseThrow().state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    void does_not_hand_a_letter_over_whose_contact_is_erased_after_the_claim() {
        segue.segments()
                .log(office.fair(Office.ANNA), LogRequest.standard().withDeliveries())
                .orThrow();
        Storage storage = Tampered.storage(office.storage, call -> {
            if (call.equals("Interactions.find")) {
                segue.contacts().erase(Office.ANNA, REASON);
            }
        });
        Channel channel = new Channel();

        DeliveryRun run = office.over(storage).build().deliveries().run(channel);

        assertThat(channel.contacts()).isEmpty();
        assertThat(run.delivered()).isZero();
        assertThat(segue.contacts().tombstones(0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void does_not_hand_a_letter_over_whose_contact_is_erased_while_it_is_merged(boolean repeatable) {
        EntryNo entry = posted(Office.ANNA);
        Segue erasing = over(Tampered.merger(
                new TextMerger(),
                values -> segue.contacts().erase(Office.ANNA, REASON).orThrow()));
        Channel channel = new Channel(repeatable, letter -> new HandOver.Accepted("box"));

        DeliveryRun run = erasing.deliveries().run(channel);

        assertThat(channel.contacts()).isEmpty();
        assertThat(run.lost()).isEqualTo(1);
        assertThat(segue.deliveries().of(entry).orElseThrow().state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void does_not_know_what_became_of_a_letter_whose_contact_is_erased_while_it_is_handed_over(boolean repeatable) {
        EntryNo entry = posted(Office.ANNA);
        Channel channel = new Channel(repeatable, letter -> {
            segue.contacts().erase(Office.ANNA, REASON).orThrow();
            return new HandOver.Accepted("Anna's box");
        });

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(run.lost()).isEqualTo(1);
        assertThat(segue.deliveries().of(entry).orElseThrow())
                .returns(DeliveryState.UNKNOWN, Delivery::state)
                .returns(Optional.empty(), Delivery::note);
    }

    @ParameterizedTest
    @MethodSource("whatBecameOfIt")
    void keeps_nothing_personal_when_the_letter_of_an_erased_person_is_resolved(
            DeliveryReport report, DeliveryState state) {
        EntryNo entry = posted(Office.ANNA);
        segue.deliveries().run(new Channel(false, letter -> {
            segue.contacts().erase(Office.ANNA, REASON).orThrow();
            return new HandOver.Accepted("Anna's box");
        }));
        Delivery unknown = segue.deliveries().of(entry).orElseThrow();

        assertThat(segue.deliveries().resolve(unknown.no(), report).orThrow()).isEqualTo(unknown.in(state));

        assertThat(segue.deliveries().of(entry)).contains(unknown.in(state));
        assertThat(Traces.of(TOKEN, office.storage)).isEmpty();
    }

    private static List<Arguments> whatBecameOfIt() {
        Problem problem = Problem.of("box.full", TOKEN, "It is " + TOKEN, "Ask " + TOKEN);
        return List.of(
                arguments(new DeliveryReport.Delivered("Given to " + TOKEN, "by " + TOKEN), DeliveryState.DELIVERED),
                arguments(new DeliveryReport.Failed(problem, Optional.empty()), DeliveryState.FAILED),
                arguments(
                        new DeliveryReport.Failed(problem, Optional.of(Duration.ofMinutes(1))), DeliveryState.FAILED));
    }

    private EntryNo posted(ContactNo contact) {
        return segue.segments()
                .log(office.fair(contact), LogRequest.standard().withDeliveries())
                .orThrow()
                .firstEntry();
    }

    private Segue over(DocumentMerger merger) {
        return Segue.on(office.storage).mergingWith(merger).clock(office.clock).build();
    }

    @Test
    void a_step_by_hand_does_not_name_who_is_erased_just_before_it() {
        SegmentNo fair = office.fair(Office.BORIS);
        Storage storage = Tampered.storage(office.storage, call -> {
            if (call.equals("Segments.step")) {
                segue.contacts().erase(Office.DANA, REASON);
            }
        });

        Outcome<StepReport> entered =
                office.over(storage).build().segments().enter(fair, List.of(Office.DANA, Office.CLARA));

        assertThat(first(entered)).isEqualTo("segment.contact-unknown");
        assertThat(office.contacts(fair)).containsExactly(Office.BORIS);
        assertThat(Traces.of("DANA", office.storage)).isEmpty();
    }

    @Test
    void saved_criteria_do_not_name_who_is_erased_just_before_they_are_kept() {
        SegmentNo fair = office.fair(Office.BORIS, Office.DANA);
        Storage storage = Tampered.storage(office.storage, call -> {
            if (call.equals("SavedCriteriaStore.keep")) {
                segue.contacts().erase(Office.DANA, REASON);
            }
        });
        CriteriaCode code = new CriteriaCode("FAIR");

        Outcome<SavedCriteria> saved =
                office.over(storage).build().savedCriteria().save(fair, code, "The fair");

        assertThat(first(saved)).isEqualTo("segment.stale");
        assertThat(Traces.of("DANA", office.storage)).isEmpty();
        segue.savedCriteria().save(fair, code, "The fair").orThrow();
        assertThat(Traces.of("DANA", office.storage)).isEmpty();
    }

    @Test
    void saved_criteria_that_are_done_again_do_not_name_who_is_erased_just_before_a_step() {
        CriteriaCode code = new CriteriaCode("FAIR");
        segue.savedCriteria()
                .save(office.fair(Office.BORIS, Office.DANA), code, "The fair")
                .orThrow();
        SegmentNo again = office.fair(Office.CLARA);
        Storage storage = Tampered.storage(office.storage, call -> {
            if (call.equals("Segments.step")) {
                segue.contacts().erase(Office.DANA, REASON);
            }
        });

        Outcome<List<StepReport>> replayed =
                office.over(storage).build().segments().replay(again, code);

        assertThat(first(replayed)).isEqualTo("criteria.changed");
        assertThat(office.contacts(again)).containsExactly(Office.CLARA);
        assertThat(Traces.of("DANA", office.storage)).isEmpty();
        segue.segments().replay(again, code).orThrow();
        assertThat(office.contacts(again)).containsExactly(Office.CLARA, Office.BORIS);
    }

    @Test
    void erases_what_it_knows_of_a_contact_that_the_host_keeps() {
        Segue hosted = office.over(office.storage)
                .selectingFrom(new Office().storage.contacts())
                .build();
        office.storage.directory().removeContacts(List.of(Office.ANNA));
        SegmentNo fair = hosted.segments().open("Spring fair").no();
        hosted.segments().enter(fair, List.of(Office.ANNA, Office.BORIS)).orThrow();

        Erased erased = hosted.contacts().erase(Office.ANNA, REASON).orThrow();

        assertThat(erased.contacts()).isZero();
        assertThat(erased.lines()).isEqualTo(1);
        assertThat(office.contacts(fair)).containsExactly(Office.BORIS);
    }

    @Test
    void erasing_logging_delivering_and_selecting_at_once_leave_no_trace() throws Exception {
        List<ContactNo> visitors = office.visitors(40);
        for (int round = 0; round < 4; round++) {
            List<ContactNo> erased = visitors.subList(round * 10, round * 10 + 4);
            List<SegmentNo> fairs = List.of(
                    office.fair(visitors.subList(round * 10, 40)), office.fair(visitors.subList(round * 10, 40)));
            SegmentNo selecting = office.fair();

            Together.run(16, thread -> () -> switch (thread % 4) {
                case 0 -> segue.contacts().erase(erased.get(thread / 4), REASON).orThrow();
                case 1 -> logging(fairs.get(thread / 8));
                case 2 -> segue.deliveries().run(new Channel());
                default -> segue.segments().add(selecting, Criterion.everyone());
            });

            for (ContactNo no : erased) {
                assertThat(Traces.of(no.value(), office.storage))
                        .as("round %d", round)
                        .isEmpty();
            }
        }
        assertThat(segue.contacts().tombstones(0, 100)).hasSize(16);
        segue.loggedSegments()
                .page(Optional.empty(), 100)
                .forEach(logged ->
                        assertThat(verified(segue, logged.no()).intact()).isTrue());
    }

    /** Logs, and logs again what was stale. */
    private LoggingOutcome logging(SegmentNo no) {
        LoggingOutcome outcome =
                segue.segments().log(no, LogRequest.standard().withDeliveries().withFollowUp());
        for (int i = 0; i < 20 && outcome instanceof LoggingOutcome.Refused; i++) {
            outcome = segue.segments()
                    .log(no, LogRequest.standard().withDeliveries().withFollowUp());
        }
        return outcome;
    }

    @Test
    void a_document_of_an_erased_person_is_not_kept_compiled() throws IOException {
        SegmentNo fair = office.fair(Office.ANNA);
        String text = "Dear Anna, " + TOKEN;
        segue.segments()
                .override(
                        fair,
                        office.line(fair, Office.ANNA).line().id(),
                        line -> line.set(InteractionField.DOCUMENT, office.document(text)))
                .orThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        segue.letters()
                .preview(fair, office.line(fair, Office.ANNA).line().id(), out)
                .orThrow();
        assertThat(out.toString(UTF_8)).contains(TOKEN);

        segue.contacts().erase(Office.ANNA, REASON).orThrow();

        assertThat(Traces.of(TOKEN, segue)).isEmpty();
    }

    @Test
    void no_contact_can_have_get_or_be_merged_with_a_number_that_stands_for_an_erased_one() {
        Office office = new Office();
        Segue segue = office.segue;
        ContactNo gone = segue.contacts()
                .erase(Office.DANA, "She asked for it")
                .orThrow()
                .tombstone()
                .pseudonym();
        Contact named = Contact.person(gone, "Dana").build();

        assertThat(segue.directory().put(List.of(named)).problems())
                .extracting(Problem::code)
                .containsExactly("contact.number-pseudonym");
        assertThat(segue.contacts().merge(gone, Office.ANNA).problems())
                .extracting(Problem::code)
                .containsExactly("contact.number-pseudonym");
        assertThat(segue.contacts()
                        .renumber(Office.ANNA, new ContactNo("ERASED-0000000000000"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("contact.number-pseudonym");
    }
}
