package dev.segue.criteria.json;

import static java.util.Objects.requireNonNull;

import dev.segue.CriteriaCode;
import dev.segue.Text;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.StepDefinition;
import java.util.List;

/**
 * Saved criteria as a document keeps them: the steps under their code, without when and by whom they were saved. Immutable.
 *
 * @param code the code
 * @param description up to 250 characters
 * @param steps in their order, at least one, free of the lines of one segment
 */
public record SavedSteps(CriteriaCode code, String description, List<StepDefinition> steps) {
    /** Frees the steps of their segment; refuses an empty list. */
    public SavedSteps {
        requireNonNull(code, "code");
        Text.checked("The description of saved criteria " + code, description, 250);
        steps = steps.stream().map(StepDefinition::saved).toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Saved criteria have at least one step, but " + code + " had none");
        }
    }

    /** The steps of these saved criteria. */
    public static SavedSteps of(SavedCriteria saved) {
        return new SavedSteps(saved.code(), saved.description(), saved.steps());
    }
}
