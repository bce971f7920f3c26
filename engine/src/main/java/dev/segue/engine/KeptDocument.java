package dev.segue.engine;

import dev.segue.DocumentHash;
import dev.segue.Problem;
import dev.segue.merge.MergeField;
import java.util.List;

/**
 * A document that was checked and is kept. Immutable.
 *
 * @param fields its merge fields with their places
 * @param warnings what was taken out or is worth knowing
 */
public record KeptDocument(DocumentHash hash, List<MergeField> fields, List<Problem> warnings) {
    /** Copies the lists. */
    public KeptDocument {
        fields = List.copyOf(fields);
        warnings = List.copyOf(warnings);
    }
}
