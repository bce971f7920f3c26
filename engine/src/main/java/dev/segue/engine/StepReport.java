package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.optout.OptOut;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.Stepped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step did. Immutable.
 *
 * @param selected how many different contacts it selected
 * @param existing how many of them were in the segment already and got no line for that
 * @param fallenOutBy how many contacts that were named, or entries of a logged segment, got no line because the contact has opted out, or is
 *     blocked or suppressed, by reason; the strongest reason first, reasons without any left out
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
        Map<OptOut, Long> fallenOutBy,
        List<ContactNo> firstFallenOut,
        long discardedSteps,
        long discardedLines,
        long discardedEdits) {

    /** Copies the list and the map. */
    public StepReport {
        fallenOutBy = Collections.unmodifiableMap(new TreeMap<>(fallenOutBy));
        firstFallenOut = List.copyOf(firstFallenOut);
    }

    /** How many fell out, for whatever reason. */
    public long fallenOut() {
        return fallenOutBy.values().stream().mapToLong(Long::longValue).sum();
    }

    static StepReport of(Stepped stepped, FallenOut fallenOut) {
        return new StepReport(
                stepped.segment(),
                stepped.step(),
                stepped.selected(),
                stepped.existing(),
                fallenOut.counts(),
                fallenOut.first(),
                stepped.discardedSteps(),
                stepped.discardedLines(),
                stepped.discardedEdits());
    }
}
