package dev.segue.engine;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CALL;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.INVITE;
import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.COST;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.DURATION;
import static dev.segue.interaction.InteractionField.INFORMATION_FLOW;
import static dev.segue.interaction.InteractionField.INITIATED_BY;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.Salesperson;
import dev.segue.interaction.Effective;
import dev.segue.interaction.InformationFlow;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import dev.segue.logging.FollowUp;
import dev.segue.segment.LineId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a change of plan, template or contact does to lines that are there: rules IN-1 to IN-12. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanAndLinesTest {
    private static final AddressCode SUMMER = new AddressCode("SUMMER");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Language CZECH = Language.of("cs");

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private LineId line(SegmentNo fair, ContactNo contact) {
        return office.line(fair, contact).line().id();
    }

    private InteractionValues shown(SegmentNo fair, ContactNo contact) {
        return office.line(fair, contact).interaction();
    }

    private <T> void override(SegmentNo fair, ContactNo contact, InteractionField<T> field, T value) {
        segue.segments()
                .override(fair, line(fair, contact), it -> it.set(field, value))
                .orThrow();
    }

    @Test
    void overrides_stay_when_the_plan_changes_whatever_they_are_equal_to() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        segue.segments().plan(fair, plan -> plan.subject("Come!")).orThrow();
        override(fair, ANNA, SUBJECT, "Come!");
        segue.segments()
                .override(fair, line(fair, BORIS), it -> it.setNothing(SUBJECT))
                .orThrow();

        segue.segments().plan(fair, plan -> plan.subject("Come with friends!")).orThrow();

        assertThat(shown(fair, ANNA).effective(SUBJECT))
                .isEqualTo(new Effective<>(Optional.of("Come!"), Provenance.LINE));
        assertThat(shown(fair, BORIS).effective(SUBJECT)).isEqualTo(new Effective<>(Optional.empty(), Provenance.LINE));
        assertThat(shown(fair, CLARA).get(SUBJECT)).contains("Come with friends!");
    }

    @Test
    void a_change_of_template_shows_alike_on_lines_that_are_there_and_on_lines_that_come_later() {
        List<ContactNo> visitors = office.visitors(2);
        SegmentNo fair = office.fair(visitors.subList(0, 1));
        segue.templates()
                .keep(InteractionTemplate.of(CALL, "Telephone call")
                        .with(COST, Money.of("3", "EUR"))
                        .with(DURATION, Duration.ofMinutes(10))
                        .with(INFORMATION_FLOW, InformationFlow.OUTBOUND)
                        .with(INITIATED_BY, InitiatedBy.US)
                        .with(SUBJECT, "By phone"))
                .orThrow();

        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();
        segue.segments().enter(fair, visitors.subList(1, 2)).orThrow();

        InteractionValues before = shown(fair, visitors.get(0));
        assertThat(before.get(COST)).contains(Money.of("3", "EUR"));
        assertThat(before.get(DURATION)).contains(Duration.ofMinutes(10));
        assertThat(before).isEqualTo(shown(fair, visitors.get(1)));
    }

    @Test
    void a_change_of_template_leaves_what_the_plan_itself_says() {
        SegmentNo fair = office.fair(BORIS);
        DocumentHash own = office.document("Our own for {Contact_Name}");
        segue.segments().plan(fair, plan -> plan.subject("Come!")).orThrow();
        segue.letters().useOwnDocument(fair, Language.of("en"), own).orThrow();
        segue.templates()
                .keep(InteractionTemplate.of(CALL, "Telephone call")
                        .with(SUBJECT, "By phone")
                        .with(LANGUAGE, Language.of("en"))
                        .withDocument(Language.of("en"), office.document("Notes for {Contact_Name}")))
                .orThrow();

        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();
        assertThat(shown(fair, BORIS).get(SUBJECT)).contains("Come!");
        assertThat(shown(fair, BORIS).get(DOCUMENT)).contains(own);

        segue.segments().plan(fair, plan -> plan.inherit(SUBJECT)).orThrow();
        segue.letters().useTemplateDocument(fair, Language.of("en")).orThrow();
        assertThat(shown(fair, BORIS).get(SUBJECT)).contains("By phone");
        assertThat(shown(fair, BORIS).get(DOCUMENT)).contains(office.document("Notes for {Contact_Name}"));
    }

    @Test
    void a_line_with_a_letter_of_its_own_keeps_it_through_a_change_of_template_and_can_give_it_up() {
        SegmentNo fair = office.fair(ANNA);
        DocumentHash personal = office.document("Just for you");
        override(fair, ANNA, DOCUMENT, personal);

        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();
        assertThat(shown(fair, ANNA).get(DOCUMENT)).contains(personal);

        segue.segments().plan(fair, plan -> plan.template("INVITE")).orThrow();
        segue.segments()
                .override(fair, line(fair, ANNA), it -> it.inherit(DOCUMENT))
                .orThrow();
        assertThat(shown(fair, ANNA).effective(DOCUMENT))
                .isEqualTo(new Effective<>(Optional.of(office.invitation), Provenance.TEMPLATE));
    }

    @Test
    void a_language_that_a_template_gains_or_loses_reaches_exactly_the_lines_of_contacts_who_speak_it() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        InteractionTemplate before = segue.templates().find(INVITE).orElseThrow();
        DocumentHash czech = office.document("Milá {Contact_Name}");

        segue.templates().keep(before.withDocument(CZECH, czech)).orThrow();
        assertThat(shown(fair, ANNA).get(LANGUAGE)).contains(CZECH);
        assertThat(shown(fair, ANNA).get(DOCUMENT)).contains(czech);
        assertThat(shown(fair, BORIS).get(DOCUMENT)).contains(office.invitation);

        segue.templates().keep(before).orThrow();
        assertThat(shown(fair, ANNA).get(LANGUAGE)).contains(Language.of("en"));
        assertThat(shown(fair, ANNA).get(DOCUMENT)).contains(office.invitation);
    }

    @Test
    void whoever_speaks_no_language_of_the_template_gets_the_default_one_and_not_the_first() {
        SegmentNo fair = office.fair(CLARA);
        segue.templates()
                .keep(segue.templates()
                        .find(INVITE)
                        .orElseThrow()
                        .withDocument(CZECH, office.document("Milá {Contact_Name}")))
                .orThrow();

        assertThat(shown(fair, CLARA).get(LANGUAGE)).contains(Language.of("en"));
        assertThat(shown(fair, CLARA).get(DOCUMENT)).contains(office.invitation);
    }

    @Test
    void what_follows_from_a_field_follows_every_change_of_it_on_many_lines_at_once() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        for (ContactNo no : List.of(ANNA, BORIS)) {
            Contact contact = segue.directory().contact(no).orElseThrow();
            segue.directory()
                    .put(List.of(contact.with(
                            AlternativeAddress.of(SUMMER).from(JUNE).to(JUNE).with(CITY, "Lipno"))))
                    .orThrow();
        }

        segue.segments().plan(fair, plan -> plan.date(JUNE)).orThrow();
        segue.segments().pin(fair, DATE).orThrow();
        segue.segments().plan(fair, plan -> plan.date(OCTOBER)).orThrow();
        assertThat(office.lines(fair))
                .allSatisfy(it ->
                        assertThat(it.interaction().get(ALTERNATIVE_ADDRESS)).contains(SUMMER));

        segue.segments().inheritAgain(fair, DATE).orThrow();
        assertThat(office.lines(fair))
                .allSatisfy(it ->
                        assertThat(it.interaction().get(ALTERNATIVE_ADDRESS)).isEmpty());

        segue.segments().plan(fair, plan -> plan.inherit(TEMPLATE)).orThrow();
        assertThat(office.lines(fair)).allSatisfy(it -> {
            assertThat(it.interaction().get(DOCUMENT)).isEmpty();
            assertThat(it.interaction().get(DESCRIPTION)).contains("Spring fair");
        });
    }

    @Test
    void a_line_with_a_template_of_its_own_and_no_description_has_that_templates_letter_all_the_same() {
        SegmentNo fair = office.fair(BORIS);
        DocumentHash notes = office.document("Notes for {Contact_Name}");
        segue.templates()
                .keep(InteractionTemplate.of(CALL, "Telephone call")
                        .with(LANGUAGE, Language.of("en"))
                        .withDocument(Language.of("en"), notes))
                .orThrow();
        override(fair, BORIS, TEMPLATE, CALL);

        segue.segments()
                .override(fair, line(fair, BORIS), it -> it.setNothing(DESCRIPTION))
                .orThrow();

        assertThat(shown(fair, BORIS).get(DESCRIPTION)).isEmpty();
        assertThat(shown(fair, BORIS).get(DOCUMENT)).contains(notes);
    }

    @Test
    void an_open_line_shows_its_contact_as_it_is_now() {
        SegmentNo fair = office.fair(BORIS);
        SalespersonCode karl = new SalespersonCode("KN");
        segue.directory().put(Salesperson.of(karl, "Karl Novák"));

        segue.directory()
                .put(List.of(segue.directory().contact(BORIS).orElseThrow().with(ContactFields.SALESPERSON, "KN")))
                .orThrow();

        assertThat(shown(fair, BORIS).effective(SALESPERSON))
                .isEqualTo(new Effective<>(Optional.of(karl), Provenance.CONTACT));
    }

    @Test
    void a_segment_and_a_follow_up_are_planned_for_the_salesperson_of_whoever_opens_them() {
        Segue eva = office.over(office.storage)
                .salespersonOf(user -> user.equals(Office.EVA) ? Optional.of(Office.JANA) : Optional.empty())
                .build();

        assertThat(eva.segments().open("Fair").plan().value(SALESPERSON)).contains(Office.JANA);
        assertThat(segue.segments().open("Fair").plan().isSet(SALESPERSON)).isFalse();
        LoggedSegmentNo history = office.logged(office.fair(ANNA)).loggedSegment();
        assertThat(eva.segments()
                        .followUp(history, FollowUp.STANDARD)
                        .orThrow()
                        .segment()
                        .plan()
                        .value(SALESPERSON))
                .contains(Office.JANA);
    }
}
