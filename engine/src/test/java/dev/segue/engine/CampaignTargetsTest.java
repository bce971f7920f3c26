package dev.segue.engine;

import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.AUTUMN;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.EVA;
import static dev.segue.engine.Office.SPRING;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CAMPAIGN_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.interaction.Activation;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules CA-1 to CA-3: active campaigns and their targets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignTargetsTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;

    /** A segment of the spring campaign whose lines are its targets. */
    private SegmentNo targeted(ContactNo... contacts) {
        SegmentNo fair = office.fair(contacts);
        segue.segments().plan(fair, plan -> plan.set(CAMPAIGN_TARGET, true)).orThrow();
        return fair;
    }

    private List<CampaignTarget> targets() {
        List<CampaignTarget> all = new ArrayList<>();
        segue.campaigns().targets(SPRING, all::addAll, Progress.NONE).orThrow();
        return all;
    }

    private List<ContactNo> who() {
        return targets().stream().map(CampaignTarget::contact).toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void a_campaign_is_active_once_and_only_with_targets() {
        assertThat(codes(segue.campaigns().activate(new CampaignNo("SPRNG")))).containsExactly("campaign.not-found");
        assertThat(segue.campaigns()
                        .activate(new CampaignNo("SPRNG"))
                        .problems()
                        .get(0)
                        .fix())
                .isEqualTo("Use 'SPRING'");
        assertThat(codes(segue.campaigns().activate(SPRING))).containsExactly("campaign.no-target");
        office.fair(ANNA);
        assertThat(codes(segue.campaigns().activate(SPRING))).containsExactly("campaign.no-target");
        targeted(ANNA, BORIS);

        assertThat(segue.campaigns().activate(SPRING).orThrow()).isEqualTo(2);
        assertThat(codes(segue.campaigns().activate(SPRING))).containsExactly("campaign.already-active");
        assertThat(segue.campaigns().isActive(AUTUMN)).isFalse();
        assertThat(codes(segue.campaigns().targets(AUTUMN, chunk -> {}, Progress.NONE)))
                .containsExactly("campaign.not-active");
        assertThat(codes(segue.campaigns().deactivate(AUTUMN))).containsExactly("campaign.not-active");
    }

    @Test
    void a_merged_contact_is_one_target_under_the_number_that_it_has_now() {
        segue.segments().log(targeted(ANNA), LogRequest.standard()).orThrow();
        targeted(BORIS);
        segue.campaigns().activate(SPRING).orThrow();

        segue.contacts().merge(ANNA, BORIS).orThrow();

        assertThat(who()).containsExactly(BORIS);
        assertThat(segue.campaigns().isTarget(SPRING, BORIS)).isTrue();
        assertThat(segue.campaigns().isTarget(SPRING, ANNA)).isTrue();
        assertThat(segue.segments().segmentsOf(ANNA, Optional.empty(), 10))
                .isEqualTo(segue.segments().segmentsOf(BORIS, Optional.empty(), 10))
                .isNotEmpty();
    }

    @Test
    void who_was_erased_is_no_target() {
        segue.segments().log(targeted(ANNA), LogRequest.standard()).orThrow();
        segue.campaigns().activate(SPRING).orThrow();

        segue.contacts().erase(ANNA, "She asked for it").orThrow();

        assertThat(who()).isEmpty();
    }

    @Test
    void everything_that_was_said_is_kept_and_listeners_are_told() {
        targeted(ANNA);
        List<SegueEvent> told = new ArrayList<>();
        Segue listening = office.over(office.storage).telling(told::add).build();
        Activation on = new Activation(true, EVA, office.clock.instant());
        Activation off = new Activation(false, EVA, office.clock.instant());

        listening.campaigns().activate(SPRING).orThrow();
        listening.campaigns().activate(SPRING);
        assertThat(listening.campaigns().isTarget(SPRING, ANNA)).isTrue();
        listening.campaigns().deactivate(SPRING).orThrow();

        assertThat(listening.campaigns().isTarget(SPRING, ANNA)).isFalse();
        assertThat(listening.campaigns().records(SPRING, 0, 10)).containsExactly(on, off);
        assertThat(told)
                .containsExactly(
                        new SegueEvent.CampaignActivated(SPRING, on), new SegueEvent.CampaignDeactivated(SPRING, off));
    }

    @Test
    void a_change_of_the_plan_or_of_a_line_is_seen_at_once() {
        SegmentNo fair = targeted(ANNA, BORIS);
        segue.campaigns().activate(SPRING).orThrow();

        segue.segments()
                .override(fair, office.line(fair, ANNA).line().id(), it -> it.set(CAMPAIGN, AUTUMN))
                .orThrow();
        assertThat(who()).containsExactly(BORIS);
        segue.segments().plan(fair, plan -> plan.set(CAMPAIGN_TARGET, false)).orThrow();
        assertThat(who()).isEmpty();
        segue.segments()
                .override(fair, office.line(fair, BORIS).line().id(), it -> it.set(CAMPAIGN_TARGET, true))
                .orThrow();
        assertThat(who()).containsExactly(BORIS);
    }

    @Test
    void a_struck_line_takes_its_contact_out_even_if_a_line_that_is_no_target_stays() {
        SegmentNo fair = targeted(ANNA, BORIS);
        office.fair(ANNA);
        segue.campaigns().activate(SPRING).orThrow();

        segue.segments().strikeContacts(fair, List.of(ANNA)).orThrow();

        assertThat(who()).containsExactly(BORIS);
        segue.segments().undo(fair).orThrow();
        assertThat(who()).containsExactly(ANNA, BORIS);
        segue.segments().delete(fair).orThrow();
        assertThat(who()).isEmpty();
        assertThat(segue.campaigns().isTarget(SPRING, ANNA)).isFalse();
    }

    @Test
    void an_entry_counts_until_it_is_cancelled() {
        LoggingReceipt receipt = office.logged(targeted(ANNA, BORIS));
        targeted(BORIS, DANA);
        assertThat(segue.campaigns().activate(SPRING).orThrow()).isEqualTo(3);

        assertThat(targets())
                .containsExactly(
                        new CampaignTarget(ANNA, Optional.of(ACME), false, true),
                        new CampaignTarget(BORIS, Optional.of(ACME), true, true),
                        new CampaignTarget(DANA, Optional.empty(), true, false));
        segue.interactions().cancel(receipt.firstEntry(), "moved away").orThrow();
        assertThat(who()).containsExactly(BORIS, DANA);
        segue.loggedSegments().cancel(receipt.loggedSegment(), "wrong list").orThrow();
        assertThat(targets())
                .containsExactly(
                        new CampaignTarget(BORIS, Optional.of(ACME), true, false),
                        new CampaignTarget(DANA, Optional.empty(), true, false));
    }

    @Test
    void the_company_of_a_target_is_one_too_and_its_colleagues_are_not() {
        targeted(ANNA);
        segue.campaigns().activate(SPRING).orThrow();

        assertThat(segue.campaigns().isTarget(SPRING, ANNA)).isTrue();
        assertThat(segue.campaigns().isTarget(SPRING, ACME)).isTrue();
        assertThat(segue.campaigns().isTarget(SPRING, BORIS)).isFalse();
        assertThat(segue.campaigns().isTarget(SPRING, BETA)).isFalse();
        segue.directory()
                .put(List.of(
                        segue.directory().contact(ANNA).orElseThrow().with(ContactFields.COMPANY_NO, BETA.value())))
                .orThrow();
        assertThat(segue.campaigns().isTarget(SPRING, ACME)).isFalse();
        assertThat(segue.campaigns().isTarget(SPRING, BETA)).isTrue();
    }

    @Test
    void a_contact_that_is_gone_stays_a_target_by_its_line() {
        targeted(CLARA);
        segue.campaigns().activate(SPRING).orThrow();

        segue.directory().remove(List.of(CLARA));

        assertThat(targets()).containsExactly(new CampaignTarget(CLARA, Optional.empty(), true, false));
        assertThat(segue.campaigns().isTarget(SPRING, CLARA)).isTrue();
    }

    @Test
    void lists_by_number_and_each_once_in_chunks_and_can_be_cancelled() {
        SegmentNo fair = office.fair(office.visitors(2_100));
        segue.segments().plan(fair, plan -> plan.set(CAMPAIGN_TARGET, true)).orThrow();
        targeted(office.visitors(5).toArray(ContactNo[]::new));
        segue.campaigns().activate(SPRING).orThrow();
        List<Integer> sizes = new ArrayList<>();

        assertThat(segue.campaigns()
                        .targets(SPRING, chunk -> sizes.add(chunk.size()), Progress.NONE)
                        .orThrow())
                .isEqualTo(2_100);

        assertThat(sizes).containsExactly(1_000, 1_000, 100);
        assertThat(who()).isSorted().doesNotHaveDuplicates();
        assertThat(codes(segue.campaigns().targets(SPRING, chunk -> {}, (done, total) -> Progress.Signal.CANCEL)))
                .containsExactly("campaign.cancelled");
    }

    @Test
    void the_open_segments_of_a_contact_are_listed() {
        SegmentNo fair = targeted(ANNA, BORIS);
        SegmentNo second = office.fair(ANNA);
        segue.segments().strikeContacts(fair, List.of(BORIS)).orThrow();

        assertThat(segue.segments().segmentsOf(ANNA, Optional.empty(), 10))
                .extracting(it -> it.no())
                .containsExactly(fair, second);
        assertThat(segue.segments().segmentsOf(BORIS, Optional.empty(), 10)).isEmpty();
        office.logged(second);
        assertThat(segue.segments().segmentsOf(ANNA, Optional.of(fair), 10)).isEmpty();
    }
}
