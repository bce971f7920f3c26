package dev.segue.engine;

import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.SavedCriteriaReferences;
import dev.segue.segment.StepDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** Puts what saved criteria say now in the place of conditions that name them (rule SC-5). Immutable and thread-safe. */
final class CriteriaMeaning {
    private static final EvaluationMoment ANY = new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC);

    private final Assembly assembly;
    private final CurrentNumbers numbers;

    CriteriaMeaning(Assembly assembly) {
        this.assembly = assembly;
        this.numbers = new CurrentNumbers(assembly);
    }

    /**
     * The criterion as it is to be evaluated.
     *
     * @throws InvalidInputException if it names saved criteria that it cannot name
     */
    Criterion of(Criterion criterion) {
        return SavedCriteriaReferences.resolve(criterion, this::saved);
    }

    /** Goes on with the step whose criteria are as they are to be evaluated, or refuses it. */
    <T> Outcome<T> then(StepDefinition step, Function<StepDefinition, Outcome<T>> action) {
        StepDefinition meant;
        try {
            meant = step.mapCriteria(this::of);
        } catch (InvalidInputException e) {
            return Outcome.refused(e.problems());
        }
        return action.apply(meant);
    }

    /** What has to be known to evaluate a criterion; empty if it cannot be evaluated. */
    Optional<FactNeeds> needsOf(Criterion criterion) {
        try {
            return Optional.of(Evaluation.of(of(criterion), ANY).needs());
        } catch (IllegalArgumentException | InvalidInputException e) {
            return Optional.empty();
        }
    }

    private Optional<SavedCriteria> saved(CriteriaCode code) {
        return assembly.storage().savedCriteria().find(code).map(this::current);
    }

    private SavedCriteria current(SavedCriteria criteria) {
        return criteria.withSteps(criteria.steps().stream()
                .map(step -> step.resolved(numbers.of(step.named())))
                .toList());
    }
}
