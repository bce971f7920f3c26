package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.criteria.FetchedFacts;
import dev.segue.criteria.Relation;
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
        Map<Relation, Map<ContactNo, List<LoggedEntry>>> rows =
                needs.relations().contains(EntryFields.INTERACTIONS)
                        ? Map.of(EntryFields.INTERACTIONS, byContact.counting(contacts))
                        : Map.of();
        Map<Membership, Set<ContactNo>> members = new HashMap<>();
        needs.memberships(MemberOfSegment.class)
                .forEach(it -> members.put(it, byContact.membersAmong(it.segment(), contacts)));
        needs.memberships(MemberOfLoggedSegment.class)
                .forEach(it -> members.put(it, byContact.membersAmong(it.segment(), contacts)));
        return new FetchedFacts(rows, members);
    }
}
