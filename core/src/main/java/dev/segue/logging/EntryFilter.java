package dev.segue.logging;

import dev.segue.ContactNo;
import dev.segue.criteria.ContactRow;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Field;

/** Picks entries by a criterion over {@link EntryFields}. Immutable and thread-safe. */
public final class EntryFilter {
    private final Evaluation evaluation;

    /** Picks what meets the criterion at that moment. */
    public EntryFilter(Criterion criterion, EvaluationMoment moment) {
        evaluation = Evaluation.of(criterion, moment);
    }

    /** Whether the entry meets the criterion. */
    public boolean accepts(InteractionLogEntry entry) {
        return evaluation.matches(new EntryRow(entry), Facts.NONE);
    }

    private record EntryRow(InteractionLogEntry entry) implements ContactRow {
        @Override
        public ContactNo no() {
            return entry.contact().no();
        }

        @Override
        public Object valueOrNull(Field<?> field) {
            return entry.valueOrNull(field);
        }
    }
}
