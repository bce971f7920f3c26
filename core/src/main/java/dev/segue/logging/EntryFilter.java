package dev.segue.logging;

import dev.segue.ContactNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Relation;
import java.util.List;

/** Picks entries by a criterion over {@link EntryFields}, as an inner condition on one of a contact's interactions. Immutable and thread-safe. */
public final class EntryFilter {
    private final Evaluation evaluation;

    /**
     * Picks what meets the criterion at that moment.
     *
     * @throws IllegalArgumentException if it asks for anything but fields of an entry
     */
    public EntryFilter(Criterion criterion, EvaluationMoment moment) {
        evaluation = Evaluation.of(EntryFields.INTERACTIONS.where(criterion).exist(), moment);
    }

    /** Whether the entry meets the criterion. */
    public boolean accepts(LoggedEntry logged) {
        return evaluation.matches(logged.entry().contact(), new OneEntry(logged));
    }

    /** Knows of one entry and nothing else. */
    private record OneEntry(LoggedEntry logged) implements Facts {
        @Override
        public List<LoggedEntry> rows(Relation relation, ContactNo contact) {
            return List.of(logged);
        }

        @Override
        public boolean holds(Membership membership, ContactNo contact) {
            return false;
        }
    }
}
