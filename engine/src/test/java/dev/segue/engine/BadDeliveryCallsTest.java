package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.delivery.HandOver;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.LogRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller, a channel or a slow worker can do wrong with letters, and what becomes of them then (rules DL-4 and DL-6). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadDeliveryCallsTest {
    private static final DeliveryNo FIRST = new DeliveryNo(1);
    private static final Problem LOST = Problem.of("post.lost", "letter 1", "The post has lost it", "Send it again");

    private final Office office = new Office();
    private final List<SegueEvent> told = new ArrayList<>();
    private final Segue segue = office.over(office.storage).telling(told::add).build();

    private LoggedSegmentNo posted(ContactNo... contacts) {
        return segue.segments()
                .log(office.fair(contacts), LogRequest.standard().withDeliveries())
                .orThrow()
                .loggedSegment();
    }

    /** A letter of which nobody knows whether it was handed over. */
    private void unknown() {
        posted(ANNA);
        segue.deliveries().run(new Channel(false, letter -> {
            throw new IllegalStateException("no answer");
        }));
        told.clear();
    }

    static List<DeliveryReport> reportsThatOnlyWorkersMake() {
        return List.of(
                new DeliveryReport.GivenBack(),
                new DeliveryReport.Unknown(LOST),
                new DeliveryReport.Suppressed("Contact ANNA has opted out"),
                new DeliveryReport.Cancelled("Entry 1 does not count any more"));
    }

    @ParameterizedTest
    @MethodSource("reportsThatOnlyWorkersMake")
    void an_unknown_delivery_is_resolved_as_delivered_or_as_failed_and_as_nothing_else(DeliveryReport report) {
        unknown();
        Everything before = Everything.in(office.storage);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> segue.deliveries().resolve(FIRST, report))
                .withMessage("Delivery 1 is resolved as delivered or as failed, but the report was " + report);

        assertThat(Everything.in(office.storage)).isEqualTo(before);
        assertThat(told).isEmpty();
    }

    @Test
    void whoever_resolves_a_delivery_is_told_to_the_listeners_and_one_that_is_resolved_stays_so() {
        unknown();
        DeliveryReport seen = new DeliveryReport.Delivered("seen on the desk", "by hand");

        segue.deliveries().resolve(FIRST, seen).orThrow();
        Everything resolved = Everything.in(office.storage);
        Outcome<Delivery> again = segue.deliveries().resolve(FIRST, new DeliveryReport.Failed(LOST, Optional.empty()));

        assertThat(again.problems())
                .singleElement()
                .hasToString("delivery 1: Only a delivery that is unknown can be resolved, but it is DELIVERED. "
                        + "Look it up again [delivery.not-unknown]");
        assertThat(told).containsExactly(new SegueEvent.DeliveryResolved(FIRST, seen, Office.EVA));
        assertThat(Everything.in(office.storage)).isEqualTo(resolved);
        assertThat(segue.deliveries().resolve(new DeliveryNo(9), seen).problems())
                .singleElement()
                .returns("delivery 9", Problem::where)
                .returns("Only a delivery that is unknown can be resolved, but it is not there", Problem::what);
    }

    @Test
    void a_delivery_that_is_resolved_as_failed_with_a_wait_is_tried_again_after_it() {
        unknown();
        Channel channel = new Channel();

        segue.deliveries()
                .resolve(FIRST, new DeliveryReport.Failed(LOST, Optional.of(Duration.ofHours(1))))
                .orThrow();

        assertThat(segue.deliveries().run(channel).delivered()).isZero();
        office.clock.passes(Duration.ofHours(1));
        assertThat(segue.deliveries().run(channel).delivered()).isEqualTo(1);
    }

    @Test
    void a_run_needs_a_channel_and_a_progress() {
        assertThatNullPointerException()
                .isThrownBy(() -> segue.deliveries().run(null))
                .withMessage("channel");
        assertThatNullPointerException()
                .isThrownBy(() -> segue.deliveries().run(new Channel(), null))
                .withMessage("progress");
    }

    @Test
    void what_is_cancelled_while_letters_are_handed_over_stops_those_that_are_not_out_and_counts_them() {
        LoggedSegmentNo posted = posted(ANNA, BORIS, CLARA);
        Channel channel = new Channel(false, letter -> {
            segue.loggedSegments().cancel(posted, "wrong fair").orThrow();
            return new HandOver.Accepted("box");
        });

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(channel.numbers()).containsExactly(FIRST);
        assertThat(run).isEqualTo(new DeliveryRun(1, 0, 0, 0, 0, 2, 0, false, List.of()));
        assertThat(segue.deliveries().counts(posted))
                .isEqualTo(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.CANCELLED, 2L));
        assertThat(told)
                .filteredOn(SegueEvent.DeliveryTried.class::isInstance)
                .hasSize(3)
                .last()
                .isEqualTo(new SegueEvent.DeliveryTried(
                        new DeliveryNo(3), new DeliveryReport.Cancelled("Entry 3 does not count any more")));
    }

    @Test
    void a_letter_whose_lease_ends_while_it_is_handed_over_is_lost_and_told_with_what_became_of_it() {
        posted(ANNA);
        Channel slow = new Channel(false, letter -> {
            office.clock.passes(Duration.ofMinutes(11));
            return new HandOver.Accepted("box");
        });

        DeliveryRun run = segue.deliveries().run(slow);

        assertThat(run).isEqualTo(new DeliveryRun(0, 0, 0, 0, 0, 0, 1, false, List.of()));
        assertThat(segue.deliveries().find(FIRST).orElseThrow().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(told).last().isInstanceOfSatisfying(SegueEvent.DeliveryLost.class, lost -> {
            assertThat(lost.delivery()).isEqualTo(FIRST);
            assertThat(lost.notKept().orElseThrow()).isInstanceOf(DeliveryReport.Delivered.class);
        });
    }

    @Test
    void a_letter_whose_lease_ends_before_it_is_handed_over_is_lost_and_handed_over_by_whoever_claims_it_next() {
        posted(ANNA, BORIS);
        boolean[] late = {false};
        Progress slow = (done, total) -> {
            if (done == 1 && !late[0]) {
                late[0] = true;
                office.clock.passes(Duration.ofMinutes(11));
            }
            return Progress.Signal.GO_ON;
        };
        Channel channel = new Channel(false, letter -> new HandOver.Accepted("box"));

        DeliveryRun run = segue.deliveries().run(channel, slow);

        assertThat(run.lost()).isEqualTo(1);
        assertThat(run.delivered()).isEqualTo(2);
        assertThat(channel.contacts()).containsExactly(ANNA, BORIS);
        assertThat(told).contains(new SegueEvent.DeliveryLost(new DeliveryNo(2), Optional.empty()));
    }

    @Test
    void whoever_is_erased_while_the_letter_is_handed_over_is_counted_as_lost() {
        posted(ANNA);
        Channel channel = new Channel(false, letter -> {
            segue.contacts().erase(ANNA, "asked for it").orThrow();
            return new HandOver.Accepted("box");
        });

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(run.lost()).isEqualTo(1);
        assertThat(segue.deliveries().of(new EntryNo(1)).orElseThrow().state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void a_run_that_is_stopped_before_it_begins_claims_nothing_for_good() {
        posted(ANNA);
        Everything before = Everything.in(office.storage);
        Channel channel = new Channel();

        DeliveryRun run = segue.deliveries().run(channel, (done, total) -> Progress.Signal.CANCEL);

        assertThat(run).isEqualTo(new DeliveryRun(0, 0, 0, 0, 0, 0, 0, true, List.of()));
        assertThat(channel.numbers()).isEmpty();
        assertThat(Everything.in(office.storage)).isEqualTo(before);
    }
}
