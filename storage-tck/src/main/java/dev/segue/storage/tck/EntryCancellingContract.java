package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.EntryNo;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.Segment;
import dev.segue.storage.Claim;
import dev.segue.storage.Interactions;
import dev.segue.storage.Recorded;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Interactions}: cancelling and reinstating entries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EntryCancellingContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Cancellation SENT_BACK = Office.cancelled("Sent back");
    private static final Reinstatement FOUND = Office.reinstated("Found the new address");

    @Test
    void int3_cancels_once_and_shows_it_everywhere() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        InteractionLogEntry entry = run.entries().get(0);
        LoggedEntry cancelled = History.cancelled(entry, SENT_BACK);

        assertThat(storage.interactions().cancel(entry.no(), SENT_BACK)).contains(new Recorded<>(cancelled, true));
        assertThat(storage.interactions().cancel(entry.no(), Office.cancelled("Again")))
                .contains(new Recorded<>(cancelled, false));

        assertThat(storage.interactions().find(entry.no())).contains(cancelled);
        assertThat(storage.interactions().page(Contacts.anna().no(), Optional.empty(), 10))
                .containsExactly(cancelled);
        assertThat(History.entries(storage, run.no()))
                .containsExactly(cancelled, LoggedEntry.untouched(run.entries().get(1)));
        assertThat(storage.loggedSegments().find(run.no()))
                .hasValueSatisfying(it -> assertThat(it.cancelled()).isEmpty());
    }

    @Test
    void int3_reinstates_once_and_cancels_again_for_another_reason() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        InteractionLogEntry entry = run.entries().get(0);
        LoggedEntry untouched = LoggedEntry.untouched(entry);
        assertThat(storage.interactions().reinstate(entry.no(), FOUND)).contains(new Recorded<>(untouched, false));
        storage.interactions().cancel(entry.no(), SENT_BACK);

        assertThat(storage.interactions().reinstate(entry.no(), FOUND)).contains(new Recorded<>(untouched, true));
        assertThat(storage.interactions().reinstate(entry.no(), FOUND)).contains(new Recorded<>(untouched, false));

        assertThat(storage.interactions().find(entry.no())).contains(untouched);
        assertThat(storage.interactions().counting(List.of(Contacts.anna().no())))
                .isEqualTo(Map.of(Contacts.anna().no(), List.of(untouched)));
        Cancellation refused = Office.cancelled("Refused");
        assertThat(storage.interactions().cancel(entry.no(), refused))
                .contains(new Recorded<>(History.cancelled(entry, refused), true));
    }

    @Test
    void int3_reinstates_an_entry_for_itself_while_its_logged_segment_stays_cancelled() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo no = run.entries().get(0).no();
        storage.interactions().cancel(no, SENT_BACK);
        storage.loggedSegments().cancel(run.no(), SENT_BACK);

        assertThat(storage.interactions().reinstate(no, FOUND)).hasValueSatisfying(it -> {
            assertThat(it.anew()).isTrue();
            assertThat(it.shown().cancelled()).isEmpty();
            assertThat(it.shown().counts()).isFalse();
        });

        storage.loggedSegments().reinstate(run.no(), FOUND);
        assertThat(storage.interactions().find(no))
                .contains(LoggedEntry.untouched(run.entries().get(0)));
    }

    @Test
    void int3_cancels_and_reinstates_no_entry_that_is_not_there() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo none = new EntryNo(run.entries().get(0).no().value() + 100);

        assertThat(storage.interactions().cancel(none, SENT_BACK)).isEmpty();
        assertThat(storage.interactions().reinstate(none, FOUND)).isEmpty();

        assertThat(History.entries(storage, run.no())).hasSize(1).allMatch(LoggedEntry::counts);
        assertThat(storage.interactions().records(none, 0, 10)).isEmpty();
    }

    @Test
    void int3_appends_for_one_of_many_at_once_and_shows_all_of_them_what_it_appended() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(10)));
        for (InteractionLogEntry entry : run.entries()) {
            List<Recorded<LoggedEntry>> cancelled = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.interactions()
                            .cancel(entry.no(), Office.cancelled("By thread " + thread))
                            .orElseThrow());
            Optional<LoggedEntry> kept = storage.interactions().find(entry.no());
            List<Recorded<LoggedEntry>> reinstated = Threads.together(
                    Threads.MANY,
                    thread -> () ->
                            storage.interactions().reinstate(entry.no(), FOUND).orElseThrow());

            assertThat(kept.flatMap(LoggedEntry::cancelled)).isPresent();
            assertThat(cancelled).extracting(Recorded::shown).containsOnly(kept.orElseThrow());
            assertThat(cancelled).filteredOn(Recorded::anew).hasSize(1);
            assertThat(reinstated).filteredOn(Recorded::anew).hasSize(1);
            assertThat(storage.interactions().records(entry.no(), 0, 10)).hasSize(2);
        }
    }

    @Test
    void int4_cancels_the_delivery_that_no_worker_has() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));

        storage.interactions().cancel(run.entries().get(0).no(), SENT_BACK);

        assertThat(History.deliveries(storage, run.no()))
                .containsExactly(
                        run.deliveries().get(0).in(DeliveryState.CANCELLED),
                        run.deliveries().get(1));
        assertThat(new Letters(storage).claims(10))
                .extracting(claim -> claim.delivery().contact())
                .containsExactly(Contacts.dora().no());
    }

    @Test
    void int4_leaves_a_delivery_that_a_worker_has_or_that_is_final() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(3)));
        Letters worker = new Letters(storage);
        List<Claim> claims = worker.claims(2);
        worker.reports(claims.get(0), Letters.DELIVERED);

        run.entries().forEach(entry -> storage.interactions().cancel(entry.no(), SENT_BACK));

        assertThat(storage.deliveries().counts(run.no()))
                .isEqualTo(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.CLAIMED, 1L, DeliveryState.CANCELLED, 1L));
        assertThat(worker.reports(claims.get(1), Letters.DELIVERED)).isTrue();
    }

    @Test
    void int4_cancels_the_delivery_or_lets_a_worker_have_it() {
        for (int round = 0; round < 15; round++) {
            PlainLogRun run = desk.logs(desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna()));
            Delivery delivery = run.deliveries().get(0);

            List<Boolean> had = Threads.together(
                    2,
                    thread -> () -> thread == 0
                            ? storage.interactions()
                                    .cancel(delivery.entry(), SENT_BACK)
                                    .isEmpty()
                            : !new Letters(storage).claims(1).isEmpty());

            assertThat(storage.deliveries().find(delivery.no()))
                    .hasValueSatisfying(it -> assertThat(it.state())
                            .isEqualTo(had.get(1) ? DeliveryState.CLAIMED : DeliveryState.CANCELLED));
        }
    }

    @Test
    void int4_plans_no_delivery_again_for_an_entry_that_is_reinstated() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo no = run.entries().get(0).no();
        storage.interactions().cancel(no, SENT_BACK);

        storage.interactions().reinstate(no, FOUND);

        assertThat(History.deliveries(storage, run.no()))
                .containsExactly(run.deliveries().get(0).in(DeliveryState.CANCELLED));
        assertThat(new Letters(storage).claims(10)).isEmpty();
    }

    @Test
    void int6_lists_the_records_of_an_entry_as_they_came() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        EntryNo no = run.entries().get(0).no();
        List<HistoryRecord> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Cancellation cancellation = Office.cancelled("Cancelled " + i);
            Reinstatement reinstatement = new Reinstatement(Optional.empty(), Office.USER, Office.NOW.instant());
            storage.interactions().cancel(no, cancellation);
            storage.interactions().cancel(no, Office.cancelled("In vain"));
            storage.interactions().reinstate(no, reinstatement);
            storage.interactions().reinstate(no, FOUND);
            expected.add(cancellation);
            expected.add(reinstatement);
        }

        for (int limit : new int[] {1, 3, 8, Storage.CHUNK}) {
            assertThat(History.records(
                            limit, (after, most) -> storage.interactions().records(no, after, most)))
                    .isEqualTo(expected);
        }
        assertThat(storage.interactions().records(run.entries().get(1).no(), 0, 10))
                .isEmpty();
        assertThat(storage.loggedSegments().records(run.no(), 0, 10)).isEmpty();
    }
}
