package dev.segue.logging;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import java.util.List;

/** Picks entries by a criterion over {@link EntryFields}. Immutable and thread-safe. */
public final class EntryFilter {
    private final Evaluation evaluation;

    /** Picks what meets the criterion at that moment. */
    public EntryFilter(Criterion criterion, EvaluationMoment moment) {
        evaluation = Evaluation.of(EntryFields.INTERACTIONS.where(criterion).exist(), moment);
    }

    /** Whether the entry meets the criterion. */
    public boolean accepts(InteractionLogEntry entry) {
        return evaluation.matches(entry.contact(), new ThatEntry(entry));
    }

    /** As if a contact had this entry and no other. */
    private record ThatEntry(InteractionLogEntry entry) implements Facts {
        @Override
        public List<? extends Row> rows(Relation relation, ContactNo contact) {
            return List.of(entry);
        }

        @Override
        public boolean inSegment(SegmentNo segment, ContactNo contact) {
            return false;
        }

        @Override
        public boolean inLoggedSegment(LoggedSegmentNo segment, ContactNo contact) {
            return false;
        }
    }
}
