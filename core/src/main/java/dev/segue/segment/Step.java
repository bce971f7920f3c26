package dev.segue.segment;

import dev.segue.Actor;
import dev.segue.criteria.EvaluationMoment;

/**
 * One step of selection as it was done. Immutable.
 *
 * @param number from 1, never given twice in a segment (rule ST-7)
 * @param moment the instant and the zone in which relative dates were taken
 * @param by who did it
 * @param admitted how many lines it admitted
 * @param removed how many lines it removed
 * @param present how many lines were present after it
 */
public record Step(
        int number,
        StepDefinition definition,
        EvaluationMoment moment,
        Actor by,
        long admitted,
        long removed,
        long present) {

    /** The same step of another definition, as erasing leaves it. */
    public Step with(StepDefinition changed) {
        return new Step(number, changed, moment, by, admitted, removed, present);
    }
}
