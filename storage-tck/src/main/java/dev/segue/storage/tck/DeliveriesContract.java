package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.DeliveryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.contact.CorrespondenceType;
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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Deliveries}: who gets a letter, and what is kept of what became of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DeliveriesContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final List<DeliveryReport> FINAL =
            List.of(Letters.DELIVERED, Letters.FAILED, Letters.SUPPRESSED, Letters.UNKNOWN);
    private Letters worker;

    @BeforeEach
    final void hireAWorker() {
        worker = new Letters(storage);
    }

    @Test
    void del1_gives_each_delivery_once_and_counts_the_attempt() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(5)));

        List<Claim> first = worker.claims(3);
        List<Claim> second = worker.claims(3);

        assertThat(first).hasSize(3);
        assertThat(Stream.concat(first.stream(), second.stream()).map(Claim::delivery))
                .containsExactlyInAnyOrderElementsOf(
                        run.deliveries().stream().map(Delivery::claimedAgain).toList());
        assertThat(Stream.concat(first.stream(), second.stream()).map(Claim::token))
                .doesNotHaveDuplicates();
        assertThat(worker.claims(3)).isEmpty();
        assertThat(History.deliveries(storage, run.no()))
                .allMatch(delivery -> delivery.state() == DeliveryState.CLAIMED && delivery.attempts() == 1);
    }

    @Test
    void del1_gives_those_first_that_are_due_longest() {
        Instant since = Office.NOW.instant();
        PlainLogRun younger = desk.run(desk.opensWith(FAIR, Contacts.people(2))).due(since.plusSeconds(60));
        younger.log();
        PlainLogRun oldest = desk.run(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.people(2)))
                .due(since.minusSeconds(60));
        oldest.log();
        PlainLogRun between = desk.run(desk.opensWith(SegmentHeaders.of("THIRD", "Third"), Contacts.people(2)))
                .due(since);
        between.log();

        List<Claim> claims = Stream.of(worker.claims(3), worker.claims(3))
                .flatMap(List::stream)
                .toList();

        assertThat(claims)
                .extracting(claim -> claim.delivery().loggedSegment())
                .containsExactly(oldest.no(), oldest.no(), between.no(), between.no(), younger.no(), younger.no());
    }

    @Test
    void del1_gives_each_delivery_to_one_of_many_workers() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(100)));

        List<Claim> claims = Threads.together(
                        Threads.MANY,
                        thread -> () -> Stream.generate(() -> new Letters(storage).claims(3))
                                .takeWhile(some -> !some.isEmpty())
                                .flatMap(List::stream)
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(claims).doesNotHaveDuplicates();
        assertThat(claims.stream().map(Claim::delivery))
                .containsExactlyInAnyOrderElementsOf(
                        run.deliveries().stream().map(Delivery::claimedAgain).toList());
    }

    @Test
    void del2_gives_no_delivery_of_another_correspondence_type() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.bert(), Contacts.dora()));

        assertThat(storage.deliveries().claim(Set.of(), 10, Letters.LEASE)).isEmpty();
        assertThat(storage.deliveries().claim(Set.of(CorrespondenceType.NONE), 10, Letters.LEASE))
                .isEmpty();
        assertThat(storage.deliveries().claim(Letters.EMAIL, 10, Letters.LEASE))
                .extracting(claim -> claim.delivery().contact())
                .containsExactly(Contacts.bert().no());
        assertThat(storage.deliveries().claim(Letters.ANY, 10, Letters.LEASE))
                .extracting(claim -> claim.delivery().contact())
                .containsExactlyInAnyOrder(Desk.numbers(Contacts.anna(), Contacts.dora()));
    }

    @Test
    void del2_gives_no_delivery_before_it_is_due() {
        PlainLogRun far = desk.run(desk.opensWith(FAIR, Contacts.people(3))).due(Instant.parse("2199-01-01T00:00:00Z"));
        far.log();
        PlainLogRun due = desk.logs(desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.dora()));

        assertThat(worker.claim().delivery().loggedSegment()).isEqualTo(due.no());

        assertThat(worker.claims(10)).isEmpty();
        assertThat(History.deliveries(storage, far.no())).isEqualTo(far.deliveries());
    }

    @Test
    void del2_gives_a_failed_delivery_again_when_its_time_has_come() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim first = worker.claim();
        worker.reports(first, Letters.RETRY);
        assertThat(worker.claims(1)).isEmpty();
        pass(Duration.ofMinutes(50));
        assertThat(worker.claims(1)).isEmpty();

        pass(Duration.ofMinutes(20));
        Claim second = worker.claim();

        assertThat(second.delivery().no()).isEqualTo(first.delivery().no());
        assertThat(second.delivery().attempts()).isEqualTo(2);
        assertThat(second.token()).isNotEqualTo(first.token());
    }

    @Test
    void del2_gives_no_delivery_that_is_final_or_unknown() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(FINAL.size() + 1)));
        List<Claim> claims = worker.claims(FINAL.size());
        for (int i = 0; i < FINAL.size(); i++) {
            assertThat(worker.reports(claims.get(i), FINAL.get(i))).isTrue();
        }
        storage.interactions().cancel(run.entries().get(FINAL.size()).no(), Office.cancelled("Sent back"));

        pass(Duration.ofDays(400));

        assertThat(worker.claims(10)).isEmpty();
        assertThat(storage.deliveries().counts(run.no()))
                .isEqualTo(Map.of(
                        DeliveryState.DELIVERED, 1L,
                        DeliveryState.FAILED, 1L,
                        DeliveryState.SUPPRESSED, 1L,
                        DeliveryState.UNKNOWN, 1L,
                        DeliveryState.CANCELLED, 1L));
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

    private Delivery find(DeliveryNo no) {
        Optional<Delivery> found = storage.deliveries().find(no);
        assertThat(found).as("delivery " + no).isPresent();
        return found.orElseThrow();
    }

    private static DeliveryNo never(List<Delivery> deliveries) {
        return new DeliveryNo(deliveries.get(deliveries.size() - 1).no().value() + 100);
    }
}
