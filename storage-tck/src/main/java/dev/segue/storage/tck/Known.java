package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import dev.segue.logging.LoggedEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a test knows about contacts because it has done it itself. */
record Known(Map<SegmentNo, Set<ContactNo>> members, List<LoggedSegmentNo> logged, List<LoggedEntry> counting)
        implements Facts {

    @Override
    public List<? extends Row> rows(Relation relation, ContactNo contact) {
        return counting.stream()
                .filter(logged -> logged.entry().contact().no().equals(contact))
                .toList();
    }

    @Override
    public boolean inSegment(SegmentNo segment, ContactNo contact) {
        return members.getOrDefault(segment, Set.of()).contains(contact);
    }

    @Override
    public boolean inLoggedSegment(LoggedSegmentNo segment, ContactNo contact) {
        return counting.stream()
                .map(LoggedEntry::entry)
                .anyMatch(entry -> entry.loggedSegment().equals(segment)
                        && entry.contact().no().equals(contact));
    }
}
