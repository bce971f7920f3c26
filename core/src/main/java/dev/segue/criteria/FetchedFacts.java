package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.criteria.Criterion.Membership;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one chunk of contacts, as they were when they were fetched. Immutable.
 *
 * @param rows by relation and contact; nothing is known of what is not in it
 * @param members which of the contacts belong to each membership that was asked for
 */
public record FetchedFacts(
        Map<Relation, ? extends Map<ContactNo, ? extends List<? extends Row>>> rows,
        Map<Membership, Set<ContactNo>> members)
        implements Facts {

    /** Copies the maps, and not what is in them. */
    public FetchedFacts {
        rows = Map.copyOf(rows);
        members = Map.copyOf(members);
    }

    @Override
    public List<? extends Row> rows(Relation relation, ContactNo contact) {
        Map<ContactNo, ? extends List<? extends Row>> ofRelation = rows.get(relation);
        List<? extends Row> ofContact = ofRelation == null ? null : ofRelation.get(contact);
        return ofContact == null ? List.of() : ofContact;
    }

    @Override
    public boolean holds(Membership membership, ContactNo contact) {
        return members.getOrDefault(membership, Set.of()).contains(contact);
    }
}
