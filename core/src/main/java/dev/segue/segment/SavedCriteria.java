package dev.segue.segment;

import dev.segue.Actor;
import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.criteria.Criterion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The same with other steps. */
    public SavedCriteria withSteps(List<StepDefinition> others) {
        return new SavedCriteria(code, description, others, savedAt, savedBy);
    }

    /**
     * The criterion that a contact meets if these steps would leave it in an empty segment, whatever its exclusion (rule SC-4). Reused
     * logged segments count as they are now.
     *
     * @throws InvalidInputException with one {@code criteria.not-a-criterion} for each step that looks at other contacts too: one that takes
     *     companies or persons along, takes the first of an order, changes a contact, or reuses cancelled entries or only some of them
     */
    public Criterion asCriterion() {
        List<Problem> problems = new ArrayList<>();
        Criterion left = StepCriterion.NOBODY;
        for (int i = 0; i < steps.size(); i++) {
            Optional<String> obstacle = StepCriterion.obstacle(steps.get(i));
            int number = i + 1;
            obstacle.ifPresent(why -> problems.add(Problem.of(
                    "criteria.not-a-criterion",
                    "saved criteria " + code + " step " + number,
                    "It " + why + ", so that no contact alone tells whether it meets it",
                    "Save criteria without it, or do the steps again instead of naming them in a criterion")));
            left = obstacle.isPresent() ? left : StepCriterion.after(left, steps.get(i));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return left;
    }
}
