package dev.segue.storage;

import dev.segue.segment.Segment;
import dev.segue.segment.Step;

/**
 * What a step did. Immutable.
 *
 * @param selected how many different contacts were selected
 * @param existing how many of them were in the segment already and got no line for that
 * @param discardedSteps how many undone steps were dropped
 * @param discardedLines how many lines those had admitted
 * @param discardedEdits how many of those lines had settings
 */
public record Stepped(
        Segment segment,
        Step step,
        long selected,
        long existing,
        long discardedSteps,
        long discardedLines,
        long discardedEdits) {}
