package dev.segue.storage.tck;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.Contact;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.Segment;
import dev.segue.storage.Claim;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.Recorded;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link LoggedSegments}: cancelling and reinstating a logged segment, and what counts after that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LoggedSegmentCancellingContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Cancellation BY_MISTAKE = Office.cancelled("Logged by mistake");

    @Test
    void lsg4_cancels_once_and_shows_it_everywhere() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        LoggedSegment cancelled = run.concluded().withCancellation(BY_MISTAKE);

        assertThat(storage.loggedSegments().cancel(run.no(), BY_MISTAKE)).contains(new Recorded<>(cancelled, true));
        assertThat(storage.loggedSegments().cancel(run.no(), Office.cancelled("Again")))
                .contains(new Recorded<>(cancelled, false));

        assertThat(storage.loggedSegments().find(run.no())).contains(cancelled);
        assertThat(storage.loggedSegments().ofSegment(FAIR.no())).contains(cancelled);
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).containsExactly(cancelled);
        assertThat(History.entries(storage, run.no())).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.loggedSegmentCancelled()).contains(BY_MISTAKE);
            assertThat(entry.campaignEntryCancelled()).isEmpty();
            assertThat(entry.cancelled()).isEmpty();
        });
    }

    @Test
    void lsg4_reinstates_once_and_cancels_again_for_another_reason() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        storage.interactions().cancel(run.entries().get(0).no(), BY_MISTAKE);
        assertThat(storage.loggedSegments().reinstate(run.no(), Office.reinstated("Not cancelled at all")))
                .hasValueSatisfying(it -> assertThat(it.anew()).isFalse());
        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);

        assertThat(storage.loggedSegments().reinstate(run.no(), Office.reinstated("It was right")))
                .hasValueSatisfying(it -> {
                    assertThat(it.anew()).isTrue();
                    assertThat(it.shown().cancelled()).isEmpty();
                });
        assertThat(storage.loggedSegments().reinstate(run.no(), Office.reinstated("Again")))
                .hasValueSatisfying(it -> assertThat(it.anew()).isFalse());

        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::counts)
                .containsExactly(false, true);
        Cancellation wrongDate = Office.cancelled("Wrong date");
        assertThat(storage.loggedSegments().cancel(run.no(), wrongDate))
                .hasValueSatisfying(it -> assertThat(it.shown().cancelled()).contains(wrongDate));
        assertThat(History.entries(storage, run.no())).hasSize(2).noneMatch(LoggedEntry::counts);
    }

    @Test
    void lsg4_cancels_and_reinstates_nothing_that_is_not_there_and_nothing_else() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        PlainLogRun autumn = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));
        LoggedSegmentNo none = new LoggedSegmentNo(autumn.no().value() + 100);

        assertThat(storage.loggedSegments().cancel(none, BY_MISTAKE)).isEmpty();
        assertThat(storage.loggedSegments().reinstate(none, Office.reinstated("Why not")))
                .isEmpty();
        assertThat(storage.loggedSegments().cancel(autumn.no(), BY_MISTAKE)).isPresent();
        assertThat(storage.loggedSegments().reinstate(spring.no(), Office.reinstated("Why not")))
                .isPresent();

        assertThat(storage.loggedSegments().page(Optional.empty(), 10))
                .containsExactly(spring.concluded(), autumn.concluded().withCancellation(BY_MISTAKE));
    }

    @Test
    void lsg4_appends_for_one_of_many_at_once_and_shows_all_of_them_what_it_appended() {
        for (int round = 0; round < 10; round++) {
            PlainLogRun run = desk.logs(desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna()));

            List<Recorded<LoggedSegment>> cancelled = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.loggedSegments()
                            .cancel(run.no(), Office.cancelled("By thread " + thread))
                            .orElseThrow());
            LoggedSegment kept = storage.loggedSegments().find(run.no()).orElseThrow();
            List<Recorded<LoggedSegment>> reinstated = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.loggedSegments()
                            .reinstate(run.no(), Office.reinstated("By thread " + thread))
                            .orElseThrow());

            assertThat(kept.cancelled()).isPresent();
            assertThat(cancelled).extracting(Recorded::shown).containsOnly(kept);
            assertThat(cancelled).filteredOn(Recorded::anew).hasSize(1);
            assertThat(reinstated).filteredOn(Recorded::anew).hasSize(1);
            assertThat(storage.loggedSegments().records(run.no(), 0, 10)).hasSize(2);
            assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
        }
    }

    @Test
    void lsg5_plans_no_delivery_again_for_what_is_reinstated() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(3)));
        Letters worker = new Letters(storage);
        Claim claim = worker.claims(1).get(0);
        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);

        storage.loggedSegments().reinstate(run.no(), Office.reinstated("It was right"));

        assertThat(storage.deliveries().counts(run.no()))
                .isEqualTo(Map.of(DeliveryState.CLAIMED, 1L, DeliveryState.CANCELLED, 2L));
        assertThat(worker.claims(10)).isEmpty();
        assertThat(worker.reports(claim, Letters.DELIVERED)).isTrue();
    }

    @Test
    void lsg5_cancels_the_deliveries_that_no_worker_has() {
        Letters worker = new Letters(storage);
        PlainLogRun other = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.cyril()));
        worker.reports(worker.claim(), Letters.RETRY);
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(6)));
        List<Claim> claims = worker.claims(4);
        worker.reports(claims.get(0), Letters.DELIVERED);
        worker.reports(claims.get(1), Letters.RETRY);
        worker.reports(claims.get(2), Letters.UNKNOWN);

        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);

        Map<DeliveryNo, DeliveryState> states =
                History.deliveries(storage, run.no()).stream().collect(toMap(Delivery::no, Delivery::state));
        assertThat(states)
                .hasSize(6)
                .containsEntry(claims.get(0).delivery().no(), DeliveryState.DELIVERED)
                .containsEntry(claims.get(1).delivery().no(), DeliveryState.CANCELLED)
                .containsEntry(claims.get(2).delivery().no(), DeliveryState.UNKNOWN)
                .containsEntry(claims.get(3).delivery().no(), DeliveryState.CLAIMED);
        assertThat(storage.deliveries().counts(run.no())).containsEntry(DeliveryState.CANCELLED, 3L);
        assertThat(storage.deliveries().counts(other.no())).isEqualTo(Map.of(DeliveryState.PLANNED, 1L));
        assertThat(worker.reports(claims.get(3), Letters.DELIVERED)).isTrue();
    }

    @Test
    void lsg5_cancels_a_delivery_whose_lease_is_over() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Letters worker = new Letters(storage);
        worker.claim();
        pass(Letters.LEASE.plusMinutes(1));

        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);

        assertThat(worker.claims(1)).isEmpty();
        assertThat(storage.deliveries().counts(run.no())).isEqualTo(Map.of(DeliveryState.CANCELLED, 1L));
    }

    @Test
    void lsg5_cancels_each_delivery_or_lets_a_worker_have_it() {
        for (int round = 0; round < 10; round++) {
            PlainLogRun run =
                    desk.logs(desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.people(8)));

            List<Integer> claimed = Threads.together(5, thread -> () -> {
                if (thread == 0) {
                    storage.loggedSegments().cancel(run.no(), BY_MISTAKE);
                    return 0;
                }
                return new Letters(storage).claims(2).size();
            });

            long had = claimed.stream().mapToInt(Integer::intValue).sum();
            Map<DeliveryState, Long> counts = storage.deliveries().counts(run.no());
            assertThat(counts.getOrDefault(DeliveryState.CLAIMED, 0L)).isEqualTo(had);
            assertThat(counts.getOrDefault(DeliveryState.CANCELLED, 0L)).isEqualTo(8 - had);
        }
    }

    @Test
    void lsg6_names_the_contacts_with_an_entry_that_counts() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.entersAgain(FAIR.no(), Contacts.dora());
        PlainLogRun run = desk.logs(FAIR.no());
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.cyril()));
        List<ContactNo> asked = List.of(
                Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert(), Contacts.cyril(), Contacts.acme()));
        assertThat(members(run, asked))
                .containsExactlyInAnyOrder(Desk.numbers(Contacts.anna(), Contacts.dora(), Contacts.bert()));

        storage.interactions().cancel(run.entries().get(0).no(), BY_MISTAKE);
        storage.interactions().cancel(run.entries().get(1).no(), BY_MISTAKE);
        storage.directory().removeContacts(List.of(Contacts.bert().no()));

        assertThat(members(run, asked)).containsExactlyInAnyOrder(Desk.numbers(Contacts.dora(), Contacts.bert()));
        assertThat(members(run, List.of(Contacts.acme().no()))).isEmpty();
        assertThat(members(run, List.of())).isEmpty();
    }

    @Test
    void lsg6_names_nobody_once_the_logged_segment_is_cancelled() {
        PlainLogRun spring = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        PlainLogRun autumn = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));

        storage.loggedSegments().cancel(spring.no(), BY_MISTAKE);

        List<ContactNo> anna = List.of(Contacts.anna().no());
        assertThat(members(spring, anna)).isEmpty();
        assertThat(members(autumn, anna)).hasSize(1);
    }

    @Test
    void lsg6_looks_up_a_whole_chunk() {
        List<Contact> people = Contacts.people(Storage.CHUNK);
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, people.subList(0, 700)));

        assertThat(members(run, people.stream().map(Contact::no).toList()))
                .containsExactlyInAnyOrderElementsOf(
                        people.subList(0, 700).stream().map(Contact::no).toList());
    }

    @Test
    void lsg6_names_again_whoever_has_an_entry_that_is_reinstated() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        storage.interactions().cancel(run.entries().get(0).no(), BY_MISTAKE);
        storage.loggedSegments().cancel(run.no(), BY_MISTAKE);
        List<ContactNo> asked = List.of(Desk.numbers(Contacts.anna(), Contacts.dora()));

        storage.loggedSegments().reinstate(run.no(), Office.reinstated("It was right"));
        assertThat(members(run, asked)).containsExactly(Contacts.dora().no());

        storage.interactions().reinstate(run.entries().get(0).no(), Office.reinstated("It was right"));
        assertThat(members(run, asked)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void lsg9_lists_the_records_of_a_logged_segment_as_they_came() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        PlainLogRun other = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));
        List<HistoryRecord> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Cancellation cancellation = Office.cancelled("Cancelled " + i);
            Reinstatement reinstatement = Office.reinstated("Reinstated " + i);
            storage.loggedSegments().cancel(run.no(), cancellation);
            storage.loggedSegments().cancel(run.no(), Office.cancelled("In vain"));
            storage.loggedSegments().reinstate(run.no(), reinstatement);
            storage.loggedSegments().reinstate(run.no(), Office.reinstated("In vain"));
            expected.add(cancellation);
            expected.add(reinstatement);
        }

        for (int limit : new int[] {1, 3, 8, Storage.CHUNK}) {
            assertThat(History.records(
                            limit, (after, most) -> storage.loggedSegments().records(run.no(), after, most)))
                    .isEqualTo(expected);
        }
        assertThat(storage.loggedSegments().records(other.no(), 0, 10)).isEmpty();
        assertThat(storage.loggedSegments().records(run.no(), Office.SPRING.no(), 0, 10))
                .isEmpty();
    }

    private Set<ContactNo> members(PlainLogRun run, List<ContactNo> asked) {
        return storage.loggedSegments().membersAmong(run.no(), asked);
    }
}
