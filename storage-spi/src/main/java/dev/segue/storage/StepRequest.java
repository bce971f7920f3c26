package dev.segue.storage;

import dev.segue.Actor;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.segment.StepDefinition;

/**
 * A step to be done. Immutable.
 *
 * @param moment in which relative dates are taken; a storage that selects by itself uses it, and every storage keeps it with the step
 */
public record StepRequest(StepDefinition definition, EvaluationMoment moment, Actor by) {}
