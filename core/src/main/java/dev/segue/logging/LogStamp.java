package dev.segue.logging;

import dev.segue.Actor;
import dev.segue.LoggedSegmentNo;
import dev.segue.criteria.EvaluationMoment;

/**
 * What every entry of one log bears. Immutable.
 *
 * @param moment the instant of logging and the zone
 */
public record LogStamp(LoggedSegmentNo loggedSegment, EvaluationMoment moment, Actor by) {}
