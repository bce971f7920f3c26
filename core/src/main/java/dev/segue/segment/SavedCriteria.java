package dev.segue.segment;

import dev.segue.Actor;
import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Steps kept under a code, to be done again on another segment (rule SC-1). Immutable.
 *
 * @param description up to 250 characters
 * @param steps in their order, free of the lines of the segment they come from
 */
public record SavedCriteria(
        CriteriaCode code, String description, List<StepDefinition> steps, Instant savedAt, Actor savedBy) {

    /** Frees the steps of their segment, cuts the instant off to microseconds and refuses an empty list. */
    public SavedCriteria {
        Text.checked("The description of saved criteria " + code, description, 250);
        savedAt = savedAt.truncatedTo(ChronoUnit.MICROS);
        steps = steps.stream().map(StepDefinition::saved).toList();
        if (steps.isEmpty()) {
            throw new InvalidInputException(Problem.of(
                    "criteria.no-steps",
                    "saved criteria " + code,
                    "There is no step in force to save",
                    "Add contacts to the segment first"));
        }
    }
}
