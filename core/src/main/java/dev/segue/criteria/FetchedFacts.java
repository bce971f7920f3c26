package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one chunk of contacts, as they were when they were fetched. Immutable.
 *
 * @param rows by relation and contact; nothing is known of what is not in it
 * @param segments which of the contacts have a line in each segment that was asked for
 * @param loggedSegments which of the contacts have an entry that counts in each logged segment that was asked for
 */
public record FetchedFacts(
        Map<Relation, ? extends Map<ContactNo, ? extends List<? extends Row>>> rows,
        Map<SegmentNo, Set<ContactNo>> segments,
        Map<LoggedSegmentNo, Set<ContactNo>> loggedSegments)
        implements Facts {

    /** Copies the maps, and not what is in them. */
    public FetchedFacts {
        rows = Map.copyOf(rows);
        segments = Map.copyOf(segments);
        loggedSegments = Map.copyOf(loggedSegments);
    }

    @Override
    public List<? extends Row> rows(Relation relation, ContactNo contact) {
        Map<ContactNo, ? extends List<? extends Row>> ofRelation = rows.get(relation);
        List<? extends Row> ofContact = ofRelation == null ? null : ofRelation.get(contact);
        return ofContact == null ? List.of() : ofContact;
    }

    @Override
    public boolean inSegment(SegmentNo segment, ContactNo contact) {
        return segments.getOrDefault(segment, Set.of()).contains(contact);
    }

    @Override
    public boolean inLoggedSegment(LoggedSegmentNo segment, ContactNo contact) {
        return loggedSegments.getOrDefault(segment, Set.of()).contains(contact);
    }
}
