package dev.segue.criteria;

import dev.segue.criteria.Criterion.Membership;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which {@link Facts} an evaluation asks for, in the order in which the criterion names them. Immutable.
 *
 * @param relations whose rows are looked at
 * @param memberships which are asked for
 */
public record FactNeeds(Set<Relation> relations, Set<Membership> memberships) {

    /** Nothing but the contact itself. */
    public static final FactNeeds NONE = new FactNeeds(Set.of(), Set.of());

    /** Copies the sets. */
    public FactNeeds {
        relations = Collections.unmodifiableSet(new LinkedHashSet<>(relations));
        memberships = Collections.unmodifiableSet(new LinkedHashSet<>(memberships));
    }

    /** Whether the contact's own fields are enough. */
    public boolean isEmpty() {
        return relations.isEmpty() && memberships.isEmpty();
    }

    /** The memberships of that kind. */
    public <M extends Membership> Stream<M> memberships(Class<M> kind) {
        return memberships.stream().filter(kind::isInstance).map(kind::cast);
    }
}
