package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.criteria.Criterion.everyone;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.segment.AddOptions;
import dev.segue.segment.ContactsSeen;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepPreview;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules PV-1 to PV-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTest {
    private static final StepDefinition CZECHS = new StepDefinition.Add(COUNTRY.is("CZ"), AddOptions.STANDARD);

    private final Office office = new Office();
    private final List<SegueEvent> events = new ArrayList<>();
    private final Segue segue = office.over(office.storage).telling(events::add).build();
    private final SegmentNo fair = segue.segments().open("Spring fair").no();

    private StepPreview preview(StepDefinition step) {
        return segue.segments().preview(fair, step).orThrow();
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::toString).toList();
    }

    private void put(ContactNo no, String country) {
        segue.directory()
                .put(List.of(Contact.person(no, "New").set(COUNTRY, country).build()))
                .orThrow();
    }

    @Test
    void tells_who_would_join_and_who_would_leave_and_keeps_nothing() {
        segue.segments().enter(fair, List.of(ANNA, BORIS, CLARA)).orThrow();
        events.clear();
        long version = office.version(fair);

        StepPreview adding = preview(CZECHS);
        StepPreview refining = preview(new StepDefinition.Refine(COUNTRY.is("AT"), false));

        assertThat(adding.joins().named()).containsExactlyInAnyOrder(ACME, DANA);
        assertThat(adding.leaves().count()).isZero();
        assertThat(adding.existing()).isEqualTo(1);
        assertThat(adding.selected()).isEqualTo(3);
        assertThat(adding.before()).isEqualTo(3);
        assertThat(adding.after()).isEqualTo(5);
        assertThat(refining.leaves().named()).containsExactlyInAnyOrder(ANNA, BORIS);
        assertThat(refining.after()).isEqualTo(1);
        assertThat(office.version(fair)).isEqualTo(version);
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS, CLARA);
        assertThat(events).isEmpty();
    }

    @Test
    void what_was_previewed_is_what_is_done() {
        StepPreview seen = preview(CZECHS);

        StepReport report = segue.segments().apply(seen).orThrow();

        assertThat(report.step().admitted()).isEqualTo(seen.joins().count());
        assertThat(office.contacts(fair))
                .containsExactlyInAnyOrderElementsOf(seen.joins().named());
        assertThat(events).hasAtLeastOneElementOfType(SegueEvent.StepDone.class);
    }

    @Test
    void it_is_refused_with_who_is_new_and_who_is_missing_if_the_contacts_have_changed() {
        StepPreview seen = preview(CZECHS);
        put(new ContactNo("NOVA"), "CZ");
        office.optOut(DANA);

        assertThat(problems(segue.segments().apply(seen)))
                .containsExactly(
                        "segment %s: The step would not do what was seen: 3 instead of 3 would join ".formatted(fair)
                                + "(new: NOVA, missing: DANA); the same 0 would leave. Look at it again [segment.preview-outdated]");
        assertThat(office.contacts(fair)).isEmpty();
        assertThat(segue.segments().apply(preview(CZECHS)).orThrow().step().admitted())
                .isEqualTo(3);
    }

    @Test
    void it_is_refused_if_the_segment_has_changed() {
        StepPreview seen = preview(CZECHS);
        segue.segments().enter(fair, List.of(BETA)).orThrow();

        assertThat(segue.segments().apply(seen).problems())
                .extracting(Problem::code)
                .containsExactly("segment.stale");
        assertThat(office.contacts(fair)).containsExactly(BETA);
    }

    @Test
    void a_step_that_is_not_valid_is_not_previewed() {
        assertThat(segue.segments()
                        .preview(fair, new StepDefinition.Add(COUNTRY.is(" "), AddOptions.STANDARD))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("criteria.blank-operand");
        assertThat(segue.segments().preview(new SegmentNo("SM99999"), CZECHS).problems())
                .extracting(Problem::code)
                .containsExactly("segment.not-found");
    }

    @Test
    void undone_steps_that_would_be_dropped_are_told() {
        segue.segments().add(fair, everyone()).orThrow();
        segue.segments().undo(fair).orThrow();

        StepPreview seen = preview(CZECHS);

        assertThat(seen.discardedSteps()).isEqualTo(1);
        assertThat(seen.discardedLines()).isEqualTo(6);
        assertThat(segue.segments().redo(fair).orThrow().position()).isEqualTo(1);
    }

    @Test
    void a_step_that_would_change_too_much_unseen_is_refused_and_can_be_applied_when_it_was_seen() {
        segue.segments().enter(fair, List.of(ANNA, BORIS, CLARA, DANA)).orThrow();
        SegmentDesk careful = segue.segments().changingAtMost(25);
        Criterion austrians = COUNTRY.is("AT");

        assertThat(problems(careful.refine(fair, austrians)))
                .containsExactly(
                        "segment %s: Of 4 lines the step would change 3: 0 would join and 3 leave, more than 25 percent. "
                                        .formatted(fair)
                                + "Look at a preview and apply it, or allow a larger share [segment.change-too-large]");
        assertThat(office.contacts(fair)).hasSize(4);
        careful.reduce(fair, austrians).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS, DANA);
        StepPreview seen = careful.preview(fair, new StepDefinition.Reduce(everyone(), false))
                .orThrow();
        careful.apply(seen).orThrow();
        assertThat(office.contacts(fair)).isEmpty();
        careful.add(fair, everyone()).orThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segue.segments().changingAtMost(-1))
                .withMessage("A share of lines is 0 percent or more, but was -1");
    }

    @Test
    void of_very_many_the_first_ten_thousand_are_kept_by_name_and_all_of_them_are_compared() {
        office.visitors(ContactsSeen.MOST_NAMED + 5);
        StepDefinition all = new StepDefinition.Add(everyone(), AddOptions.STANDARD);

        StepPreview seen = preview(all);
        put(new ContactNo("ZZZZ"), "CZ");

        assertThat(seen.joins().count()).isEqualTo(ContactsSeen.MOST_NAMED + 11);
        assertThat(seen.joins().named()).hasSize(ContactsSeen.MOST_NAMED);
        assertThat(problems(segue.segments().apply(seen)))
                .singleElement()
                .asString()
                .contains("10012 instead of 10011 would join; the same 0 would leave");
    }
}
