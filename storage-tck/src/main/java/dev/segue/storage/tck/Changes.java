package dev.segue.storage.tck;

import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Selection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** What can be done to an open segment that names a version. */
final class Changes {

    private Changes() {}

    /** A change of every kind by its name, to be done to a segment that has the line and a step 1. */
    static Map<String, LongFunction<Change<?>>> ofEveryKind(Segments segments, SegmentNo no, LineId line) {
        Segment changed = SegmentHeaders.of(no.value(), "Changed");
        Map<String, LongFunction<Change<?>>> changes = new LinkedHashMap<>();
        changes.put("update", version -> segments.update(changed, version));
        changes.put(
                "edit",
                version -> segments.editLine(
                        no, version, line, FieldSettings.NONE.set(InteractionField.COMMENT, "At " + version)));
        changes.put(
                "rewrite",
                version -> segments.rewriteLines(
                        no, version, (chunk, own) -> Map.of(chunk.get(0).id(), FieldSettings.NONE)));
        changes.put(
                "step",
                version -> segments.step(
                        no,
                        version,
                        Office.step(new StepDefinition.Add(Criterion.not(Criterion.everyone()), AddOptions.STANDARD)),
                        Selection.NOBODY));
        changes.put("move", version -> segments.moveTo(no, version, 1));
        changes.put("delete", version -> segments.delete(no, version));
        return changes;
    }
}
