package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.SkipReason;
import dev.segue.segment.AddOptions;
import dev.segue.segment.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptOutTest {
    private static final EnterOptions ON_PURPOSE = EnterOptions.STANDARD.ignoringExclusion();

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void whoever_opted_out_before_the_log_is_skipped_and_counted() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        office.optOut(BORIS);

        LoggingReceipt receipt = office.logged(fair);

        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA, CLARA);
        assertThat(receipt.counts().skipped()).isEqualTo(Map.of(SkipReason.EXCLUDED, 1L));
    }

    @Test
    void whoever_opts_out_while_the_log_goes_on_is_not_logged() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        int[] runs = {0};

        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withFollowUp(), (done, total) -> {
                    if (done == 0) {
                        runs[0]++;
                    } else if (runs[0] == 1) {
                        office.optOut(BORIS);
                    }
                    return Progress.Signal.GO_ON;
                })
                .orThrow();

        assertThat(runs[0]).isEqualTo(2);
        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA);
        assertThat(receipt.counts().skipped()).isEqualTo(Map.of(SkipReason.EXCLUDED, 1L));
        assertThat(office.contacts(receipt.followUp().orElseThrow())).containsExactly(ANNA);
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void an_opt_out_of_somebody_else_does_not_make_the_log_run_again() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        int[] runs = {0};

        segue.segments()
                .log(fair, LogRequest.standard(), (done, total) -> {
                    runs[0] += done == 0 ? 1 : 0;
                    if (runs[0] == 1) {
                        office.optOut(CLARA);
                    }
                    return Progress.Signal.GO_ON;
                })
                .orThrow();

        assertThat(runs[0]).isEqualTo(1);
    }

    @Test
    void the_third_run_makes_opt_outs_wait() throws Exception {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA, DANA);
        int[] runs = {0};
        List<ContactNo> leaving = List.of(BORIS, CLARA, DANA);
        CompletableFuture<?>[] optOut = {CompletableFuture.completedFuture(null)};

        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard(), (done, total) -> {
                    if (done == 0) {
                        ContactNo next = leaving.get(runs[0]++);
                        optOut[0] = CompletableFuture.runAsync(() -> office.optOut(next));
                        if (runs[0] < 3) {
                            optOut[0].join();
                        }
                    }
                    return Progress.Signal.GO_ON;
                })
                .orThrow();
        optOut[0].get(60, TimeUnit.SECONDS);

        assertThat(runs[0]).isEqualTo(3);
        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA, DANA);
        assertThat(segue.directory().contact(DANA)).get().returns(true, it -> it.excluded());
    }

    @Test
    void a_log_during_which_its_own_thread_never_stops_opting_out_is_refused_after_three_runs() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        int[] runs = {0};

        LoggingOutcome outcome = segue.segments().log(fair, LogRequest.standard(), (done, total) -> {
            runs[0] += done == 0 ? 1 : 0;
            if (done == 0 && runs[0] % 2 == 1) {
                office.optOut(BORIS);
            } else if (done == 0) {
                office.optIn(BORIS);
            }
            return runs[0] > 10 ? Progress.Signal.CANCEL : Progress.Signal.GO_ON;
        });

        assertThat(runs[0]).isEqualTo(3);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoggingOutcome.Refused.class,
                        refused -> assertThat(codes(refused.objections().first()))
                                .containsExactly("log.exclusions-moved"));
        assertThat(segue.segments().find(fair)).isPresent();
    }

    @Test
    void lines_admitted_on_purpose_are_logged_and_delivered() {
        office.optOut(ANNA);
        office.optOut(BORIS);
        office.optOut(DANA);
        SegmentNo earlier = segue.segments().open("Last year").no();
        segue.segments().enter(earlier, List.of(DANA), ON_PURPOSE).orThrow();
        segue.segments().plan(earlier, plan -> plan.template("CALL")).orThrow();
        LoggingReceipt lastYear = office.logged(earlier);
        SegmentNo fair = office.fair(CLARA);

        segue.segments()
                .add(fair, COUNTRY.is("SK"), AddOptions.STANDARD.ignoringExclusion())
                .orThrow();
        segue.segments().enter(fair, List.of(ANNA), ON_PURPOSE).orThrow();
        segue.segments()
                .reuse(
                        fair,
                        new StepDefinition.ReuseLogged(
                                lastYear.loggedSegment(), false, Optional.empty(), Optional.empty(), false, true))
                .orThrow();
        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow();
        Channel channel = new Channel();
        segue.deliveries().run(channel);

        assertThat(office.loggedContacts(receipt.loggedSegment()))
                .containsExactlyInAnyOrder(ANNA, BORIS, CLARA, DANA, Office.BETA);
        assertThat(channel.contacts()).contains(ANNA, BORIS, DANA);
        assertThat(receipt.counts().skipped()).isEmpty();
    }

    @Test
    void an_exclusion_made_after_a_line_was_admitted_skips_it_even_if_the_step_ignored_exclusions() {
        SegmentNo fair = segue.segments().open("Fair").no();
        segue.segments().enter(fair, List.of(ANNA, BORIS), ON_PURPOSE).orThrow();
        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();
        office.optOut(ANNA);

        assertThat(office.line(fair, ANNA).excluded()).isTrue();
        assertThat(office.loggedContacts(office.logged(fair).loggedSegment())).containsExactly(BORIS);
    }

    @Test
    void an_excluded_contact_is_neither_entered_nor_put_on_a_line_unless_that_is_said() {
        office.optOut(ANNA);
        SegmentNo fair = office.fair(BORIS);
        long version = office.version(fair);

        Outcome<StepReport> entered = segue.segments().enter(fair, List.of(ANNA, DANA));
        Outcome<StepReport> changed = segue.segments()
                .changeContact(fair, office.line(fair, BORIS).line().id(), ANNA);

        assertThat(codes(entered.problems())).containsExactly("segment.contact-excluded");
        assertThat(codes(changed.problems())).containsExactly("segment.contact-excluded");
        assertThat(office.version(fair)).isEqualTo(version);
        segue.segments()
                .changeContact(fair, office.line(fair, BORIS).line().id(), ANNA, ON_PURPOSE)
                .orThrow();
        assertThat(office.line(fair, ANNA).line().onPurpose()).isTrue();
    }

    @Test
    void adding_passes_over_whoever_opted_out() {
        office.optOut(ANNA);
        SegmentNo fair = segue.segments().open("Fair").no();

        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();

        assertThat(office.contacts(fair)).containsExactlyInAnyOrder(ACME, DANA);
    }

    @Test
    void undo_brings_back_the_line_of_somebody_who_opted_out_since_marked_and_logging_skips_it() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().reduce(fair, COUNTRY.is("SK")).orThrow();
        office.optOut(BORIS);

        segue.segments().undo(fair).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        assertThat(office.line(fair, BORIS).excluded()).isTrue();
        assertThat(office.line(fair, ANNA).excluded()).isFalse();
        assertThat(office.loggedContacts(office.logged(fair).loggedSegment())).containsExactly(ANNA);
    }

    @Test
    void whoever_opts_out_between_log_and_claim_is_not_written_to() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow();
        office.optOut(ANNA);
        Channel channel = new Channel();

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(run.suppressed()).isEqualTo(1);
        assertThat(channel.contacts()).containsExactly(BORIS);
        assertThat(segue.deliveries().counts(receipt.loggedSegment()))
                .isEqualTo(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.SUPPRESSED, 1L));
    }

    @Test
    void a_follow_up_later_leaves_out_whoever_opted_out_and_says_who() {
        LoggingReceipt receipt = office.logged(office.fair(ANNA, BORIS, CLARA));
        office.optOut(BORIS);

        StepReport report = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD.described("Thank you"))
                .orThrow();

        assertThat(office.contacts(report.segment().no())).containsExactly(ANNA, CLARA);
        assertThat(report.fallenOut()).isEqualTo(1);
        assertThat(report.firstFallenOut()).containsExactly(BORIS);
        assertThat(report.segment().description()).isEqualTo("Thank you");
        StepReport all = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD.withoutRechecking())
                .orThrow();
        assertThat(office.contacts(all.segment().no())).containsExactly(ANNA, BORIS, CLARA);
        assertThat(office.line(all.segment().no(), BORIS).line().onPurpose()).isTrue();
    }

    @Test
    void somebody_with_two_entries_falls_out_of_a_follow_up_once() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments()
                .enter(fair, List.of(BORIS), EnterOptions.STANDARD.allowingExisting())
                .orThrow();
        LoggingReceipt receipt = office.logged(fair);
        office.optOut(BORIS);

        StepReport report = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD)
                .orThrow();

        assertThat(receipt.counts().entries()).isEqualTo(3);
        assertThat(report.fallenOut()).isEqualTo(1);
        assertThat(report.firstFallenOut()).containsExactly(BORIS);
    }

    @Test
    void a_follow_up_made_by_the_log_leaves_out_whoever_had_opted_out_and_was_logged_on_purpose() {
        office.optOut(ANNA);
        SegmentNo fair = segue.segments().open("Fair").no();
        segue.segments().enter(fair, List.of(ANNA, BORIS), ON_PURPOSE).orThrow();
        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();

        LoggingReceipt receipt =
                segue.segments().log(fair, LogRequest.standard().withFollowUp()).orThrow();

        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA, BORIS);
        assertThat(office.contacts(receipt.followUp().orElseThrow())).containsExactly(BORIS);
        assertThat(receipt.counts().followUpLines()).isEqualTo(1);
        SegmentNo all = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD.withoutRechecking())
                .orThrow()
                .segment()
                .no();
        assertThat(segue.segments()
                        .add(all, Criterion.inLoggedSegment(receipt.loggedSegment()))
                        .orThrow()
                        .existing())
                .isEqualTo(1);
    }
}
