package dev.segue.logging;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Bound;
import dev.segue.criteria.ContactRow;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Field;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import java.util.List;
import java.util.Optional;

/** Picks entries by a criterion over {@link EntryFields}. Immutable and thread-safe. */
public final class EntryFilter {
    private final Evaluation evaluation;

    /**
     * Picks what meets the criterion at that moment.
     *
     * @throws IllegalArgumentException if the criterion asks for anything but fields of an entry
     */
    public EntryFilter(Criterion criterion, EvaluationMoment moment) {
        evaluation = Evaluation.of(
                new Criterion.RowsWhere(
                        EntryFields.INTERACTIONS, Optional.of(criterion), Optional.empty(), Bound.atLeast(1)),
                moment);
    }

    /** Whether the entry meets the criterion. */
    public boolean accepts(InteractionLogEntry entry) {
        OneEntry one = new OneEntry(entry);
        return evaluation.matches(one, one);
    }

    /** A contact that has this one entry and of whom nothing else is asked. */
    private record OneEntry(InteractionLogEntry entry) implements ContactRow, Facts {
        @Override
        public ContactNo no() {
            return entry.contact().no();
        }

        @Override
        public Object valueOrNull(Field<?> field) {
            return entry.contact().valueOrNull(field);
        }

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
