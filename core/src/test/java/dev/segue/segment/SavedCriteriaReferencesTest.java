package dev.segue.segment;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.NO;
import static dev.segue.criteria.Criterion.everyone;
import static dev.segue.criteria.Criterion.inLoggedSegment;
import static dev.segue.criteria.Criterion.meets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.ReuseLogged;
import dev.segue.segment.StepDefinition.Strike;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules SC-4 and SC-5. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SavedCriteriaReferencesTest {
    private static final ContactNo ANNA = new ContactNo("P101");
    private static final ContactNo PETR = new ContactNo("P301");
    private static final Criterion CZECH = COUNTRY.is("CZ");
    private static final Criterion IN_BRNO = CITY.is("Brno");

    private final Map<CriteriaCode, SavedCriteria> saved = new HashMap<>();

    private static CriteriaCode code(String value) {
        return new CriteriaCode(value);
    }

    private static Add add(Criterion criterion) {
        return new Add(criterion, AddOptions.STANDARD);
    }

    private static SavedCriteria criteria(String code, StepDefinition... steps) {
        return new SavedCriteria(code(code), "", List.of(steps), Instant.EPOCH, new Actor("eva"));
    }

    private void save(String code, StepDefinition... steps) {
        saved.put(code(code), criteria(code, steps));
    }

    private Criterion resolved(Criterion criterion) {
        return SavedCriteriaReferences.resolve(criterion, code -> Optional.ofNullable(saved.get(code)));
    }

    private List<String> problems(Criterion criterion) {
        return catchThrowableOfType(InvalidInputException.class, () -> resolved(criterion)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void steps_say_of_one_contact_what_they_leave_in_an_empty_segment() {
        assertThat(criteria("A", add(CZECH), new Reduce(IN_BRNO, false)).asCriterion())
                .isEqualTo(CZECH.and(IN_BRNO.negate()));
        assertThat(criteria("A", add(CZECH), add(IN_BRNO), new Refine(CITY.isNotBlank(), false))
                        .asCriterion())
                .isEqualTo(CZECH.or(IN_BRNO).and(CITY.isNotBlank()));
        assertThat(criteria("A", new Enter(List.of(ANNA, PETR), true, true)).asCriterion())
                .isEqualTo(NO.oneOf("P101", "P301"));
        assertThat(criteria("A", add(CZECH), new Strike(List.of(PETR), Optional.of(List.of(new LineId(1, 1)))))
                        .asCriterion())
                .isEqualTo(CZECH.and(NO.oneOf("P301").negate()));
        assertThat(criteria("A", reuse(false, Optional.empty(), Optional.of(CZECH)), add(IN_BRNO))
                        .asCriterion())
                .isEqualTo(inLoggedSegment(new LoggedSegmentNo(7)).and(CZECH).or(IN_BRNO));
        assertThat(criteria("A", reuse(false, Optional.empty(), Optional.empty()))
                        .asCriterion())
                .isEqualTo(inLoggedSegment(new LoggedSegmentNo(7)));
        assertThat(criteria("A", new Reduce(CZECH, false)).asCriterion())
                .isEqualTo(everyone().negate().and(CZECH.negate()));
    }

    private static ReuseLogged reuse(boolean cancelled, Optional<Criterion> entries, Optional<Criterion> contacts) {
        return new ReuseLogged(new LoggedSegmentNo(7), cancelled, entries, contacts, false, false);
    }

    @Test
    void steps_that_look_at_other_contacts_too_are_told_all_at_once() {
        SavedCriteria criteria = criteria(
                "A",
                new Add(CZECH, AddOptions.STANDARD.expandingCompanies()),
                add(CZECH),
                new Add(CZECH, AddOptions.STANDARD.withRelatedCompanies()),
                new Reduce(CZECH, true),
                new Refine(CZECH, true),
                new ChangeContact(Optional.empty(), ANNA, PETR, false, false),
                reuse(true, Optional.empty(), Optional.empty()),
                reuse(false, Optional.of(everyone()), Optional.empty()));

        assertThat(catchThrowableOfType(InvalidInputException.class, criteria::asCriterion)
                        .problems())
                .extracting(it -> it.where() + " " + it.code() + " " + it.what())
                .containsExactly(
                        problem(1, "takes companies or their persons along"),
                        problem(3, "takes companies or their persons along"),
                        problem(4, "goes by entire companies"),
                        problem(5, "goes by entire companies"),
                        problem(6, "puts one contact in the place of another"),
                        problem(7, "reuses some entries of a logged segment, or cancelled ones"),
                        problem(8, "reuses some entries of a logged segment, or cancelled ones"));
    }

    private static String problem(int step, String why) {
        return "saved criteria A step " + step + " criteria.not-a-criterion It " + why
                + ", so that no contact alone tells whether it meets it";
    }

    @Test
    void a_condition_that_names_criteria_says_what_they_say() {
        save("CZECHS", add(CZECH));
        save("BRNO", add(meets(code("CZECHS"))), new Refine(IN_BRNO, false));

        assertThat(resolved(meets(code("BRNO")).negate().or(CITY.isBlank())))
                .isEqualTo(CZECH.and(IN_BRNO).negate().or(CITY.isBlank()));
        assertThat(SavedCriteriaReferences.of(meets(code("BRNO")).or(meets(code("A")), meets(code("BRNO")))))
                .containsExactly(code("BRNO"), code("A"));
    }

    @Test
    void a_criterion_that_names_none_stays_as_it_is() {
        Criterion criterion = CZECH.and(IN_BRNO);

        assertThat(resolved(criterion)).isSameAs(criterion);
    }

    @Test
    void two_may_name_the_same_third() {
        save("CZECHS", add(CZECH));
        save("LEFT", add(meets(code("CZECHS"))));
        save("RIGHT", add(meets(code("CZECHS"))));

        assertThat(resolved(meets(code("LEFT")).and(meets(code("RIGHT"))))).isEqualTo(CZECH.and(CZECH));
    }

    @Test
    void criteria_that_lead_back_to_themselves_are_refused_with_the_way_round() {
        save("A", add(meets(code("B"))));
        save("B", add(meets(code("A"))));
        save("C", add(meets(code("C"))));

        assertThat(problems(meets(code("A")).or(meets(code("C")))))
                .containsExactly(
                        "saved criteria A: they lead back to themselves: A → B → A. Name other criteria [criteria.cycle]",
                        "saved criteria C: they lead back to themselves: C → C. Name other criteria [criteria.cycle]");
    }

    @Test
    void unknown_ones_and_ones_that_are_no_criterion_are_told_together() {
        save("A", add(meets(code("GONE"))), new Reduce(CZECH, false));
        save("B", new Reduce(CZECH, true));

        assertThat(problems(meets(code("A")).or(meets(code("B")), meets(code("GONE")))))
                .containsExactly(
                        "saved criteria GONE: There are no saved criteria 'GONE'. Name a code that is saved [criteria.not-found]",
                        "saved criteria B step 1: It goes by entire companies, so that no contact alone tells whether it meets it. "
                                + "Save criteria without it, or do the steps again instead of naming them in a criterion "
                                + "[criteria.not-a-criterion]");
    }

    @Test
    void thirty_two_may_follow_one_another_and_no_more() {
        save("C32", add(CZECH));
        for (int i = 31; i >= 0; i--) {
            save("C" + i, add(meets(code("C" + (i + 1)))));
        }

        assertThat(resolved(meets(code("C1")))).isEqualTo(CZECH);
        assertThat(problems(meets(code("C0"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("saved criteria C32: more than 32 name one another: C0 → C1 → ")
                        .endsWith("→ C31 → C32. Put the conditions themselves in their place [criteria.too-deep]"));
    }

    @Test
    void what_would_be_too_long_or_too_deep_in_their_place_is_refused() {
        save("C10", add(CZECH.and(IN_BRNO)));
        for (int i = 9; i >= 0; i--) {
            Criterion next = meets(code("C" + (i + 1)));
            save("C" + i, add(next.or(next.negate())));
        }
        Criterion deep = CZECH;
        for (int i = 0; i < 40; i++) {
            deep = deep.negate();
        }
        save("DEEP", add(deep));
        save("DEEPER", add(meets(code("DEEP")).or(CZECH)));
        Criterion named = meets(code("DEEPER"));
        for (int i = 0; i < 30; i++) {
            named = named.negate();
        }
        Criterion deeper = named;

        assertThat(problems(meets(code("C0")))).singleElement().asString().contains("[criteria.too-long]");
        assertThat(problems(deeper)).singleElement().asString().contains("[criteria.too-deep]");
    }

    @Test
    void unresolved_ones_are_never_evaluated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(meets(code("A")), new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC)))
                .withMessage("Saved criteria 'A' are asked for, but what they say was not put in their place");
    }
}
