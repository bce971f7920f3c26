package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.criteria.Criterion.inSegment;
import static dev.segue.criteria.Criterion.meets;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Consent;
import dev.segue.criteria.Explanation;
import dev.segue.segment.AddOptions;
import dev.segue.segment.MembershipExplanation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules WY-1 to WY-3 through the facade. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainingTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;
    private final SegmentNo fair = segue.segments().open("Spring fair").no();

    private MembershipExplanation explanation(ContactNo contact) {
        return segue.segments().explain(fair, contact).orThrow();
    }

    private List<String> story(ContactNo contact) {
        return explanation(contact).steps().stream()
                .map(step -> step.step().number() + " " + step.did() + " " + step.reason())
                .toList();
    }

    @Test
    void tells_what_each_step_in_force_did_and_why() {
        segue.segments()
                .add(fair, COUNTRY.is("CZ"), AddOptions.STANDARD.expandingCompanies())
                .orThrow();
        segue.segments().reduce(fair, COUNTRY.is("SK")).orThrow();
        segue.segments().enter(fair, List.of(CLARA)).orThrow();
        segue.segments().refine(fair, COUNTRY.oneOf("CZ", "AT")).orThrow();
        segue.segments().strikeContacts(fair, List.of(DANA)).orThrow();
        segue.segments().strikeContacts(fair, List.of(ANNA)).orThrow();
        segue.segments().undo(fair).orThrow();

        assertThat(story(ANNA))
                .containsExactly(
                        "1 ADMITTED CRITERION",
                        "2 LEFT NOT_SELECTED",
                        "3 LEFT NOT_SELECTED",
                        "4 LEFT CRITERION",
                        "5 LEFT NOT_SELECTED");
        assertThat(story(BORIS))
                .containsExactly(
                        "1 ADMITTED COMPANY",
                        "2 REMOVED CRITERION",
                        "3 LEFT NOT_SELECTED",
                        "4 LEFT NOT_THERE",
                        "5 LEFT NOT_SELECTED");
        assertThat(story(CLARA))
                .containsExactly(
                        "1 LEFT NOT_SELECTED",
                        "2 LEFT NOT_THERE",
                        "3 ADMITTED NAMED",
                        "4 LEFT CRITERION",
                        "5 LEFT NOT_SELECTED");
        assertThat(explanation(ANNA).present()).isTrue();
        assertThat(explanation(BORIS).present()).isFalse();
        assertThat(explanation(DANA).present()).isFalse();
        assertThat(office.contacts(fair)).containsExactlyInAnyOrder(ACME, ANNA, CLARA);
    }

    @Test
    void shows_the_values_seen_and_what_would_have_to_change() {
        segue.segments().add(fair, COUNTRY.is("CZ").and(LANGUAGE.is("cs"))).orThrow();

        Explanation boris = explanation(BORIS).steps().get(0).criterion().orElseThrow();

        assertThat(boris.satisfied()).isFalse();
        assertThat(boris.operands()).extracting(Explanation::seen).containsExactly(Optional.of("SK"), Optional.empty());
        assertThat(boris.changes())
                .extracting(change -> change.condition().criterion(), Explanation.Change::wanted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(COUNTRY.is("CZ"), true),
                        org.assertj.core.groups.Tuple.tuple(LANGUAGE.is("cs"), true));
    }

    @Test
    void says_so_where_the_contact_has_changed_since() {
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        segue.directory()
                .put(List.of(segue.directory().contact(ANNA).orElseThrow().with(COUNTRY, "DE")))
                .orThrow();
        office.optOut(DANA);

        assertThat(story(ANNA)).containsExactly("1 ADMITTED CHANGED_SINCE");
        assertThat(story(DANA)).containsExactly("1 ADMITTED CRITERION");
    }

    @Test
    void whoever_has_opted_out_is_told_so() {
        office.optOut(ANNA);
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();

        assertThat(story(ANNA)).containsExactly("1 LEFT OPTED_OUT");
    }

    @Test
    void facts_are_those_of_now_and_saved_criteria_say_what_they_say_now() {
        SegmentNo others = office.fair(ANNA);
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        segue.savedCriteria().save(fair, new CriteriaCode("CZECHS"), "").orThrow();
        segue.segments().undo(fair).orThrow();
        segue.segments()
                .add(fair, meets(new CriteriaCode("CZECHS")).and(inSegment(others)))
                .orThrow();

        assertThat(story(ANNA)).containsExactly("2 ADMITTED CRITERION");
        assertThat(explanation(ANNA).steps().get(0).criterion().orElseThrow().operands())
                .extracting(Explanation::satisfied)
                .containsExactly(true, true);
        segue.savedCriteria().delete(new CriteriaCode("CZECHS")).orThrow();
        assertThat(explanation(ANNA).steps().get(0).criterion()).isEmpty();
        assertThat(story(ANNA)).containsExactly("2 ADMITTED CHANGED_SINCE");
    }

    @Test
    void a_former_number_tells_of_the_survivor_and_an_unknown_one_of_nobody() {
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        segue.contacts().merge(ANNA, DANA, Consent.MOST_RESTRICTIVE).orThrow();

        assertThat(explanation(ANNA).contact()).isEqualTo(DANA);
        assertThat(explanation(ANNA).present()).isTrue();
        assertThat(explanation(NOBODY).present()).isFalse();
        assertThat(story(NOBODY)).containsExactly("1 LEFT NOT_SELECTED");
        assertThat(segue.segments().explain(new SegmentNo("SM99999"), ANNA).problems())
                .extracting(Problem::code)
                .containsExactly("segment.not-found");
    }

    @Test
    void a_criterion_that_names_what_may_not_be_viewed_is_not_explained() {
        SegmentNo theirs = office.fair(ANNA);
        segue.segments().add(fair, inSegment(theirs)).orThrow();
        Segue eva = office.over(office.storage)
                .allowing((actor, verb, thing) -> !thing.equals(AccessThing.of(theirs)))
                .build();

        assertThat(eva.segments().explain(fair, ANNA).problems())
                .extracting(Problem::code)
                .containsExactly("access.denied");
    }
}
