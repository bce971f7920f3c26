package dev.segue.criteria;

import static dev.segue.criteria.Criterion.allOf;
import static dev.segue.criteria.Criterion.anyOf;
import static dev.segue.criteria.Criterion.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CriteriaDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CriterionLawsTest {

    @Property(tries = 5_000)
    void gives_the_answer_that_the_rules_say(
            @ForAll Criterion criterion, @ForAll Known known, @ForAll EvaluationMoment moment) {
        assertThat(known.satisfies(criterion, moment)).isEqualTo(NaiveInterpreter.satisfies(criterion, moment, known));
    }

    @Property
    void every_contact_is_matched_by_a_criterion_or_by_its_negation_and_never_by_both(
            @ForAll Criterion criterion, @ForAll Known known, @ForAll EvaluationMoment moment) {
        assertThat(known.satisfies(criterion, moment)).isNotEqualTo(known.satisfies(not(criterion), moment));
    }

    @Property
    void two_negations_are_none(@ForAll Criterion criterion, @ForAll Known known, @ForAll EvaluationMoment moment) {
        assertThat(known.satisfies(not(not(criterion)), moment)).isEqualTo(known.satisfies(criterion, moment));
    }

    @Property
    void not_all_is_any_not_and_not_any_is_all_not(
            @ForAll Criterion a, @ForAll Criterion b, @ForAll Known known, @ForAll EvaluationMoment moment) {
        assertThat(known.satisfies(not(allOf(a, b)), moment)).isEqualTo(known.satisfies(anyOf(not(a), not(b)), moment));
        assertThat(known.satisfies(not(anyOf(a, b)), moment)).isEqualTo(known.satisfies(allOf(not(a), not(b)), moment));
    }

    @Property
    void the_order_of_operands_does_not_matter(
            @ForAll @Size(min = 2, max = 4) List<Criterion> operands,
            @ForAll long seed,
            @ForAll Known known,
            @ForAll EvaluationMoment moment) {
        List<Criterion> shuffled = new ArrayList<>(operands);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(known.satisfies(new AllOf(shuffled), moment))
                .isEqualTo(known.satisfies(new AllOf(operands), moment));
        assertThat(known.satisfies(new AnyOf(shuffled), moment))
                .isEqualTo(known.satisfies(new AnyOf(operands), moment));
    }

    @Property
    void a_chunk_gives_the_same_answers_in_the_same_order_as_its_contacts_one_by_one(
            @ForAll Criterion criterion, @ForAll @Size(max = 20) List<Known> known, @ForAll EvaluationMoment moment) {
        Evaluation evaluation = Evaluation.of(criterion, moment);
        List<Contact> contacts = known.stream().map(Known::contact).toList();

        assertThat(evaluation.matching(contacts, Facts.NONE))
                .isEqualTo(contacts.stream()
                        .filter(contact -> evaluation.matches(contact, Facts.NONE))
                        .toList());
    }

    @Property
    void a_random_criterion_over_known_fields_has_no_problem_but_a_blank_or_empty_operand(@ForAll Criterion criterion) {
        assertThat(CriterionCheck.problems(criterion, CriteriaDomain.CATALOG))
                .allSatisfy(problem -> assertThat(problem.code()).isIn("criteria.blank-operand", "criteria.range"));
    }

    @Property
    void can_be_put_in_words(@ForAll Criterion criterion) {
        assertThat(CriterionText.of(criterion)).isNotBlank();
    }

    @Property
    void weakening_loses_nobody(
            @ForAll Criterion criterion,
            @ForAll Known known,
            @ForAll EvaluationMoment moment,
            @ForAll int unsupported) {
        Criterion weakened = Weakening.weaken(criterion, leaf -> Math.floorMod(leaf.hashCode() ^ unsupported, 3) != 0);

        if (known.satisfies(criterion, moment)) {
            assertThat(known.satisfies(weakened, moment)).isTrue();
        }
    }

    @Property
    void a_weakened_criterion_is_fully_supported(@ForAll Criterion criterion, @ForAll int unsupported) {
        Criterion weakened = Weakening.weaken(criterion, leaf -> Math.floorMod(leaf.hashCode() ^ unsupported, 3) != 0);

        assertThat(Weakening.fullySupported(weakened, leaf -> Math.floorMod(leaf.hashCode() ^ unsupported, 3) != 0))
                .isTrue();
    }

    @Property
    void a_fully_supported_criterion_stays_as_it_is(@ForAll Criterion criterion) {
        assertThat(Weakening.weaken(criterion, leaf -> true)).isSameAs(criterion);
    }

    @Property
    void of_facts_only_those_that_are_needed_are_asked_for(
            @ForAll Criterion criterion, @ForAll Known known, @ForAll EvaluationMoment moment) {
        Evaluation evaluation = Evaluation.of(criterion, moment);
        FactNeeds needs = evaluation.needs();
        Known needed = new Known(
                known.contact(),
                needs.relations().isEmpty() ? List.of() : known.visits(),
                intersection(known.memberships(), needs.memberships()));

        assertThat(evaluation.matches(known.contact(), needed)).isEqualTo(evaluation.matches(known.contact(), known));
    }

    @Property
    void an_explanation_has_the_verdict_of_the_evaluation_at_every_condition(
            @ForAll Criterion criterion, @ForAll Known known, @ForAll EvaluationMoment moment) {
        Explanation explanation = Evaluation.of(criterion, moment).explain(known.contact(), known);

        assertThat(explanation.criterion()).isEqualTo(criterion);
        assertThat(explanation.all())
                .allSatisfy(at -> assertThat(at.satisfied()).isEqualTo(known.satisfies(at.criterion(), moment)));
    }

    @Property
    void what_an_explanation_says_would_have_to_change_is_enough(
            @ForAll Criterion criterion, @ForAll Known known, @ForAll EvaluationMoment moment) {
        Explanation explanation = Evaluation.of(criterion, moment).explain(known.contact(), known);
        List<Explanation.Change> changes = explanation.changes();
        Set<Explanation> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        changes.forEach(change -> changed.add(change.condition()));

        if (!changes.isEmpty()) {
            assertThat(changes)
                    .allSatisfy(
                            change -> assertThat(change.condition().satisfied()).isNotEqualTo(change.wanted()));
            assertThat(verdict(explanation, changed)).isNotEqualTo(explanation.satisfied());
        }
    }

    private static boolean verdict(Explanation at, Set<Explanation> changed) {
        if (at.criterion() instanceof AllOf) {
            return at.operands().stream().allMatch(operand -> verdict(operand, changed));
        }
        if (at.criterion() instanceof AnyOf) {
            return at.operands().stream().anyMatch(operand -> verdict(operand, changed));
        }
        if (at.criterion() instanceof Criterion.Not) {
            return !verdict(at.operands().get(0), changed);
        }
        return at.satisfied() != changed.contains(at);
    }

    @Property(tries = 300)
    void of_many_contacts_those_match_that_match_alone_whatever_comes_first(
            @ForAll Criterion criterion,
            @ForAll("fewContacts") List<Contact> some,
            @ForAll EvaluationMoment moment,
            @ForAll long seed) {
        Evaluation evaluation = Evaluation.of(criterion, moment);
        Random random = new Random(seed);
        List<Contact> many = Stream.generate(() -> some.get(random.nextInt(some.size())))
                .limit(700)
                .toList();

        assertThat(evaluation.matching(many, Facts.NONE))
                .isEqualTo(many.stream()
                        .filter(contact -> evaluation.matches(contact, Facts.NONE))
                        .toList());
    }

    @Provide
    Arbitrary<List<Contact>> fewContacts(@ForAll Contact first, @ForAll Contact second, @ForAll Contact third) {
        return Arbitraries.just(List.of(first, second, third));
    }

    private static <T> Set<T> intersection(Set<T> left, Set<T> right) {
        return left.stream().filter(right::contains).collect(Collectors.toSet());
    }
}
