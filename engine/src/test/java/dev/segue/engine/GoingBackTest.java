package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.segment.LineId;
import dev.segue.segment.SegmentLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Going back and forward is exact: rules ST-7 and ST-10 to ST-12. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoingBackTest {
    private static final EnterOptions ONCE_MORE = EnterOptions.STANDARD.allowingExisting();

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private LineId line(SegmentNo fair, ContactNo contact) {
        return office.line(fair, contact).line().id();
    }

    private List<SegmentLine> lines(SegmentNo fair) {
        return office.lines(fair).stream().map(LineView::line).toList();
    }

    private void write(SegmentNo fair, ContactNo contact, String comment) {
        segue.segments()
                .override(fair, line(fair, contact), it -> it.set(COMMENT, comment))
                .orThrow();
    }

    @Test
    void undoing_a_second_line_of_a_contact_leaves_the_first_one_and_what_is_set_on_it() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        write(fair, ANNA, "See you");
        List<SegmentLine> before = lines(fair);
        segue.segments().enter(fair, List.of(ANNA, CLARA), ONCE_MORE).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS, ANNA, CLARA);

        segue.segments().undo(fair).orThrow();

        assertThat(lines(fair)).isEqualTo(before);
    }

    @Test
    void what_a_step_removed_comes_back_in_its_place_under_its_id_with_what_is_set_on_it() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        segue.segments()
                .override(
                        fair,
                        line(fair, BORIS),
                        it -> it.set(COMMENT, "Call first").set(DOCUMENT, office.document("Just for you")))
                .orThrow();
        List<SegmentLine> before = lines(fair);
        segue.segments().reduce(fair, NAME.is("Boris Malý")).orThrow();
        segue.segments().enter(fair, List.of(BORIS, DANA)).orThrow();

        segue.segments().backTo(fair, 1).orThrow();

        assertThat(lines(fair)).isEqualTo(before);
    }

    @Test
    void undo_and_redo_keep_overrides_changes_of_the_plan_and_two_lines_of_one_contact_apart() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().enter(fair, List.of(ANNA), ONCE_MORE).orThrow();
        LineId second = lines(fair).get(2).id();
        write(fair, ANNA, "The first");
        segue.segments()
                .override(fair, second, it -> it.set(COMMENT, "The second"))
                .orThrow();
        segue.segments().reduce(fair, NAME.is("Anna Nová")).orThrow();
        segue.segments().plan(fair, plan -> plan.subject("Changed meanwhile")).orThrow();

        segue.segments().undo(fair).orThrow();
        assertThat(office.lines(fair))
                .extracting(it -> it.interaction().get(COMMENT))
                .containsExactly(Optional.of("The first"), Optional.empty(), Optional.of("The second"));
        assertThat(office.lines(fair))
                .allSatisfy(it -> assertThat(it.interaction().get(SUBJECT)).contains("Changed meanwhile"));

        segue.segments().undo(fair).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        assertThat(office.line(fair, ANNA).interaction().get(COMMENT)).contains("The first");
        segue.segments().redo(fair).orThrow();
        assertThat(office.lines(fair).get(2).line().id()).isEqualTo(second);
        assertThat(office.lines(fair).get(2).interaction().get(COMMENT)).contains("The second");
        segue.segments().redo(fair).orThrow();
        assertThat(office.contacts(fair)).containsExactly(BORIS);
    }

    @Test
    void a_change_of_contact_is_one_step_and_undoing_it_brings_back_the_line_with_what_is_set_on_it() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        write(fair, BORIS, "Call first");
        List<SegmentLine> before = lines(fair);
        segue.segments().changeContact(fair, line(fair, BORIS), DANA).orThrow();
        assertThat(segue.segments().steps(fair, 0, 10)).hasSize(2);

        segue.segments().undo(fair).orThrow();

        assertThat(lines(fair)).isEqualTo(before);
    }

    @Test
    void a_segment_that_is_emptied_keeps_its_steps_and_undo_fills_it_again() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        List<SegmentLine> before = lines(fair);

        segue.segments().reduce(fair, Criterion.everyone()).orThrow();
        assertThat(lines(fair)).isEmpty();
        assertThat(segue.segments().steps(fair, 0, 10)).hasSize(2);

        segue.segments().undo(fair).orThrow();
        assertThat(lines(fair)).isEqualTo(before);
        segue.segments().undo(fair).orThrow();
        assertThat(lines(fair)).isEmpty();
        segue.segments().backTo(fair, 1).orThrow();
        assertThat(lines(fair)).isEqualTo(before);
    }

    @Test
    void a_step_that_changed_nothing_is_kept_and_undone_like_any_other() {
        SegmentNo fair = office.fair(ANNA);
        segue.segments().reduce(fair, COUNTRY.is("NZ")).orThrow();
        segue.segments().enter(fair, List.of(BORIS)).orThrow();

        segue.segments().undo(fair).orThrow();
        assertThat(segue.segments().find(fair).orElseThrow().position()).isEqualTo(2);
        segue.segments().undo(fair).orThrow();

        assertThat(segue.segments().find(fair).orElseThrow().position()).isEqualTo(1);
        assertThat(office.contacts(fair)).containsExactly(ANNA);
    }

    @Test
    void undo_brings_back_the_line_of_a_contact_that_is_gone_meanwhile() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().reduce(fair, NAME.is("Boris Malý")).orThrow();
        segue.directory().remove(List.of(BORIS));

        segue.segments().undo(fair).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        assertThat(office.line(fair, BORIS).contact()).isEmpty();
    }
}
