package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.Membership;
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
    public boolean holds(Membership membership, ContactNo contact) {
        if (membership instanceof MemberOfSegment open) {
            return members.getOrDefault(open.segment(), Set.of()).contains(contact);
        }
        return membership instanceof MemberOfLoggedSegment past && logged(past.segment(), contact);
    }

    private boolean logged(LoggedSegmentNo segment, ContactNo contact) {
        return counting.stream()
                .map(LoggedEntry::entry)
                .anyMatch(entry -> entry.loggedSegment().equals(segment)
                        && entry.contact().no().equals(contact));
    }
}
