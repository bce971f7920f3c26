package dev.segue.criteria;

import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which {@link Facts} an evaluation asks for. Immutable.
 *
 * @param relations whose rows are counted
 * @param segments whose members are asked for, in the order in which the criterion names them
 * @param loggedSegments likewise
 */
public record FactNeeds(Set<Relation> relations, Set<SegmentNo> segments, Set<LoggedSegmentNo> loggedSegments) {

    /** Nothing but the contact itself. */
    public static final FactNeeds NONE = new FactNeeds(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public FactNeeds {
        relations = Set.copyOf(relations);
        segments = Collections.unmodifiableSet(new LinkedHashSet<>(segments));
        loggedSegments = Collections.unmodifiableSet(new LinkedHashSet<>(loggedSegments));
    }

    /** Whether the contact's own fields are enough. */
    public boolean isEmpty() {
        return relations.isEmpty() && segments.isEmpty() && loggedSegments.isEmpty();
    }
}
