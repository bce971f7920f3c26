package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.criteria.Criterion.Membership;
import java.time.LocalDate;
import java.util.Optional;

/** A condition on what is known of a contact besides its own fields. */
abstract class FactCondition extends Condition {

    @Override
    final boolean test(Row row, Facts facts) {
        return test(((ContactRow) row).no(), facts);
    }

    abstract boolean test(ContactNo contact, Facts facts);

    @Override
    double cost() {
        return 50;
    }

    /** What is asked about the rows that lie in the window and satisfy the inner condition. */
    static final class Rows extends FactCondition {
        private final Relation relation;
        private final Condition where;
        private final Tally tally;
        private final boolean windowed;
        private final LocalDate from;
        private final LocalDate to;

        Rows(Relation relation, Condition where, Optional<Window> window, Tally tally, EvaluationMoment moment) {
            this.relation = relation;
            this.where = where;
            this.tally = tally;
            this.windowed = window.isPresent();
            this.from = window.flatMap(Window::from).map(day -> day.at(moment)).orElse(LocalDate.MIN);
            this.to = window.flatMap(Window::to).map(day -> day.at(moment)).orElse(LocalDate.MAX);
        }

        @Override
        boolean test(ContactNo contact, Facts facts) {
            return tally.test(
                    facts.rows(relation, contact), row -> (!windowed || inWindow(row)) && where.test(row, facts));
        }

        private boolean inWindow(Row row) {
            LocalDate date = (LocalDate) row.valueOrNull(relation.date());
            return date != null && !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** Whether the contact belongs to what a condition names. */
    static final class Member extends FactCondition {
        private final Membership membership;

        Member(Membership membership) {
            this.membership = membership;
        }

        @Override
        boolean test(ContactNo contact, Facts facts) {
            return facts.holds(membership, contact);
        }
    }

    /** A share of all contacts. */
    static final class Sampled extends FactCondition {
        private final SampleShare share;

        Sampled(SampleShare share) {
            this.share = share;
        }

        @Override
        boolean test(ContactNo contact, Facts facts) {
            return share.holds(contact);
        }
    }
}
