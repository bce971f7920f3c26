package dev.segue.engine;

import dev.segue.interaction.InteractionField;
import dev.segue.segment.Segment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a change of the plan did. Immutable.
 *
 * @param lines how many lines the segment shows
 * @param keepTheirOwn for each changed field, how many lines do not follow: they keep a value of their own, or have a template of
 *     their own that decides
 */
public record PlanChange(Segment segment, long lines, Map<InteractionField<?>, Long> keepTheirOwn) {

    /** Copies the map. */
    public PlanChange {
        keepTheirOwn = Collections.unmodifiableMap(new LinkedHashMap<>(keepTheirOwn));
    }

    /** How many lines follow the change of that field. */
    public long following(InteractionField<?> field) {
        return lines - keepTheirOwn.getOrDefault(field, 0L);
    }
}
