package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.segue.DocumentHash;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What names something else is looked up at once: plans, overrides, numbers, steps, deliveries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferencesTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;

    @Test
    void a_plan_is_refused_with_everything_it_names_that_does_not_exist_and_the_nearest_names() {
        SegmentNo fair = office.fair(ANNA);
        Segment before = segue.segments().find(fair).orElseThrow();

        Outcome<PlanChange> outcome = segue.segments()
                .plan(
                        fair,
                        plan -> plan.template("INVITES")
                                .campaign("SPRINGS")
                                .salesperson("NOBODY")
                                .subject("Come!"));

        assertThat(outcome.problems())
                .extracting(Problem::code)
                .containsExactly("segment.template-unknown", "segment.campaign-unknown", "segment.salesperson-unknown");
        assertThat(outcome.problems().get(0).toString()).contains("'INVITES'", "Use 'INVITE'");
        assertThat(outcome.problems().get(1).fix()).isEqualTo("Use 'SPRING'");
        assertThat(segue.segments().find(fair)).contains(before);
    }

    @Test
    void an_override_is_refused_if_it_names_what_does_not_exist() {
        SegmentNo fair = office.fair(ANNA);
        DocumentHash nowhere = new DocumentHash("ab".repeat(32));

        Outcome<Segment> outcome = segue.segments()
                .override(
                        fair,
                        office.line(fair, ANNA).line().id(),
                        it -> it.set(InteractionField.DOCUMENT, nowhere)
                                .set(InteractionField.TEMPLATE, new TemplateCode("NONE")));

        assertThat(outcome.problems())
                .extracting(Problem::code)
                .containsExactly("segment.template-unknown", "segment.document-unknown");
        assertThat(office.line(fair, ANNA).line().settings().isEmpty()).isTrue();
    }

    @Test
    void an_unknown_segment_is_told_before_an_unknown_template() {
        assertThat(segue.segments()
                        .plan(new SegmentNo("NONE"), plan -> plan.template("NONE"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("segment.not-found");
    }

    @Test
    void the_lines_after_any_kept_step_can_be_read() {
        SegmentNo fair = segue.segments().open("Fair").no();
        Step both = segue.segments().enter(fair, List.of(ANNA, BORIS)).orThrow().step();
        Step one =
                segue.segments().strikeContacts(fair, List.of(ANNA)).orThrow().step();

        assertThat(segue.segments().linesAfterStep(fair, both.number(), Optional.empty(), 10))
                .extracting(view -> view.line().contact())
                .containsExactly(ANNA, BORIS);
        assertThat(segue.segments().linesAfterStep(fair, one.number(), Optional.empty(), 10))
                .isEqualTo(segue.segments().lines(fair, 10));
        assertThat(segue.segments().linesAfterStep(fair, 0, Optional.empty(), 10))
                .isEmpty();
        assertThat(segue.segments().linesAfterStep(fair, 99, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void the_delivery_of_an_entry_is_found_by_the_entry() {
        LoggingReceipt receipt = segue.segments()
                .log(office.fair(ANNA, BORIS), LogRequest.standard().withDeliveries())
                .orThrow();

        assertThat(segue.deliveries().of(receipt.lastEntry()))
                .hasValueSatisfying(delivery -> assertThat(delivery.contact()).isEqualTo(BORIS));
        assertThat(receipt.lastEntry().value()).isEqualTo(receipt.firstEntry().value() + 1);
    }

    @Test
    void a_number_series_that_repeats_itself_is_told_so_instead_of_being_asked_for_ever() {
        Segue stuck = office.over(office.storage)
                .numberingWith(number -> new SegmentNo("ALWAYS"))
                .build();
        stuck.segments().open("The first");

        assertThatIllegalStateException()
                .isThrownBy(() -> stuck.segments().open("The second"))
                .withMessageContaining("different numbers")
                .withMessageContaining("'ALWAYS'");
    }
}
