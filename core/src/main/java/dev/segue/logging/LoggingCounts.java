package dev.segue.logging;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What logging a segment does, in numbers. Immutable.
 *
 * @param lines how many lines there are
 * @param entries how many become entries
 * @param skipped how many are left out, by reason
 * @param deliveries how many letters are planned
 * @param withoutAddress how many entries would go by e-mail, but have no address and are not delivered
 * @param campaignEntries how many campaigns there are
 * @param followUpLines how many lines the follow-up segment has; 0 without one
 * @param followUpFallenOut how many entries get no line there because their contact has opted out (rule FU-2)
 */
public record LoggingCounts(
        long lines,
        long entries,
        Map<SkipReason, Long> skipped,
        long deliveries,
        long withoutAddress,
        long campaignEntries,
        long followUpLines,
        long followUpFallenOut) {

    /** Copies the map. */
    public LoggingCounts {
        Map<SkipReason, Long> copy = new EnumMap<>(SkipReason.class);
        copy.putAll(skipped);
        skipped = Collections.unmodifiableMap(copy);
    }
}
