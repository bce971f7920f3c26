package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import dev.segue.segment.Segment;
import dev.segue.storage.Claim;
import dev.segue.storage.Deliveries;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Deliveries}: what is kept of what became of a letter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DeliveryReportsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final List<DeliveryReport> FINAL =
            List.of(Letters.DELIVERED, Letters.FAILED, Letters.SUPPRESSED, Letters.UNKNOWN);
    private Letters worker;

    @BeforeEach
    final void hireAWorker() {
        worker = new Letters(storage);
    }

    @Test
    void del6_keeps_what_each_report_makes_of_the_delivery() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(FINAL.size())));
        for (DeliveryReport report : FINAL) {
            Claim claim = worker.claims(1).get(0);
            worker.handsOver(claim);

            assertThat(worker.reports(claim, report)).isTrue();

            assertThat(storage.deliveries().find(claim.delivery().no()))
                    .contains(report.applyTo(claim.delivery(), Office.NOW.instant()));
        }
    }

    @Test
    void del6_plans_a_failure_again_by_the_clock_of_the_store() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim claim = worker.claim();

        assertThat(worker.reports(claim, Letters.RETRY)).isTrue();

        Delivery planned = find(claim.delivery().no());
        assertThat(planned.notBefore())
                .isAfter(Instant.parse("2020-01-01T01:00:00Z"))
                .isEqualTo(planned.notBefore().truncatedTo(ChronoUnit.MICROS));
        assertThat(planned)
                .isEqualTo(Letters.RETRY.applyTo(
                        claim.delivery(), planned.notBefore().minus(Duration.ofHours(1))));
    }

    @Test
    void del7_resolves_an_unknown_delivery_as_any_report_says() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(3)));
        for (DeliveryReport report : List.of(Letters.DELIVERED, Letters.FAILED, Letters.SUPPRESSED)) {
            Claim claim = worker.claims(1).get(0);
            worker.reports(claim, Letters.UNKNOWN);
            Delivery unknown = find(claim.delivery().no());

            assertThat(storage.deliveries().resolve(unknown.no(), report)).isTrue();

            assertThat(find(unknown.no())).isEqualTo(report.applyTo(unknown, Office.NOW.instant()));
            assertThat(storage.deliveries().resolve(unknown.no(), Letters.DELIVERED))
                    .isFalse();
            assertThat(find(unknown.no())).isEqualTo(report.applyTo(unknown, Office.NOW.instant()));
        }
    }

    @Test
    void del7_plans_an_unknown_delivery_again_if_it_can_be_retried() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim claim = worker.claim();
        worker.reports(claim, Letters.UNKNOWN);

        assertThat(storage.deliveries().resolve(claim.delivery().no(), Letters.RETRY))
                .isTrue();

        assertThat(worker.claims(1)).isEmpty();
        pass(Duration.ofMinutes(61));
        assertThat(worker.claim().delivery().attempts()).isEqualTo(2);
    }

    @Test
    void del7_changes_no_delivery_that_is_not_unknown() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(5)));
        List<Claim> claims = worker.claims(4);
        worker.reports(claims.get(0), Letters.DELIVERED);
        worker.reports(claims.get(1), Letters.FAILED);
        worker.reports(claims.get(2), Letters.SUPPRESSED);
        List<Delivery> before = History.deliveries(storage, run.no());

        for (Delivery delivery : before) {
            assertThat(storage.deliveries().resolve(delivery.no(), Letters.DELIVERED))
                    .isFalse();
        }

        assertThat(storage.deliveries().resolve(never(before), Letters.DELIVERED))
                .isFalse();
        assertThat(History.deliveries(storage, run.no())).isEqualTo(before);
        assertThat(worker.reports(claims.get(3), Letters.DELIVERED)).isTrue();
    }

    @Test
    void del7_lets_exactly_one_of_many_at_once_resolve_a_delivery() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(10)));
        for (Claim claim : worker.claims(10)) {
            worker.reports(claim, Letters.UNKNOWN);
            DeliveryNo no = claim.delivery().no();

            List<Boolean> resolved = Threads.together(
                    Threads.MANY,
                    thread -> () -> storage.deliveries()
                            .resolve(no, new DeliveryReport.Delivered("/letters/" + thread, "plain/1")));

            assertThat(resolved).containsOnlyOnce(true);
            assertThat(find(no).note()).contains("/letters/" + resolved.indexOf(true));
        }
    }

    @Test
    void del8_counts_every_delivery_once_and_leaves_out_states_without_any() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 205)));
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna()));
        assertThat(storage.deliveries().counts(run.no()))
                .isEqualTo(Map.of(DeliveryState.PLANNED, Storage.CHUNK + 205L));
        List<Claim> claims = worker.claims(4);
        worker.reports(claims.get(0), Letters.DELIVERED);
        worker.reports(claims.get(1), Letters.RETRY);

        Map<DeliveryState, Long> counted = storage.deliveries().counts(run.no());

        Map<DeliveryState, Long> expected = new EnumMap<>(DeliveryState.class);
        History.deliveries(storage, run.no()).forEach(delivery -> expected.merge(delivery.state(), 1L, Long::sum));
        assertThat(counted)
                .isEqualTo(expected)
                .isEqualTo(Map.of(
                        DeliveryState.DELIVERED, 1L,
                        DeliveryState.CLAIMED, 2L,
                        DeliveryState.PLANNED, Storage.CHUNK + 202L));
        assertThat(storage.deliveries().counts(new LoggedSegmentNo(run.no().value() + 100)))
                .isEmpty();
    }

    @Test
    void del8_lists_the_deliveries_of_a_logged_segment_by_number() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(7)));
        desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.people(3)));
        Claim claim = worker.claims(1).get(0);
        worker.reports(claim, Letters.RETRY);

        for (int limit : new int[] {1, 2, 6, 7, Storage.CHUNK}) {
            assertThat(History.deliveries(storage, run.no(), limit))
                    .extracting(Delivery::no)
                    .isEqualTo(run.deliveries().stream().map(Delivery::no).toList());
        }
        assertThat(storage.deliveries().page(new LoggedSegmentNo(run.no().value() + 100), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void del8_finds_each_delivery_as_the_run_planned_it() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.bert()));

        assertThat(run.deliveries())
                .hasSize(2)
                .allSatisfy(delivery ->
                        assertThat(storage.deliveries().find(delivery.no())).contains(delivery));
        assertThat(storage.deliveries().find(never(run.deliveries()))).isEmpty();
    }

    @Test
    void del8_finds_the_delivery_of_an_entry_as_it_is_now() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo entry = run.deliveries().get(0).entry();
        assertThat(storage.deliveries().ofEntry(entry))
                .contains(run.deliveries().get(0));

        worker.reports(worker.claims(1).get(0), Letters.RETRY);

        assertThat(storage.deliveries().ofEntry(entry))
                .contains(find(run.deliveries().get(0).no()));
        assertThat(storage.deliveries().ofEntry(new EntryNo(entry.value() + 100)))
                .isEmpty();
    }

    private Delivery find(DeliveryNo no) {
        Optional<Delivery> found = storage.deliveries().find(no);
        assertThat(found).as("delivery " + no).isPresent();
        return found.orElseThrow();
    }

    private static DeliveryNo never(List<Delivery> deliveries) {
        return new DeliveryNo(deliveries.get(deliveries.size() - 1).no().value() + 100);
    }
}
