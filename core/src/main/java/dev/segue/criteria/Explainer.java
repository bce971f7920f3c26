package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.FieldCondition;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.RowsWhere;
import java.util.List;
import java.util.Optional;

/**
 * Asks every condition of a criterion of one contact, by itself.
 *
 * @param moment at which
 * @param contact of whom
 * @param facts what is known of it
 */
record Explainer(EvaluationMoment moment, ContactRow contact, Facts facts) {

    Explanation explain(Criterion criterion) {
        if (criterion instanceof AllOf all) {
            List<Explanation> operands =
                    all.operands().stream().map(this::explain).toList();
            return group(all, operands.stream().allMatch(Explanation::satisfied), operands);
        }
        if (criterion instanceof AnyOf any) {
            List<Explanation> operands =
                    any.operands().stream().map(this::explain).toList();
            return group(any, operands.stream().anyMatch(Explanation::satisfied), operands);
        }
        if (criterion instanceof Not not) {
            Explanation operand = explain(not.operand());
            return group(not, !operand.satisfied(), List.of(operand));
        }
        boolean satisfied = Evaluation.of(criterion, moment).matches(contact, facts);
        return new Explanation(criterion, satisfied, seen(criterion), List.of());
    }

    private static Explanation group(Criterion group, boolean satisfied, List<Explanation> operands) {
        return new Explanation(group, satisfied, Optional.empty(), operands);
    }

    private Optional<Object> seen(Criterion condition) {
        if (condition instanceof RowsWhere rows) {
            return seen(rows);
        }
        return condition instanceof FieldCondition asked
                ? Optional.ofNullable(contact.valueOrNull(asked.field()))
                : Optional.empty();
    }

    private Optional<Object> seen(RowsWhere criterion) {
        Evaluation one = Evaluation.of(
                new RowsWhere(criterion.relation(), criterion.where(), criterion.window(), Bound.atLeast(1)), moment);
        List<? extends Row> picked = facts.rows(criterion.relation(), contact.no()).stream()
                .filter(row -> one.matches(contact, new OneRow(row)))
                .toList();
        return Tally.measured(criterion.measure(), criterion.relation(), picked);
    }

    /** Knows one row and nothing else. */
    private record OneRow(Row row) implements Facts {
        @Override
        public List<Row> rows(Relation relation, ContactNo contact) {
            return List.of(row);
        }

        @Override
        public boolean holds(Criterion.Membership membership, ContactNo contact) {
            return false;
        }
    }
}
