package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.NOBODY;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.RefusedException;
import dev.segue.RequestId;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.FollowUp;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.Objections;
import dev.segue.logging.SkipReason;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingTest {
    private static final RequestId MONDAY = new RequestId("monday-mailing");

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private Objections refusal(LoggingOutcome outcome) {
        assertThat(outcome).isInstanceOf(LoggingOutcome.Refused.class);
        return ((LoggingOutcome.Refused) outcome).objections();
    }

    private List<String> codes(LoggingOutcome outcome) {
        return refusal(outcome).first().stream().map(Problem::code).toList();
    }

    private void nothingIsStored(SegmentNo open, long version) {
        assertThat(segue.segments().find(open)).get().returns(version, it -> it.version());
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).isEmpty();
        assertThat(segue.interactions().find(new EntryNo(1))).isEmpty();
        assertThat(segue.deliveries().find(new DeliveryNo(1))).isEmpty();
        assertThat(segue.segments().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void is_refused_with_every_objection_counted_and_the_first_thousand_in_full() {
        SegmentNo fair = office.fair(office.visitors(1_500));
        segue.segments()
                .plan(fair, plan -> plan.setNothing(SALESPERSON).setNothing(TEMPLATE))
                .orThrow();
        long version = office.version(fair);

        Objections objections = refusal(
                segue.segments().log(fair, LogRequest.standard().withFollowUp().withDeliveries()));

        assertThat(objections.total()).isEqualTo(3_000);
        assertThat(objections.byCode())
                .isEqualTo(Map.of("log.salesperson-missing", 1_500L, "log.template-missing", 1_500L));
        assertThat(objections.first()).hasSize(1_000);
        assertThat(objections.first().get(0).where()).contains("V000001");
        assertThat(objections.first().get(999).where()).contains("V000500");
        nothingIsStored(fair, version);
    }

    @Test
    void leaves_lines_with_objections_out_if_that_is_asked_for() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        segue.directory().remove(List.of(BORIS));

        assertThat(codes(segue.segments().log(fair, LogRequest.standard()))).contains("log.contact-unknown");
        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().skippingObjected())
                .orThrow();

        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA, CLARA);
        assertThat(receipt.counts().lines()).isEqualTo(3);
        assertThat(receipt.counts().entries()).isEqualTo(2);
        assertThat(receipt.counts().skipped()).isEqualTo(Map.of(SkipReason.OBJECTED, 1L));
    }

    @Test
    void refuses_a_segment_without_lines_and_one_of_which_nobody_is_left() {
        SegmentNo empty = segue.segments().open("Nobody yet").no();
        SegmentNo optedOut = office.fair(ANNA);
        office.optOut(ANNA);

        assertThat(codes(segue.segments().log(empty, LogRequest.standard()))).containsExactly("log.empty");
        assertThat(codes(segue.segments().log(optedOut, LogRequest.standard()))).containsExactly("log.empty");
        assertThat(codes(segue.segments().log(optedOut, LogRequest.standard().asDryRun())))
                .containsExactly("log.empty");
    }

    @Test
    void refuses_a_segment_without_a_description() {
        SegmentNo fair = office.fair(ANNA);
        segue.segments().rename(fair, " ").orThrow();

        assertThat(codes(segue.segments().log(fair, LogRequest.standard()))).containsExactly("log.description-missing");
    }

    @Test
    void keeps_the_entries_in_the_order_of_the_lines_under_numbers_without_a_gap() {
        SegmentNo fair = office.fair(CLARA, ANNA, DANA);

        LoggingReceipt receipt = office.logged(fair);

        List<InteractionLogEntry> entries = office.entries(receipt.loggedSegment());
        assertThat(entries).extracting(it -> it.contact().no()).containsExactly(CLARA, ANNA, DANA);
        assertThat(entries).extracting(it -> it.no().value()).containsExactly(1L, 2L, 3L);
        assertThat(receipt.firstEntry()).isEqualTo(new EntryNo(1));
        assertThat(segue.loggedSegments().campaignEntries(receipt.loggedSegment()))
                .extracting(CampaignEntry::campaign, CampaignEntry::entries)
                .containsExactly(tuple(Office.SPRING, 3L));
        assertThat(segue.loggedSegments().steps(receipt.loggedSegment(), 0, 10)).hasSize(1);
        assertThat(segue.loggedSegments().ofSegment(fair)).get().returns(receipt, it -> it.receipt());
    }

    @Test
    void a_refused_log_uses_up_its_numbers() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        segue.directory().remove(List.of(BORIS));
        LogRequest request = LogRequest.standard().withFollowUp();

        assertThat(codes(segue.segments().log(fair, request))).contains("log.contact-unknown");
        LoggingReceipt receipt =
                segue.segments().log(fair, request.skippingObjected()).orThrow();
        LoggingReceipt next = office.logged(office.fair(DANA));

        assertThat(receipt.firstEntry()).isEqualTo(new EntryNo(4));
        assertThat(receipt.lastEntry()).isEqualTo(new EntryNo(5));
        assertThat(receipt.loggedSegment()).isEqualTo(new LoggedSegmentNo(2));
        assertThat(receipt.followUp()).contains(new SegmentNo("SM00003"));
        assertThat(next.firstEntry()).isEqualTo(new EntryNo(7));
    }

    @Test
    void a_dry_run_uses_up_no_numbers() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        LogRequest request = LogRequest.standard().withDeliveries().withFollowUp();

        segue.segments().log(fair, request.asDryRun());
        segue.segments().log(fair, request.asDryRun());
        LoggingReceipt receipt = segue.segments().log(fair, request).orThrow();

        assertThat(receipt.loggedSegment()).isEqualTo(new LoggedSegmentNo(1));
        assertThat(receipt.firstEntry()).isEqualTo(new EntryNo(1));
        assertThat(receipt.followUp()).contains(new SegmentNo("SM00002"));
        assertThat(segue.deliveries().page(receipt.loggedSegment(), Optional.empty(), 10))
                .extracting(it -> it.no().value())
                .containsExactly(1L, 2L);
    }

    @Test
    void a_repeat_of_the_request_returns_the_first_receipt() {
        SegmentNo fair = office.fair(ANNA);
        LoggingReceipt first =
                segue.segments().log(fair, LogRequest.standard().as(MONDAY)).orThrow();
        office.clock.passes(Duration.ofDays(1));

        LoggingOutcome again = segue.segments().log(fair, LogRequest.standard().as(MONDAY));

        assertThat(again).isEqualTo(new LoggingOutcome.Logged(first, true));
        assertThat(first.requestId()).isEqualTo(MONDAY);
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void a_repeat_is_told_its_receipt_whatever_version_it_names() {
        SegmentNo fair = office.fair(ANNA);
        LogRequest request = LogRequest.standard().as(MONDAY).ofVersion(office.version(fair));
        LoggingReceipt first = segue.segments().log(fair, request).orThrow();

        assertThat(segue.segments().log(fair, request)).isEqualTo(new LoggingOutcome.Logged(first, true));
    }

    @Test
    void a_repeat_is_told_its_receipt_although_what_its_follow_up_asked_for_is_gone() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        SegmentNo guests = office.fair(ANNA);
        LogRequest request = LogRequest.standard()
                .withFollowUp(FollowUp.STANDARD.contactsWhere(Criterion.inSegment(guests)))
                .as(MONDAY);
        LoggingReceipt first = segue.segments().log(fair, request).orThrow();
        segue.segments().delete(guests).orThrow();

        assertThat(segue.segments().log(fair, request)).isEqualTo(new LoggingOutcome.Logged(first, true));
    }

    @Test
    void refuses_a_request_id_for_another_request_and_for_another_segment() {
        SegmentNo fair = office.fair(ANNA);
        SegmentNo other = office.fair(BORIS);
        segue.segments().log(fair, LogRequest.standard().as(MONDAY)).orThrow();

        LoggingOutcome otherwise = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries().as(MONDAY));
        LoggingOutcome elsewhere =
                segue.segments().log(other, LogRequest.standard().as(MONDAY));

        assertThat(codes(otherwise)).containsExactly("log.request-reused");
        assertThat(codes(elsewhere)).containsExactly("log.request-reused");
        assertThat(segue.segments().find(other)).isPresent();
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void makes_a_request_id_of_its_own_that_a_repeat_can_name() {
        SegmentNo fair = office.fair(ANNA);
        LoggingReceipt first = office.logged(fair);

        LoggingOutcome again = segue.segments().log(fair, LogRequest.standard().as(first.requestId()));

        assertThat(again).isEqualTo(new LoggingOutcome.Logged(first, true));
        assertThat(first.requestId().value()).hasSize(32);
    }

    @Test
    void tells_a_segment_that_is_logged_from_one_that_is_deleted_or_was_never_there() {
        SegmentNo logged = office.fair(ANNA);
        LoggedSegmentNo history = office.logged(logged).loggedSegment();
        SegmentNo deleted = office.fair(ANNA);
        segue.segments().delete(deleted).orThrow();

        Objections refusal = refusal(segue.segments().log(logged, LogRequest.standard()));
        assertThat(refusal.first()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("segment.already-logged");
            assertThat(problem.what()).contains(history.toString());
        });
        assertThat(codes(segue.segments().log(deleted, LogRequest.standard()))).containsExactly("segment.not-found");
        assertThat(codes(segue.segments().log(new SegmentNo("SM99999"), LogRequest.standard())))
                .containsExactly("segment.not-found");
    }

    @Test
    void is_refused_as_stale_if_the_version_named_is_not_the_segments() {
        SegmentNo fair = office.fair(ANNA);
        long seen = office.version(fair);
        segue.segments().rename(fair, "Autumn fair").orThrow();

        assertThat(codes(segue.segments().log(fair, LogRequest.standard().ofVersion(seen))))
                .containsExactly("segment.stale");
        assertThat(codes(segue.segments()
                        .ofVersion(seen)
                        .log(fair, LogRequest.standard().asDryRun())))
                .containsExactly("segment.stale");
        nothingIsStored(fair, seen + 1);
        assertThat(segue.segments().ofVersion(seen + 1).log(fair, LogRequest.standard()))
                .isInstanceOf(LoggingOutcome.Logged.class);
    }

    @Test
    void is_refused_as_stale_if_somebody_edits_the_segment_while_it_goes_on() {
        SegmentNo fair = office.fair(ANNA);
        Progress editing = (done, total) -> {
            segue.segments().rename(fair, "Fair " + done).orThrow();
            return Progress.Signal.GO_ON;
        };

        LoggingOutcome outcome = segue.segments().log(fair, LogRequest.standard(), editing);

        assertThat(codes(outcome)).containsExactly("segment.stale");
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void tells_its_progress_chunk_by_chunk_up_to_the_last_line() {
        SegmentNo fair = office.fair(office.visitors(3_500));
        List<Long> told = new ArrayList<>();

        segue.segments()
                .log(fair, LogRequest.standard(), (done, total) -> {
                    assertThat(total).isEqualTo(OptionalLong.of(3_500));
                    told.add(done);
                    return Progress.Signal.GO_ON;
                })
                .orThrow();

        assertThat(told).containsExactly(0L, 1_000L, 2_000L, 3_000L, 3_500L);
    }

    @Test
    void stores_nothing_if_it_is_cancelled_at_any_time_it_asks() {
        SegmentNo fair = office.fair(office.visitors(3_500));
        long version = office.version(fair);

        for (long cancelledAt : List.of(0L, 1_000L, 3_000L, 3_500L)) {
            LoggingOutcome outcome = segue.segments()
                    .log(
                            fair,
                            LogRequest.standard(),
                            (done, total) -> done == cancelledAt ? Progress.Signal.CANCEL : Progress.Signal.GO_ON);

            assertThat(codes(outcome)).as("cancelled at %d", cancelledAt).containsExactly("log.cancelled");
            nothingIsStored(fair, version);
        }
        assertThat(office.logged(fair).counts().entries()).isEqualTo(3_500);
    }

    @Test
    void a_progress_that_throws_leaves_everything_as_it_was() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        long version = office.version(fair);

        assertThatThrownBy(() -> segue.segments().log(fair, LogRequest.standard(), (done, total) -> {
                    throw new IllegalStateException("the screen is gone");
                }))
                .hasMessage("the screen is gone");

        nothingIsStored(fair, version);
    }

    @Test
    void refuses_deliveries_without_a_merger_and_follow_ups_with_criteria_that_are_wrong() {
        Segue withoutMerger = Segue.on(office.storage).build();
        SegmentNo fair = office.fair(ANNA);

        assertThat(codes(
                        withoutMerger.segments().log(fair, LogRequest.standard().withDeliveries())))
                .containsExactly("delivery.not-configured");
        assertThat(codes(segue.segments()
                        .log(
                                fair,
                                LogRequest.standard()
                                        .withFollowUp(FollowUp.STANDARD.contactsWhere(
                                                Criterion.inSegment(new SegmentNo("SM77777")))))))
                .containsExactly("segment.not-found");
        assertThat(segue.segments().find(fair)).isPresent();
    }

    @Test
    void has_no_receipt_if_it_was_refused_or_only_tried() {
        SegmentNo fair = office.fair(ANNA);
        LoggingOutcome refused = segue.segments().log(new SegmentNo("SM99999"), LogRequest.standard());
        LoggingOutcome tried = segue.segments().log(fair, LogRequest.standard().asDryRun());

        assertThatThrownBy(refused::orThrow)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("SM99999");
        assertThatThrownBy(tried::orThrow).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void plans_a_letter_for_everybody_who_gets_one_and_counts_e_mails_without_an_address() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments()
                .override(
                        fair,
                        office.line(fair, BORIS).line().id(),
                        it -> it.set(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL))
                .orThrow();

        assertThat(codes(segue.segments().log(fair, LogRequest.standard().withDeliveries())))
                .containsExactly("log.email-missing");
        LoggingReceipt receipt = office.logged(fair);

        assertThat(receipt.counts().withoutAddress()).isEqualTo(1);
        assertThat(receipt.counts().deliveries()).isZero();
    }

    @Test
    void a_storage_that_does_not_know_whether_it_committed_is_reported_with_the_request_id() {
        SegmentNo fair = office.fair(ANNA);
        boolean[] broken = {true};
        Storage storage = Tampered.storage(office.storage, call -> {
            if (broken[0] && call.equals("Segments.log")) {
                throw new StorageException(new Problem(
                        "storage.commit-unknown",
                        "database",
                        "The connection was lost while committing",
                        "Ask again with the same request",
                        Retry.SAME_REQUEST));
            }
        });
        Segue shaky = office.over(storage).build();

        assertThatThrownBy(() -> shaky.segments().log(fair, LogRequest.standard()))
                .isInstanceOfSatisfying(StorageException.class, e -> {
                    broken[0] = false;
                    assertThat(e.problem().where()).matches("log request [0-9a-f]{32} of segment SM00001");
                    String id = e.problem().where().substring(12, 44);
                    assertThat(shaky.segments().log(fair, LogRequest.standard().as(new RequestId(id))))
                            .isInstanceOf(LoggingOutcome.Logged.class);
                });
    }

    @Test
    void reads_the_storages_own_contacts_by_the_storages_own_reads() {
        SegmentNo fair = office.fair(ANNA);
        List<String> calls = new ArrayList<>();
        Segue watched =
                office.over(Tampered.storage(office.storage, calls::add)).build();

        watched.segments().log(fair, LogRequest.standard()).orThrow();

        assertThat(calls).contains("OwnReads.contacts").doesNotContain("ContactSource.byNumbers");
    }

    @Test
    void a_segment_has_one_campaign_entry_for_each_campaign_of_its_lines() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        ContactNo autumn = BORIS;
        segue.segments()
                .override(
                        fair,
                        office.line(fair, autumn).line().id(),
                        it -> it.set(InteractionField.CAMPAIGN, Office.AUTUMN))
                .orThrow();
        assertThat(segue.directory().contact(NOBODY)).isEmpty();

        LoggingReceipt receipt = office.logged(fair);

        assertThat(segue.loggedSegments().campaignEntries(receipt.loggedSegment()))
                .extracting(CampaignEntry::campaign, CampaignEntry::entries)
                .containsExactly(tuple(Office.AUTUMN, 1L), tuple(Office.SPRING, 2L));
    }
}
