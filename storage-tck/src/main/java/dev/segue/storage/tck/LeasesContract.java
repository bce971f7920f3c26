package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.DeliveryNo;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryState;
import dev.segue.segment.Segment;
import dev.segue.storage.Claim;
import dev.segue.storage.Deliveries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Deliveries}: how long a worker has a letter, and what proves it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LeasesContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Duration TOO_LONG = Letters.LEASE.plusMinutes(1);
    private static final Duration NOT_TOO_LONG = Letters.LEASE.minusMinutes(1);
    private Letters worker;

    @BeforeEach
    final void hireAWorker() {
        worker = new Letters(storage);
    }

    @Test
    void del3_plans_a_delivery_again_whose_lease_ended() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim first = worker.claim();
        pass(TOO_LONG);

        worker.endsLeases();

        assertThat(storage.deliveries().find(first.delivery().no()))
                .contains(first.delivery().in(DeliveryState.PLANNED));
        Claim second = worker.claim();
        assertThat(second.delivery()).isEqualTo(first.delivery().claimedAgain());
        assertThat(second.token()).isNotEqualTo(first.token());
    }

    @Test
    void del3_gives_a_delivery_whose_lease_ended_with_the_very_claim_that_ends_it() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(3)));
        worker.claims(3);
        pass(TOO_LONG);

        assertThat(worker.claims(10))
                .hasSize(3)
                .allMatch(claim -> claim.delivery().attempts() == 2);
        assertThat(storage.deliveries().counts(run.no())).isEqualTo(Map.of(DeliveryState.CLAIMED, 3L));
    }

    @Test
    void del3_leaves_a_delivery_with_its_worker_until_the_lease_ends() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim claim = worker.claim();
        pass(NOT_TOO_LONG);

        assertThat(worker.claims(1)).isEmpty();
        assertThat(worker.handsOver(claim)).isTrue();
        assertThat(worker.reports(claim, Letters.DELIVERED)).isTrue();
    }

    @Test
    void del3_ends_each_lease_at_its_own_time() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(2)));
        Claim shorter = storage.deliveries()
                .claim(Letters.PAPER, 1, Duration.ofMinutes(5))
                .get(0);
        Claim longer = worker.claim();
        pass(Duration.ofMinutes(7));

        Claim again = worker.claim();

        assertThat(again.delivery().no()).isEqualTo(shorter.delivery().no());
        assertThat(worker.reports(longer, Letters.DELIVERED)).isTrue();
    }

    @Test
    void del3_gives_a_delivery_again_to_one_of_many_workers() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        for (int round = 1; round <= 10; round++) {
            int attempt = round;

            List<Claim> claims = Threads.together(Threads.MANY, thread -> () -> new Letters(storage).claims(1)).stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(claims).hasSize(1).allMatch(claim -> claim.delivery().attempts() == attempt);
            pass(TOO_LONG);
        }
    }

    @Test
    void del3_plans_a_delivery_again_that_was_being_handed_over_repeatably() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim first = worker.claim();
        assertThat(worker.handsOverRepeatably(first)).isTrue();
        pass(TOO_LONG);

        assertThat(worker.claim().delivery()).isEqualTo(first.delivery().claimedAgain());
    }

    @Test
    void del4_does_not_know_what_became_of_a_letter_that_was_being_handed_over() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim claim = worker.claim();
        assertThat(worker.handsOver(claim)).isTrue();
        pass(TOO_LONG);

        assertThat(worker.claims(1)).isEmpty();

        assertThat(storage.deliveries().find(claim.delivery().no()))
                .contains(claim.delivery().in(DeliveryState.UNKNOWN));
        pass(Duration.ofDays(30));
        assertThat(worker.claims(1)).isEmpty();
        assertThat(storage.deliveries().resolve(claim.delivery().no(), Letters.DELIVERED))
                .isTrue();
    }

    @Test
    void del4_forgets_that_a_letter_was_being_handed_over_when_that_failed() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim first = worker.claim();
        worker.handsOver(first);
        worker.reports(first, Letters.RETRY);
        pass(Duration.ofMinutes(61));
        worker.claim();
        pass(TOO_LONG);

        assertThat(worker.claim().delivery().attempts()).isEqualTo(3);
    }

    @Test
    void del5_says_no_to_any_other_token_and_changes_nothing() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(3)));
        List<Claim> claims = worker.claims(2);
        Delivery mine = claims.get(0).delivery();

        for (long wrong : new long[] {claims.get(1).token(), claims.get(0).token() + 1_000, 0, -1}) {
            assertThat(storage.deliveries().handingOver(mine.no(), wrong, false))
                    .isFalse();
            assertThat(storage.deliveries().handingOver(mine.no(), wrong, true)).isFalse();
            assertThat(storage.deliveries().report(mine.no(), wrong, Letters.DELIVERED))
                    .isFalse();
        }

        assertThat(storage.deliveries().find(mine.no())).contains(mine);
        pass(TOO_LONG);
        assertThat(worker.claims(3)).as("none of them was being handed over").hasSize(3);
    }

    @Test
    void del5_says_no_for_a_delivery_that_nobody_has() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.people(2)));
        Claim claim = worker.claims(1).get(0);
        DeliveryNo planned = run.deliveries().stream()
                .map(Delivery::no)
                .filter(no -> !no.equals(claim.delivery().no()))
                .findFirst()
                .orElseThrow();
        DeliveryNo never = new DeliveryNo(planned.value() + 100);

        for (DeliveryNo no : List.of(planned, never)) {
            assertThat(storage.deliveries().handingOver(no, claim.token(), false))
                    .isFalse();
            assertThat(storage.deliveries().handingOver(no, claim.token(), true))
                    .isFalse();
            assertThat(storage.deliveries().report(no, claim.token(), Letters.DELIVERED))
                    .isFalse();
        }

        assertThat(worker.claim().delivery().no()).isEqualTo(planned);
    }

    @Test
    void del5_says_no_once_it_was_reported() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim claim = worker.claim();
        worker.reports(claim, Letters.RETRY);
        Delivery before = storage.deliveries().find(claim.delivery().no()).orElseThrow();

        assertThat(worker.handsOver(claim)).isFalse();
        assertThat(worker.handsOverRepeatably(claim)).isFalse();
        assertThat(worker.reports(claim, Letters.DELIVERED)).isFalse();

        assertThat(storage.deliveries().find(claim.delivery().no())).contains(before);
    }

    @Test
    void del5_says_no_once_the_lease_has_ended() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim first = worker.claim();
        pass(TOO_LONG);

        assertThat(worker.handsOver(first)).isFalse();
        assertThat(worker.handsOverRepeatably(first)).isFalse();
        assertThat(worker.reports(first, Letters.DELIVERED)).isFalse();

        Claim second = worker.claim();
        assertThat(worker.handsOver(first)).isFalse();
        assertThat(worker.handsOverRepeatably(first)).isFalse();
        assertThat(worker.reports(first, Letters.DELIVERED)).isFalse();
        assertThat(storage.deliveries().find(second.delivery().no())).contains(second.delivery());
        assertThat(worker.reports(second, Letters.DELIVERED)).isTrue();
    }

    @Test
    void del5_says_no_once_it_is_unknown() {
        desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        Claim claim = worker.claim();
        worker.handsOver(claim);
        pass(TOO_LONG);

        assertThat(worker.reports(claim, Letters.DELIVERED)).isFalse();

        worker.endsLeases();
        assertThat(worker.reports(claim, Letters.DELIVERED)).isFalse();
        assertThat(storage.deliveries().find(claim.delivery().no()))
                .contains(claim.delivery().in(DeliveryState.UNKNOWN));
    }

    @Test
    void del5_takes_one_of_many_reports_at_once() {
        desk.logs(desk.opensWith(FAIR, Contacts.people(10)));
        for (Claim claim : worker.claims(10)) {
            List<Boolean> taken = Threads.together(
                    Threads.MANY,
                    thread -> () -> new Letters(storage)
                            .reports(claim, thread % 2 == 0 ? Letters.DELIVERED : Letters.SUPPRESSED));

            assertThat(taken).containsOnlyOnce(true);
            assertThat(storage.deliveries().find(claim.delivery().no()))
                    .hasValueSatisfying(it -> assertThat(it.state())
                            .isEqualTo(
                                    taken.indexOf(true) % 2 == 0 ? DeliveryState.DELIVERED : DeliveryState.SUPPRESSED));
        }
    }
}
