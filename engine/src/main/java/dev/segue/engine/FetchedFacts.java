package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import dev.segue.logging.EntryFields;
import dev.segue.logging.LoggedEntry;
import dev.segue.storage.Storage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a storage knows about one chunk of contacts, fetched at once. Immutable. */
record FetchedFacts(
        Map<ContactNo, List<LoggedEntry>> interactions,
        Map<SegmentNo, Set<ContactNo>> segments,
        Map<LoggedSegmentNo, Set<ContactNo>> loggedSegments)
        implements Facts {

    static FetchedFacts of(Storage storage, FactNeeds needs, Collection<ContactNo> contacts) {
        Map<SegmentNo, Set<ContactNo>> segments = new HashMap<>();
        needs.segments().forEach(no -> segments.put(no, storage.segments().membersAmong(no, contacts)));
        Map<LoggedSegmentNo, Set<ContactNo>> logged = new HashMap<>();
        needs.loggedSegments()
                .forEach(no -> logged.put(no, storage.loggedSegments().membersAmong(no, contacts)));
        return new FetchedFacts(
                needs.relations().contains(EntryFields.INTERACTIONS)
                        ? storage.interactions().counting(contacts)
                        : Map.of(),
                segments,
                logged);
    }

    @Override
    public List<? extends Row> rows(Relation relation, ContactNo contact) {
        return interactions.getOrDefault(contact, List.of());
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
