package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static dev.segue.logging.EntryFields.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Window;
import dev.segue.interaction.FieldSettings;
import dev.segue.logging.EntryFields;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every path into and out of a segment is a step, and steps can be kept and done again: rules ST-1 to ST-15, SC-1 to SC-4. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepByStepTest {
    private static final CriteriaCode GUESTS = new CriteriaCode("GUESTS");
    private static final EnterOptions ONCE_MORE = EnterOptions.STANDARD.allowingExisting();

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private LineId line(SegmentNo fair, ContactNo contact) {
        return office.line(fair, contact).line().id();
    }

    private List<StepDefinition> steps(SegmentNo fair) {
        return segue.segments().steps(fair, 0, 100).stream()
                .map(Step::definition)
                .toList();
    }

    private SegmentNo opened() {
        return segue.segments().open("Fair").no();
    }

    private void put(Contact.Builder contact) {
        segue.directory().put(List.of(contact.build())).orThrow();
    }

    @Test
    void every_way_to_change_who_is_in_a_segment_leaves_one_step_that_says_what_was_done() {
        LoggedSegmentNo history = office.logged(office.fair(CLARA)).loggedSegment();
        SegmentNo fair = opened();
        Map<Consumer<SegmentDesk>, Class<? extends StepDefinition>> ways = new LinkedHashMap<>();
        ways.put(it -> it.add(fair, COUNTRY.is("CZ")), StepDefinition.Add.class);
        ways.put(it -> it.enter(fair, List.of(BORIS)), StepDefinition.Enter.class);
        ways.put(it -> it.changeContact(fair, line(fair, BORIS), BETA), StepDefinition.ChangeContact.class);
        ways.put(it -> it.strike(fair, List.of(line(fair, BETA))), StepDefinition.Strike.class);
        ways.put(it -> it.strikeContacts(fair, List.of(ACME)), StepDefinition.Strike.class);
        ways.put(it -> it.reduce(fair, NAME.is("Anna Nová")), StepDefinition.Reduce.class);
        ways.put(it -> it.refine(fair, COUNTRY.is("CZ")), StepDefinition.Refine.class);
        ways.put(it -> it.reuse(fair, history), StepDefinition.ReuseLogged.class);

        ways.forEach((way, kind) -> {
            int before = steps(fair).size();
            way.accept(segue.segments());
            assertThat(steps(fair)).hasSize(before + 1);
            assertThat(steps(fair).get(before)).isInstanceOf(kind);
        });

        assertThat(office.contacts(fair)).containsExactly(DANA, CLARA);
        segue.segments()
                .override(fair, line(fair, DANA), it -> it.set(COMMENT, "See you"))
                .orThrow();
        segue.segments().plan(fair, plan -> plan.subject("Come!")).orThrow();
        assertThat(steps(fair)).hasSize(8);
    }

    @Test
    void steps_that_are_done_again_are_the_same_steps_with_the_same_options() {
        SegmentNo fair = opened();
        segue.segments()
                .add(fair, COUNTRY.is("SK"), AddOptions.STANDARD.expandingCompanies())
                .orThrow();
        segue.segments().enter(fair, List.of(DANA, CLARA), ONCE_MORE).orThrow();
        segue.segments().reduceEntireCompanies(fair, NAME.is("Clara Weiss")).orThrow();
        segue.segments().refineEntireCompanies(fair, NAME.is("Boris Malý")).orThrow();
        segue.savedCriteria().save(fair, GUESTS, "Guests").orThrow();
        SegmentNo again = opened();

        segue.segments().replay(again, GUESTS).orThrow();

        assertThat(office.contacts(again)).containsExactly(ACME, ANNA, BORIS).isEqualTo(office.contacts(fair));
        assertThat(steps(again)).isEqualTo(steps(fair));
        segue.segments().undo(again).orThrow();
        assertThat(office.contacts(again)).containsExactly(ACME, ANNA, BORIS, DANA);
        segue.segments().undo(again).orThrow();
        assertThat(office.contacts(again)).containsExactly(ACME, ANNA, BORIS, BETA, CLARA, DANA, CLARA);
    }

    @Test
    void saved_criteria_have_the_steps_in_force_and_are_done_after_those_that_are_there() {
        SegmentNo fair = opened();
        segue.segments().enter(fair, List.of(ANNA)).orThrow();
        segue.segments().enter(fair, List.of(BORIS)).orThrow();
        segue.segments().undo(fair).orThrow();
        assertThat(segue.savedCriteria().save(fair, GUESTS, "Guests").orThrow().steps())
                .isEqualTo(steps(fair).subList(0, 1));
        SegmentNo other = opened();
        segue.segments().enter(other, List.of(CLARA)).orThrow();

        segue.segments().replay(other, GUESTS).orThrow();

        assertThat(office.contacts(other)).containsExactly(CLARA, ANNA);
        assertThat(segue.savedCriteria()
                        .save(other, new CriteriaCode("MORE"), "")
                        .orThrow()
                        .steps())
                .hasSize(2);
    }

    /** A step acts at its place in the script: a strike is not a standing order, but it is done again where it was done. */
    @Test
    void whoever_was_entered_and_struck_by_hand_stays_out_however_often_the_steps_are_done_again_until_a_later_step() {
        SegmentNo fair = opened();
        segue.segments().enter(fair, List.of(ANNA)).orThrow();
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        segue.segments().strike(fair, List.of(line(fair, ANNA))).orThrow();
        segue.savedCriteria().save(fair, GUESTS, "Guests").orThrow();

        segue.segments().backTo(fair, 0).orThrow();
        segue.segments().backTo(fair, 3).orThrow();
        assertThat(office.contacts(fair)).doesNotContain(ANNA);
        SegmentNo again = opened();
        segue.segments().replay(again, GUESTS).orThrow();
        assertThat(office.contacts(again)).isNotEmpty().doesNotContain(ANNA);

        segue.segments().add(again, COUNTRY.is("CZ")).orThrow();
        assertThat(office.contacts(again)).contains(ANNA);
    }

    @Test
    void without_the_step_of_the_criterion_its_contacts_leave_and_those_entered_by_hand_stay_even_if_they_meet_it() {
        SegmentNo fair = opened();
        segue.segments().enter(fair, List.of(ANNA, CLARA)).orThrow();
        segue.segments()
                .override(fair, line(fair, ANNA), it -> it.set(COMMENT, "See you"))
                .orThrow();
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, CLARA, DANA, ACME);

        segue.segments().undo(fair).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA, CLARA);
        assertThat(office.line(fair, ANNA).interaction().get(COMMENT)).contains("See you");
    }

    @Test
    void a_contact_that_is_gone_meets_no_criterion_so_reduce_keeps_it_refine_removes_it_and_logging_objects() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.directory().remove(List.of(BORIS));

        segue.segments().reduce(fair, NAME.isNot("Anna Nová")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        assertThat(segue.segments().log(fair, LogRequest.standard()))
                .isInstanceOfSatisfying(
                        LoggingOutcome.Refused.class,
                        refused -> assertThat(refused.objections().byCode()).containsKey("log.contact-unknown"));
        segue.segments().refine(fair, Criterion.everyone()).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA);
    }

    @Test
    void whoever_has_no_company_stands_for_itself_alone() {
        put(Contact.person(new ContactNo("ERIK"), "Erik Sám").set(COUNTRY, "CZ"));
        SegmentNo fair = opened();
        segue.segments().enter(fair, List.of(DANA, new ContactNo("ERIK"))).orThrow();

        segue.segments().reduceEntireCompanies(fair, NAME.is("Dana Krátká")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(new ContactNo("ERIK"));
        segue.segments()
                .add(
                        fair,
                        NAME.is("Dana Krátká"),
                        AddOptions.STANDARD.expandingCompanies().withRelatedCompanies())
                .orThrow();
        assertThat(office.contacts(fair)).containsExactly(new ContactNo("ERIK"), DANA);
    }

    @Test
    void around_a_contact_everybody_is_added_by_an_opt_out_of_its_own_and_a_company_nobody_knows_is_passed_over() {
        office.optOut(ACME);
        put(Contact.person(new ContactNo("FILIP"), "Filip Host").at(new ContactNo("NOWHERE")));
        SegmentNo fair = opened();

        segue.segments()
                .add(
                        fair,
                        NAME.oneOf("Anna Nová", "Filip Host"),
                        AddOptions.STANDARD.expandingCompanies().withRelatedCompanies())
                .orThrow();
        assertThat(office.contacts(fair)).containsExactlyInAnyOrder(ANNA, BORIS, new ContactNo("FILIP"));

        office.optIn(ACME);
        office.optOut(BORIS);
        SegmentNo other = opened();
        segue.segments()
                .add(other, NAME.is("Boris Malý"), AddOptions.STANDARD.expandingCompanies())
                .orThrow();
        assertThat(office.contacts(other)).containsExactly(ACME, ANNA);
    }

    @Test
    void a_contact_with_several_lines_is_taken_out_and_kept_with_all_of_them() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().enter(fair, List.of(ANNA), ONCE_MORE).orThrow();

        segue.segments().refine(fair, NAME.is("Anna Nová")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, ANNA);
        segue.segments().undo(fair).orThrow();
        segue.segments().reduce(fair, NAME.is("Anna Nová")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(BORIS);
    }

    @Test
    void selected_contacts_stand_by_company_then_person_then_name_and_those_named_by_hand_as_named() {
        SegmentNo fair = opened();
        segue.segments().add(fair, Criterion.everyone()).orThrow();
        SegmentNo byHand = opened();
        segue.segments().enter(byHand, List.of(DANA, ANNA, ACME)).orThrow();

        assertThat(office.contacts(fair)).containsExactly(DANA, ACME, ANNA, BORIS, BETA, CLARA);
        assertThat(office.contacts(byHand)).containsExactly(DANA, ANNA, ACME);
    }

    @Test
    void a_logged_segment_is_reused_without_doubles_without_those_who_are_gone_and_with_nothing_but_the_campaign() {
        SegmentNo earlier = office.fair(ANNA, BORIS, CLARA);
        segue.segments().enter(earlier, List.of(ANNA), ONCE_MORE).orThrow();
        segue.segments()
                .override(
                        earlier,
                        line(earlier, ANNA),
                        it -> it.set(SUBJECT, "For Anna").set(TEMPLATE, Office.CALL))
                .orThrow();
        LoggedSegmentNo history = office.logged(earlier).loggedSegment();
        segue.directory().remove(List.of(BORIS));
        office.optOut(CLARA);
        SegmentNo fair = opened();

        StepReport report = segue.segments().reuse(fair, history).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA);
        assertThat(office.line(fair, ANNA).line().settings())
                .isEqualTo(FieldSettings.NONE.set(CAMPAIGN, Office.SPRING));
        assertThat(report.firstFallenOut()).containsExactly(CLARA);
        assertThat(segue.segments().reuse(fair, history).orThrow().existing()).isEqualTo(1);
        assertThat(office.contacts(fair)).containsExactly(ANNA);
    }

    @Test
    void saved_criteria_that_reuse_a_logged_segment_reuse_it_the_same_way() {
        SegmentNo earlier = office.fair(ANNA, BORIS);
        segue.segments().enter(earlier, List.of(ANNA), ONCE_MORE).orThrow();
        LoggedSegmentNo history = office.logged(earlier).loggedSegment();
        SegmentNo fair = opened();
        segue.segments().reuse(fair, history).orThrow();
        segue.savedCriteria().save(fair, GUESTS, "Guests").orThrow();
        office.optOut(BORIS);
        SegmentNo again = opened();

        segue.segments().replay(again, GUESTS).orThrow();

        assertThat(office.contacts(again)).containsExactly(ANNA);
        assertThat(office.line(again, ANNA).line().settings().value(CAMPAIGN)).contains(Office.SPRING);
    }

    @Test
    void an_interaction_is_that_of_the_contact_it_was_with_wherever_it_works_now() {
        office.logged(office.fair(ANNA));
        SegmentNo fair = opened();
        segue.segments().add(fair, INTERACTIONS.exist()).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA);

        put(Contact.person(ANNA, "Anna Nová").at(BETA));
        SegmentNo moved = opened();
        segue.segments().add(moved, INTERACTIONS.exist()).orThrow();
        assertThat(office.contacts(moved)).containsExactly(ANNA);
    }

    @Test
    void what_is_cancelled_is_no_interaction_to_a_criterion() {
        LoggedSegmentNo history = office.logged(office.fair(ANNA, BORIS)).loggedSegment();
        segue.interactions()
                .cancel(office.entries(history).get(0).no(), "sent back")
                .orThrow();
        SegmentNo fair = opened();

        segue.segments().add(fair, INTERACTIONS.exist()).orThrow();

        assertThat(office.contacts(fair)).containsExactly(BORIS);
    }

    @Test
    void reduce_takes_out_exactly_whom_add_admits_and_refine_keeps_exactly_them() {
        office.logged(office.fair(ANNA, CLARA));
        List<Criterion> criteria = List.of(
                COUNTRY.is("CZ"),
                COUNTRY.isNot("CZ").or(INTERACTIONS.exist()),
                Criterion.not(
                        INTERACTIONS.where(EntryFields.CAMPAIGN.is("SPRING")).exist()),
                MAILING_GROUPS.noneOf("FAIR"));

        for (Criterion criterion : criteria) {
            SegmentNo admitted = opened();
            segue.segments().add(admitted, criterion).orThrow();
            SegmentNo kept = opened();
            segue.segments().add(kept, Criterion.everyone()).orThrow();
            segue.segments().refine(kept, criterion).orThrow();
            assertThat(office.contacts(kept))
                    .as(criterion.toString())
                    .isNotEmpty()
                    .isEqualTo(office.contacts(admitted));
            segue.segments().reduce(admitted, criterion).orThrow();
            assertThat(office.contacts(admitted)).as(criterion.toString()).isEmpty();
        }
    }

    @Test
    void saved_criteria_ask_for_the_last_thirty_days_of_the_day_they_are_done_on() {
        office.logged(office.fair(ANNA));
        SegmentNo fair = opened();
        segue.segments()
                .add(fair, INTERACTIONS.within(Window.lastDays(30)).exist())
                .orThrow();
        segue.savedCriteria().save(fair, GUESTS, "Lately").orThrow();
        office.clock.passes(Duration.ofDays(60));
        office.logged(office.fair(CLARA));
        SegmentNo later = opened();

        segue.segments().replay(later, GUESTS).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA);
        assertThat(office.contacts(later)).containsExactly(CLARA);
    }
}
