package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import dev.segue.segment.Segment;
import dev.segue.storage.Claim;
import dev.segue.storage.Deliveries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Deliveries}: who gets a letter and when. */
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
                                .limit(100)
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
}
