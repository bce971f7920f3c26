package dev.segue.engine;

import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.AUTUMN;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.EVA;
import static dev.segue.engine.Office.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotation;
import dev.segue.logging.Annotations;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.EntryFields;
import dev.segue.logging.FollowUp;
import dev.segue.logging.Grade;
import dev.segue.logging.Grouping;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.MerkleTree;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules HI-1 and HI-3 to HI-6: history that can be worked with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookingBackTest {
    private static final EntryNo FIRST = new EntryNo(1);

    private final Office office = new Office();
    private final List<SegueEvent> told = new ArrayList<>();
    private final Segue segue = office.over(office.storage).telling(told::add).build();

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private LoggedSegmentNo history() {
        LoggedSegmentNo no = office.logged(office.fair(ANNA, BORIS)).loggedSegment();
        told.clear();
        return no;
    }

    @Test
    void cancelling_twice_keeps_the_first_and_a_blank_reason_is_refused() {
        LoggedSegmentNo history = history();

        segue.interactions().cancel(FIRST, "moved away").orThrow();
        segue.loggedSegments().cancel(history, SPRING, "called off").orThrow();
        segue.loggedSegments().cancel(history, "wrong list").orThrow();

        assertThat(segue.interactions()
                        .cancel(FIRST, "again")
                        .orThrow()
                        .cancelled()
                        .map(Cancellation::reason))
                .contains("moved away");
        assertThat(segue.loggedSegments()
                        .cancel(history, SPRING, "again")
                        .orThrow()
                        .cancelled()
                        .map(Cancellation::reason))
                .contains("called off");
        assertThat(segue.loggedSegments()
                        .cancel(history, "again")
                        .orThrow()
                        .cancelled()
                        .map(Cancellation::reason))
                .contains("wrong list");
        assertThatThrownBy(() -> segue.interactions().cancel(FIRST, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not blank");
    }

    @Test
    void what_is_reinstated_counts_again_and_what_was_cancelled_itself_does_not() {
        LoggedSegmentNo history = history();
        segue.interactions().cancel(FIRST, "moved away").orThrow();
        segue.loggedSegments().cancel(history, "wrong list").orThrow();

        LoggedSegment reinstated =
                segue.loggedSegments().reinstate(history, "it was right").orThrow();

        assertThat(reinstated.cancelled()).isEmpty();
        assertThat(segue.interactions().page(history, Optional.empty(), 10))
                .extracting(LoggedEntry::counts)
                .containsExactly(false, true);
        assertThat(segue.interactions().reinstate(FIRST).orThrow().counts()).isTrue();
    }

    @Test
    void what_is_said_is_kept_with_who_said_it_and_when() {
        LoggedSegmentNo history = history();
        Cancellation cancellation = new Cancellation("wrong list", EVA, office.clock.instant());
        Reinstatement because = new Reinstatement(Optional.of("it was right"), EVA, office.clock.instant());
        Reinstatement without = new Reinstatement(Optional.empty(), EVA, office.clock.instant());

        segue.loggedSegments().cancel(history, "wrong list");
        segue.loggedSegments().cancel(history, "once more");
        segue.loggedSegments().reinstate(history, "it was right");
        segue.loggedSegments().cancel(history, AUTUMN, "no such campaign here");
        segue.loggedSegments().cancel(history, SPRING, "wrong list");
        segue.loggedSegments().reinstate(history, SPRING, "it was right");
        segue.interactions().cancel(FIRST, "wrong list");
        segue.interactions().reinstate(FIRST);

        assertThat(segue.loggedSegments().records(history, 0, 10)).containsExactly(cancellation, because);
        assertThat(segue.loggedSegments().records(history, 1, 10)).containsExactly(because);
        assertThat(segue.loggedSegments().records(history, SPRING, 0, 10)).containsExactly(cancellation, because);
        assertThat(segue.interactions().records(FIRST, 0, 10)).containsExactly(cancellation, without);
    }

    @Test
    void listeners_are_told_of_what_changed_and_of_nothing_else() {
        LoggedSegmentNo history = history();

        segue.loggedSegments().reinstate(history);
        LoggedSegment cancelled =
                segue.loggedSegments().cancel(history, "wrong list").orThrow();
        segue.loggedSegments().cancel(history, "wrong list");
        LoggedSegment reinstated = segue.loggedSegments().reinstate(history).orThrow();
        segue.loggedSegments().reinstate(history, SPRING);
        CampaignEntry calledOff =
                segue.loggedSegments().cancel(history, SPRING, "called off").orThrow();
        segue.loggedSegments().cancel(history, SPRING, "called off");
        CampaignEntry onAgain =
                segue.loggedSegments().reinstate(history, SPRING).orThrow();
        segue.interactions().reinstate(FIRST);
        LoggedEntry sentBack = segue.interactions().cancel(FIRST, "sent back").orThrow();
        segue.interactions().cancel(FIRST, "sent back");
        LoggedEntry found = segue.interactions().reinstate(FIRST, "found").orThrow();

        assertThat(told)
                .containsExactly(
                        new SegueEvent.LoggedSegmentCancelled(cancelled),
                        new SegueEvent.LoggedSegmentReinstated(reinstated),
                        new SegueEvent.CampaignEntryCancelled(calledOff),
                        new SegueEvent.CampaignEntryReinstated(onAgain),
                        new SegueEvent.EntryCancelled(sentBack),
                        new SegueEvent.EntryReinstated(found));
    }

    @Test
    void what_is_not_there_is_refused() {
        LoggedSegmentNo history = history();
        LoggedSegmentNo none = new LoggedSegmentNo(99);

        assertThat(codes(segue.interactions().cancel(new EntryNo(99), "none"))).containsExactly("entry.not-found");
        assertThat(codes(segue.interactions().reinstate(new EntryNo(99)))).containsExactly("entry.not-found");
        assertThat(codes(segue.loggedSegments().cancel(none, "none"))).containsExactly("logged-segment.not-found");
        assertThat(codes(segue.loggedSegments().reinstate(none))).containsExactly("logged-segment.not-found");
        assertThat(codes(segue.loggedSegments().cancel(history, AUTUMN, "none")))
                .containsExactly("campaign-entry.not-found");
        assertThat(codes(segue.loggedSegments().reinstate(none, SPRING))).containsExactly("campaign-entry.not-found");
        assertThat(told).isEmpty();
    }

    @Test
    void a_campaign_entry_that_is_cancelled_takes_its_entries_out_of_criteria_and_follow_ups() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        segue.segments()
                .override(fair, office.line(fair, CLARA).line().id(), it -> it.set(InteractionField.CAMPAIGN, AUTUMN))
                .orThrow();
        LoggedSegmentNo history = office.logged(fair).loggedSegment();

        segue.loggedSegments().cancel(history, SPRING, "called off").orThrow();

        SegmentNo members = segue.segments().open("Members").no();
        segue.segments().add(members, Criterion.inLoggedSegment(history)).orThrow();
        assertThat(office.contacts(members)).containsExactly(CLARA);
        SegmentNo next = segue.segments()
                .followUp(history, FollowUp.STANDARD)
                .orThrow()
                .segment()
                .no();
        assertThat(office.contacts(next)).containsExactly(CLARA);
    }

    @Test
    void letters_of_what_is_cancelled_are_not_delivered_and_not_planned_again() {
        SegmentNo fair = office.fair(ACME, BORIS, CLARA);
        segue.segments()
                .override(fair, office.line(fair, CLARA).line().id(), it -> it.set(InteractionField.CAMPAIGN, AUTUMN))
                .orThrow();
        LoggedSegmentNo history = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow()
                .loggedSegment();

        segue.loggedSegments().cancel(history, SPRING, "called off").orThrow();
        segue.loggedSegments().reinstate(history, SPRING).orThrow();

        assertThat(segue.deliveries().counts(history))
                .isEqualTo(Map.of(DeliveryState.CANCELLED, 2L, DeliveryState.PLANNED, 1L));
        assertThat(segue.interactions().page(history, Optional.empty(), 10))
                .hasSize(3)
                .allMatch(LoggedEntry::counts)
                .allMatch(it -> it.entry().correspondenceType() == CorrespondenceType.HARD_COPY);
    }

    @Test
    void what_is_said_of_an_entry_is_shown_told_and_kept() {
        history();
        Annotation moved = Annotation.comment("Has moved to Brno");

        segue.interactions()
                .annotate(FIRST, Annotation.evaluation(Grade.NEGATIVE))
                .orThrow();
        segue.interactions()
                .annotate(FIRST, Annotation.evaluation(Grade.POSITIVE))
                .orThrow();
        segue.interactions()
                .annotate(FIRST, Annotation.outcome("Comes with three"))
                .orThrow();
        LoggedEntry annotated = segue.interactions().annotate(FIRST, moved).orThrow();

        assertThat(segue.interactions().find(FIRST)).contains(annotated);
        assertThat(annotated.annotations())
                .isEqualTo(new Annotations(
                        Optional.of(Grade.POSITIVE),
                        false,
                        Optional.of("Comes with three"),
                        List.of("Has moved to Brno")));
        Annotated last = new Annotated(moved, EVA, office.clock.instant());
        assertThat(segue.interactions().records(FIRST, 3, 10)).containsExactly(last);
        assertThat(told).hasSize(4).endsWith(new SegueEvent.EntryAnnotated(annotated, last));
        assertThat(codes(segue.interactions().annotate(new EntryNo(99), moved))).containsExactly("entry.not-found");
    }

    @Test
    void annotating_does_not_touch_the_digest() {
        LoggedSegmentNo history = history();
        MerkleTree before = digest(history);

        segue.interactions().annotate(FIRST, Annotation.attemptFailed(true)).orThrow();

        assertThat(digest(history).root()).isEqualTo(before.root());
        assertThat(segue.loggedSegments().find(history).orElseThrow().receipt().digest())
                .isEqualTo(before.root());
    }

    private MerkleTree digest(LoggedSegmentNo history) {
        MerkleTree tree = new MerkleTree();
        office.entries(history).forEach(entry -> tree.add(entry.commitment()));
        return tree;
    }

    @Test
    void a_follow_up_can_be_for_those_without_an_answer() {
        LoggedSegmentNo history = history();
        segue.interactions()
                .annotate(FIRST, Annotation.outcome("Comes with three"))
                .orThrow();

        SegmentNo next = segue.segments()
                .followUp(history, FollowUp.STANDARD.entriesWhere(EntryFields.OUTCOME.isBlank()))
                .orThrow()
                .segment()
                .no();

        assertThat(office.contacts(next)).containsExactly(BORIS);
    }

    @Test
    void contacts_can_be_selected_by_what_is_said_of_their_interactions() {
        history();
        segue.interactions()
                .annotate(FIRST, Annotation.evaluation(Grade.VERY_POSITIVE))
                .orThrow();
        SegmentNo friends = segue.segments().open("Friends").no();

        segue.segments()
                .add(
                        friends,
                        EntryFields.INTERACTIONS
                                .where(EntryFields.EVALUATION.oneOf(Grade.POSITIVE, Grade.VERY_POSITIVE))
                                .exist())
                .orThrow();

        assertThat(office.contacts(friends)).containsExactly(ANNA);
        segue.interactions().annotate(FIRST, Annotation.noEvaluation()).orThrow();
        SegmentNo nobody = segue.segments().open("Nobody").no();
        segue.segments()
                .add(
                        nobody,
                        EntryFields.INTERACTIONS
                                .where(EntryFields.EVALUATION.isNotBlank())
                                .exist())
                .orThrow();
        assertThat(office.contacts(nobody)).isEmpty();
    }

    @Test
    void a_logged_segment_shows_how_many_of_its_entries_count() {
        LoggedSegmentNo history = history();
        assertThat(segue.loggedSegments().find(history).orElseThrow().entriesThatCount())
                .isEqualTo(2);

        segue.interactions().cancel(FIRST, "sent back").orThrow();

        LoggedSegment shown = segue.loggedSegments().find(history).orElseThrow();
        assertThat(shown.entriesThatCount()).isEqualTo(1);
        assertThat(shown.entriesCancelled()).isEqualTo(1);
        assertThat(shown.receipt().counts().entries()).isEqualTo(2);
        assertThat(segue.loggedSegments()
                        .cancel(history, "wrong list")
                        .orThrow()
                        .entriesThatCount())
                .isZero();
    }

    @Test
    void statistics_count_what_counts() {
        history();
        SegmentNo again = office.fair(ANNA, CLARA);
        office.logged(again);
        segue.interactions().cancel(FIRST, "sent back").orThrow();

        assertThat(segue.interactions().statistics(StatisticsQuery.by(Grouping.CAMPAIGN), Optional.empty(), 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo(StatisticsKey.of("SPRING"));
                    assertThat(row.entries()).isEqualTo(3);
                    assertThat(row.contacts()).isEqualTo(3);
                });
        assertThat(segue.interactions()
                        .statistics(StatisticsQuery.by(Grouping.CONTACT).ofCompany(ACME), Optional.empty(), 10))
                .extracting(row -> row.key().toString())
                .containsExactly("ANNA", "BORIS");
    }
}
