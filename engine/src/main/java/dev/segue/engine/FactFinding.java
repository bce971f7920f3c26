package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.criteria.Criterion.Custom;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.criteria.FetchedFacts;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import dev.segue.logging.EntryFields;
import dev.segue.storage.OwnReads;
import dev.segue.storage.Storage;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is known of a chunk of contacts: the storage's facts from the storage, the host's from the host. Immutable and thread-safe. */
final class FactFinding {
    private final Assembly assembly;
    private final TargetSearch targets;

    FactFinding(Assembly assembly) {
        this.assembly = assembly;
        this.targets = new TargetSearch(assembly);
    }

    /** The facts that are needed of those contacts. */
    Facts of(FactNeeds needs, Collection<ContactNo> numbers) {
        if (needs.isEmpty()) {
            return Facts.NONE;
        }
        Storage storage = assembly.storage();
        Map<Membership, Set<ContactNo>> members = new HashMap<>();
        needs.memberships(MemberOfSegment.class)
                .forEach(it -> members.put(it, storage.segments().membersAmong(it.segment(), numbers)));
        needs.memberships(MemberOfLoggedSegment.class)
                .forEach(it -> members.put(it, storage.loggedSegments().membersAmong(it.segment(), numbers)));
        needs.memberships(TargetOfCampaign.class)
                .filter(it -> targets.isActive(it.campaign()))
                .forEach(it -> members.put(it, targets.among(it.campaign(), numbers)));
        Map<Relation, Map<ContactNo, ? extends List<? extends Row>>> rows = new HashMap<>();
        if (needs.relations().contains(EntryFields.INTERACTIONS)) {
            rows.put(EntryFields.INTERACTIONS, storage.interactions().counting(numbers));
        }
        return withHostFacts(rows, members, needs, numbers);
    }

    /** The same while a log goes on; those of the storage are read on its own connection. Campaign targets are not asked for then. */
    Facts during(OwnReads own, FactNeeds needs, Collection<ContactNo> numbers) {
        if (needs.isEmpty()) {
            return Facts.NONE;
        }
        Set<Relation> relations = new LinkedHashSet<>(needs.relations());
        relations.removeAll(assembly.knowledge().relations().keySet());
        Set<Membership> memberships = new LinkedHashSet<>(needs.memberships());
        memberships.removeIf(Custom.class::isInstance);
        Facts stored = own.facts(new FactNeeds(relations, memberships), numbers);
        Facts known = withHostFacts(new HashMap<>(), new HashMap<>(), needs, numbers);
        return new Joined(stored, known);
    }

    private Facts withHostFacts(
            Map<Relation, Map<ContactNo, ? extends List<? extends Row>>> rows,
            Map<Membership, Set<ContactNo>> members,
            FactNeeds needs,
            Collection<ContactNo> numbers) {
        assembly.knowledge().relations().forEach((relation, source) -> {
            if (needs.relations().contains(relation)) {
                rows.put(relation, source.rows(numbers));
            }
        });
        needs.memberships(Custom.class).forEach(it -> {
            CustomCriterion custom = assembly.knowledge().customs().get(it.name());
            if (custom != null) {
                members.put(it, custom.holding(it.arguments(), numbers));
            }
        });
        return new FetchedFacts(rows, members);
    }

    /** What the storage knows, and what the host does. */
    private record Joined(Facts stored, Facts known) implements Facts {
        @Override
        public List<? extends Row> rows(Relation relation, ContactNo contact) {
            List<? extends Row> rows = known.rows(relation, contact);
            return rows.isEmpty() ? stored.rows(relation, contact) : rows;
        }

        @Override
        public boolean holds(Membership membership, ContactNo contact) {
            return known.holds(membership, contact) || stored.holds(membership, contact);
        }
    }
}
