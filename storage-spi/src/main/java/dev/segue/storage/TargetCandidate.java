package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.logging.LoggedEntry;
import java.util.List;

/**
 * Everything by which a contact may be a target of a campaign. Immutable.
 *
 * @param lines its present lines in all open segments, by segment number and place
 * @param entries its entries of the campaign that count, by number
 */
public record TargetCandidate(ContactNo contact, List<OpenLine> lines, List<LoggedEntry> entries) {
    /** Copies the lists. */
    public TargetCandidate {
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
    }
}
