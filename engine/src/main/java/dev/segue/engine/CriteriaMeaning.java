package dev.segue.engine;

import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.criteria.Criterion;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.SavedCriteriaReferences;
import dev.segue.segment.StepDefinition;
import java.util.List;
import java.util.Optional;

/** Puts what saved criteria say now in the place of conditions that name them (rule SC-5). Immutable and thread-safe. */
final class CriteriaMeaning {
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

    /** The step with criteria as they are to be evaluated. */
    StepDefinition of(StepDefinition step) {
        return step.mapCriteria(this::of);
    }

    /** What keeps a criterion from being evaluated. */
    List<Problem> problemsOf(Criterion criterion) {
        try {
            of(criterion);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
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
