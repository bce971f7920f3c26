package dev.segue.segment;

import dev.segue.ContactNo;
import dev.segue.interaction.FieldSettings;

/**
 * One contact in a segment. Immutable.
 *
 * @param onPurpose whether the contact had opted out when it was admitted and the step said to admit it all the same (rule EX-3)
 * @param settings what this line does not inherit
 */
public record SegmentLine(LinePlace place, ContactNo contact, boolean onPurpose, FieldSettings settings) {

    /** Names the line within its segment. */
    public LineId id() {
        return place.line();
    }

    /** The same line with other settings. */
    public SegmentLine withSettings(FieldSettings changed) {
        return new SegmentLine(place, contact, onPurpose, changed);
    }
}
