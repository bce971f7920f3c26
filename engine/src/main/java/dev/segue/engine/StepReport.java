package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.Stepped;
import java.util.List;

/**
 * What a step did. Immutable.
 *
 * @param selected how many different contacts it selected
 * @param existing how many of them were in the segment already and got no line for that
 * @param fallenOut how many contacts that were named, or entries of a logged segment, got no line because the contact has opted out
 * @param firstFallenOut the first 1,000 of them
 * @param discardedSteps how many undone steps it dropped
 * @param discardedLines how many lines those had admitted
 * @param discardedEdits how many of those lines had overrides
 */
public record StepReport(
        Segment segment,
        Step step,
        long selected,
        long existing,
        long fallenOut,
        List<ContactNo> firstFallenOut,
        long discardedSteps,
        long discardedLines,
        long discardedEdits) {

    /** Copies the list. */
    public StepReport {
        firstFallenOut = List.copyOf(firstFallenOut);
    }

    static StepReport of(Stepped stepped, FallenOut fallenOut) {
        return new StepReport(
                stepped.segment(),
                stepped.step(),
                stepped.selected(),
                stepped.existing(),
                fallenOut.count(),
                fallenOut.first(),
                stepped.discardedSteps(),
                stepped.discardedLines(),
                stepped.discardedEdits());
    }
}
