package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.NOBODY;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.EntryFields;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionTest {
    private static final CriteriaCode GUESTS = new CriteriaCode("GUESTS");

    private final Office office = new Office();
    private final Segue segue = office.segue;
    private final SegmentNo fair = segue.segments().open("Fair").no();

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private LineId lineOf(ContactNo contact) {
        return office.line(fair, contact).line().id();
    }

    @Test
    void adds_the_companies_around_the_contacts_found() {
        segue.segments()
                .add(fair, NAME.is("Boris Malý"), AddOptions.STANDARD.withRelatedCompanies())
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(ACME, BORIS);

        segue.segments()
                .add(fair, NAME.is("Clara Weiss"), AddOptions.STANDARD.expandingCompanies())
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(ACME, BORIS, BETA, CLARA);

        StepReport again = segue.segments()
                .add(fair, NAME.is("Boris Malý"), AddOptions.STANDARD.allowingExisting())
                .orThrow();
        assertThat(again.step().admitted()).isEqualTo(1);
        StepReport noMore = segue.segments().add(fair, NAME.is("Boris Malý")).orThrow();
        assertThat(noMore.existing()).isEqualTo(1);
        assertThat(noMore.step().admitted()).isZero();
        assertThat(segue.segments().count(fair)).isEqualTo(5);
    }

    @Test
    void reduces_and_refines_by_entire_companies_of_whoever_meets_the_criterion_in_the_segment_or_not() {
        segue.segments().enter(fair, List.of(ANNA, CLARA, DANA)).orThrow();

        segue.segments().reduceEntireCompanies(fair, NAME.is("Boris Malý")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(CLARA, DANA);
        segue.segments().undo(fair).orThrow();

        segue.segments().refineEntireCompanies(fair, NAME.is("Boris Malý")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA);
    }

    @Test
    void enters_and_strikes_ten_thousand_at_once_and_refuses_more() {
        List<ContactNo> visitors = office.visitors(10_001);
        List<ContactNo> most = visitors.subList(0, 10_000);

        segue.segments().enter(fair, most).orThrow();
        assertThat(office.contacts(fair)).isEqualTo(most);
        assertThatThrownBy(() -> segue.segments().enter(fair, visitors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10,000 contacts, but named 10,001");
        List<LineId> lines =
                office.lines(fair).stream().map(it -> it.line().id()).toList();
        List<LineId> tooMany = new ArrayList<>(lines);
        tooMany.add(new LineId(9, 9));
        assertThatThrownBy(() -> segue.segments().strike(fair, tooMany))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10,000 lines, but named 10,001");
        assertThat(segue.segments().strike(fair, lines).orThrow().step().removed())
                .isEqualTo(10_000);
    }

    @Test
    void looks_a_struck_line_up_once() {
        segue.segments().enter(fair, List.of(ANNA, BORIS)).orThrow();
        List<String> calls = new ArrayList<>();
        Segue watched =
                office.over(Tampered.storage(office.storage, calls::add)).build();

        watched.segments().strike(fair, List.of(lineOf(ANNA), lineOf(BORIS))).orThrow();

        assertThat(calls).filteredOn("Segments.line"::equals).hasSize(2);
    }

    @Test
    void names_every_unknown_line_and_contact_at_once_and_changes_nothing() {
        segue.segments().enter(fair, List.of(ANNA)).orThrow();
        long version = office.version(fair);

        assertThat(codes(segue.segments().enter(fair, List.of(NOBODY, BORIS, new ContactNo("NOONE")))))
                .containsExactly("segment.contact-unknown", "segment.contact-unknown");
        assertThat(codes(segue.segments().strike(fair, List.of(lineOf(ANNA), new LineId(7, 1), new LineId(7, 2)))))
                .containsExactly("segment.line-not-found", "segment.line-not-found");
        assertThat(codes(segue.segments().strike(new SegmentNo("SM99999"), List.of(new LineId(1, 1)))))
                .containsExactly("segment.not-found");
        assertThat(office.version(fair)).isEqualTo(version);
    }

    @Test
    void changes_a_contact_in_its_place_without_its_overrides_unless_the_new_one_is_there() {
        segue.segments().enter(fair, List.of(ANNA, BORIS, CLARA)).orThrow();
        segue.segments()
                .override(fair, lineOf(BORIS), it -> it.set(InteractionField.SUBJECT, "For Boris"))
                .orThrow();

        assertThat(codes(segue.segments().changeContact(fair, lineOf(BORIS), CLARA)))
                .containsExactly("segment.contact-existing");
        assertThat(codes(segue.segments().changeContact(fair, lineOf(BORIS), NOBODY)))
                .containsExactly("segment.contact-unknown");
        assertThat(codes(segue.segments().changeContact(fair, new LineId(8, 8), DANA)))
                .containsExactly("segment.line-not-found");
        segue.segments().changeContact(fair, lineOf(BORIS), DANA).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA, DANA, CLARA);
        assertThat(office.line(fair, DANA).line().settings().isEmpty()).isTrue();
        segue.segments()
                .changeContact(fair, lineOf(DANA), CLARA, EnterOptions.STANDARD.allowingExisting())
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, CLARA, CLARA);
    }

    @Test
    void goes_back_and_forward_exactly_and_a_new_step_drops_what_was_undone() {
        segue.segments().enter(fair, List.of(ANNA, BORIS)).orThrow();
        segue.segments().reduce(fair, COUNTRY.is("SK")).orThrow();
        segue.segments().enter(fair, List.of(CLARA)).orThrow();
        List<LineView> before = office.lines(fair);

        segue.segments().backTo(fair, 0).orThrow();
        assertThat(office.contacts(fair)).isEmpty();
        assertThat(codes(segue.segments().undo(fair))).containsExactly("segment.nothing-to-undo");
        segue.segments().redo(fair).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        segue.segments().backTo(fair, 3).orThrow();
        assertThat(office.lines(fair)).isEqualTo(before);
        assertThat(codes(segue.segments().redo(fair))).containsExactly("segment.nothing-to-redo");
        assertThat(codes(segue.segments().backTo(fair, 9))).containsExactly("segment.step-not-found");

        segue.segments()
                .override(fair, lineOf(CLARA), it -> it.set(InteractionField.SUBJECT, "For Clara"))
                .orThrow();
        segue.segments().backTo(fair, 1).orThrow();
        StepReport report = segue.segments().enter(fair, List.of(DANA)).orThrow();
        assertThat(report)
                .returns(2L, StepReport::discardedSteps)
                .returns(1L, StepReport::discardedLines)
                .returns(1L, StepReport::discardedEdits)
                .returns(4, it -> it.step().number());
    }

    @Test
    void reuses_each_contact_once_with_the_campaign_of_its_first_entry_that_counts() {
        SegmentNo earlier = office.fair(ANNA, BORIS, CLARA);
        segue.segments()
                .enter(earlier, List.of(ANNA), EnterOptions.STANDARD.allowingExisting())
                .orThrow();
        segue.segments()
                .override(earlier, office.lines(earlier).get(3).line().id(), it -> it.set(CAMPAIGN, Office.AUTUMN))
                .orThrow();
        LoggedSegmentNo history = office.logged(earlier).loggedSegment();
        segue.interactions()
                .cancel(office.entries(history).get(0).no(), "called by mistake")
                .orThrow();
        segue.interactions()
                .cancel(office.entries(history).get(1).no(), "moved away")
                .orThrow();

        segue.segments().reuse(fair, history).orThrow();

        assertThat(office.contacts(fair)).containsExactly(CLARA, ANNA);
        assertThat(office.line(fair, ANNA).line().settings().value(CAMPAIGN)).contains(Office.AUTUMN);
        segue.segments()
                .reuse(
                        fair,
                        new StepDefinition.ReuseLogged(
                                history,
                                true,
                                Optional.of(EntryFields.CAMPAIGN.is("SPRING")),
                                Optional.empty(),
                                false,
                                false))
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(CLARA, ANNA, BORIS);
        assertThat(codes(segue.segments().reuse(fair, new LoggedSegmentNo(99))))
                .containsExactly("logged-segment.not-found");
    }

    @Test
    void saved_criteria_strike_all_lines_of_their_contacts_and_change_contacts_where_they_are() {
        segue.segments().enter(fair, List.of(ANNA, BORIS, CLARA)).orThrow();
        segue.segments().strike(fair, List.of(lineOf(CLARA))).orThrow();
        segue.segments().changeContact(fair, lineOf(BORIS), DANA).orThrow();
        segue.savedCriteria().save(fair, GUESTS, "Guests").orThrow();
        assertThat(codes(segue.savedCriteria().save(fair, GUESTS, "Again"))).containsExactly("criteria.code-taken");
        SegmentNo other = segue.segments().open("Other").no();
        segue.segments().enter(other, List.of(CLARA)).orThrow();

        segue.segments().replay(other, GUESTS).orThrow();

        assertThat(office.contacts(other)).containsExactly(ANNA, DANA);
        assertThat(segue.segments().steps(other, 0, 10)).hasSize(4);
        SegmentNo third = segue.segments().open("Third").no();
        segue.directory().remove(List.of(BORIS));
        segue.segments().replay(third, GUESTS).orThrow();
        assertThat(office.contacts(third)).containsExactly(ANNA);
        assertThat(codes(segue.segments().replay(third, new CriteriaCode("NONE"))))
                .containsExactly("criteria.not-found");
        assertThat(codes(segue.savedCriteria()
                        .save(segue.segments().open("Empty").no(), new CriteriaCode("E"), "")))
                .containsExactly("criteria.no-steps");
    }

    @Test
    void a_replay_does_nothing_if_one_of_its_steps_is_not_valid_any_more() {
        SegmentNo source = segue.segments().open("Source").no();
        segue.segments().enter(fair, List.of(ANNA)).orThrow();
        segue.segments().add(fair, Criterion.inSegment(source)).orThrow();
        segue.savedCriteria().save(fair, GUESTS, "Guests").orThrow();
        segue.segments().delete(source).orThrow();
        SegmentNo other = segue.segments().open("Other").no();

        assertThat(codes(segue.segments().replay(other, GUESTS))).containsExactly("segment.not-found");
        assertThat(segue.segments().steps(other, 0, 10)).isEmpty();
    }

    @Test
    void selects_by_membership_and_by_interactions_that_count() {
        LoggedSegmentNo history = office.logged(office.fair(ANNA, BORIS)).loggedSegment();
        SegmentNo open = segue.segments().open("Open").no();
        segue.segments().enter(open, List.of(BORIS, CLARA)).orThrow();

        segue.segments()
                .add(fair, Criterion.inLoggedSegment(history).and(Criterion.not(Criterion.inSegment(open))))
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA);
        segue.segments()
                .add(
                        fair,
                        EntryFields.INTERACTIONS
                                .where(EntryFields.CAMPAIGN.is("SPRING"))
                                .exist())
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        segue.loggedSegments().cancel(history, "wrong list").orThrow();
        segue.segments().refine(fair, EntryFields.INTERACTIONS.none()).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
    }

    @Test
    void names_everything_that_is_wrong_with_a_criterion_at_once() {
        Criterion wrong = CodeField.custom("colour")
                .is("red")
                .and(CodeField.custom("countri").is("CZ"));

        assertThat(segue.segments().add(fair, wrong).problems()).hasSize(2);
        assertThat(segue.directory().search(wrong, chunk -> {}).problems()).hasSize(2);
        assertThat(segue.segments().steps(fair, 0, 10)).isEmpty();
    }

    @Test
    void a_step_on_a_segment_that_is_deleted_meanwhile_says_that_it_is_not_there() {
        Segue raced = office.over(Tampered.storage(office.storage, call -> {
                    if (call.equals("Segments.step")) {
                        segue.segments().delete(fair).orThrow();
                    }
                }))
                .build();

        Outcome<StepReport> added = raced.segments().add(fair, COUNTRY.is("CZ"));

        assertThat(added.problems())
                .containsExactly(Problem.of(
                        "segment.not-found",
                        "segment " + fair,
                        "There is no open segment '" + fair + "'",
                        "Name a segment that is open"));
    }

    @Test
    void criteria_are_not_saved_of_a_segment_that_changes_while_its_steps_are_read() {
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        segue.segments().add(fair, COUNTRY.is("SK")).orThrow();
        Segue raced = office.over(Tampered.storage(office.storage, call -> {
                    if (call.equals("Segments.steps") && segue.segments().count(fair) > 0) {
                        segue.segments().backTo(fair, 0).orThrow();
                        segue.segments().refine(fair, COUNTRY.is("AT")).orThrow();
                    }
                }))
                .build();

        assertThat(codes(raced.savedCriteria().save(fair, GUESTS, "Guests"))).containsExactly("segment.stale");

        assertThat(segue.savedCriteria().find(GUESTS)).isEmpty();
    }
}
