package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import java.time.LocalDate;
import java.util.Optional;

/** A condition on what is known of a contact besides its own fields. */
abstract class FactCondition extends Condition {

    @Override
    final boolean test(Row row, Facts facts) {
        return test(((ContactRow) row).no(), facts);
    }

    abstract boolean test(ContactNo contact, Facts facts);

    /** So many rows that lie in the window and satisfy the inner condition. */
    static final class Rows extends FactCondition {
        private final Relation relation;
        private final Condition where;
        private final Bound bound;
        private final boolean windowed;
        private final LocalDate from;
        private final LocalDate to;

        Rows(Relation relation, Condition where, Optional<Window> window, Bound bound, EvaluationMoment moment) {
            this.relation = relation;
            this.where = where;
            this.bound = bound;
            this.windowed = window.isPresent();
            this.from = window.flatMap(Window::from).map(day -> day.at(moment)).orElse(LocalDate.MIN);
            this.to = window.flatMap(Window::to).map(day -> day.at(moment)).orElse(LocalDate.MAX);
        }

        @Override
        boolean test(ContactNo contact, Facts facts) {
            int count = 0;
            for (Row row : facts.rows(relation, contact)) {
                if ((!windowed || inWindow(row)) && where.test(row, facts)) {
                    count++;
                    if (count > bound.rows() || (count == bound.rows() && bound.kind() == Bound.Kind.AT_LEAST)) {
                        break;
                    }
                }
            }
            return bound.allows(count);
        }

        private boolean inWindow(Row row) {
            LocalDate date = (LocalDate) row.valueOrNull(relation.date());
            return date != null && !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** A line in an open segment. */
    static final class InSegment extends FactCondition {
        private final SegmentNo segment;

        InSegment(SegmentNo segment) {
            this.segment = segment;
        }

        @Override
        boolean test(ContactNo contact, Facts facts) {
            return facts.inSegment(segment, contact);
        }
    }

    /** An entry that counts in a logged segment. */
    static final class InLoggedSegment extends FactCondition {
        private final LoggedSegmentNo segment;

        InLoggedSegment(LoggedSegmentNo segment) {
            this.segment = segment;
        }

        @Override
        boolean test(ContactNo contact, Facts facts) {
            return facts.inLoggedSegment(segment, contact);
        }
    }
}
