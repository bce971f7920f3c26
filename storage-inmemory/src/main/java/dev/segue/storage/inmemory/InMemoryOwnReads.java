package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import dev.segue.logging.EntryFields;
import dev.segue.logging.LoggedEntry;
import dev.segue.storage.OwnReads;
import dev.segue.storage.SuppressionReads;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run reads while a log goes on. Thread-safe. */
final class InMemoryOwnReads implements OwnReads {
    private final State state;
    private final SuppressionReads suppressions;

    InMemoryOwnReads(State state) {
        this.state = state;
        this.suppressions = new InMemorySuppressions(state);
    }

    @Override
    public Map<ContactNo, Contact> contacts(Collection<ContactNo> numbers) {
        Set<ContactNo> asked = Page.few(Set.copyOf(numbers));
        return state.locked(() -> state.contacts.find(asked));
    }

    @Override
    public SuppressionReads suppressions() {
        return suppressions;
    }

    @Override
    public Facts facts(FactNeeds needs, Collection<ContactNo> numbers) {
        Set<ContactNo> asked = Page.few(Set.copyOf(numbers));
        return state.locked(() -> known(needs, asked));
    }

    private Facts known(FactNeeds needs, Set<ContactNo> contacts) {
        ByContact byContact = new ByContact(state);
        Map<ContactNo, List<LoggedEntry>> interactions =
                needs.relations().contains(EntryFields.INTERACTIONS) ? byContact.counting(contacts) : Map.of();
        Map<SegmentNo, Set<ContactNo>> segments = new HashMap<>();
        needs.segments().forEach(no -> segments.put(no, byContact.membersAmong(no, contacts)));
        Map<LoggedSegmentNo, Set<ContactNo>> loggedSegments = new HashMap<>();
        needs.loggedSegments().forEach(no -> loggedSegments.put(no, byContact.membersAmong(no, contacts)));
        return new Known(interactions, segments, loggedSegments);
    }

    /** The facts of one chunk, as they were when it was asked for. Immutable. */
    private record Known(
            Map<ContactNo, List<LoggedEntry>> interactions,
            Map<SegmentNo, Set<ContactNo>> segments,
            Map<LoggedSegmentNo, Set<ContactNo>> loggedSegments)
            implements Facts {

        @Override
        public List<? extends Row> rows(Relation relation, ContactNo contact) {
            return relation.equals(EntryFields.INTERACTIONS)
                    ? interactions.getOrDefault(contact, List.of())
                    : List.of();
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
}
