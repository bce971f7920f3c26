package dev.segue.criteria.text;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.text.Problems.TextRefused;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the conditions that are read: counts them, and checks each where it stands. Not thread-safe. */
final class Conditions {
    private final FieldCatalog catalog;
    private final Problems problems;
    private int terms;

    Conditions(FieldCatalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** The condition that begins with that piece. */
    Criterion made(Scope scope, Token first, Supplier<? extends Criterion> condition) {
        count(first);
        Criterion made;
        try {
            made = condition.get();
        } catch (IllegalArgumentException e) {
            problems.add(
                    first.place(),
                    "criteria.value",
                    String.valueOf(e.getMessage()),
                    "Give a value that is allowed here");
            return Criterion.everyone();
        }
        CriterionCheck.problems(scope.asked(withoutInner(made)), catalog)
                .forEach(it -> problems.add(first.place(), it.code(), it.what(), it.fix()));
        return made;
    }

    /** The opposite of it. */
    Criterion negated(Token first, Criterion operand) {
        count(first);
        return new Not(operand);
    }

    /** One more condition or group. */
    void count(Token first) {
        terms++;
        if (terms > CriterionCheck.MOST_TERMS) {
            problems.add(
                    first.place(),
                    "criteria.too-long",
                    "there are more than " + CriterionCheck.MOST_TERMS + " conditions and groups",
                    "Use a list of values instead of one condition each, or several steps");
            throw new TextRefused();
        }
    }

    /** What is asked of the rows one by one has been checked before, at places of its own. */
    private static Criterion withoutInner(Criterion condition) {
        return condition instanceof RowsWhere rows
                ? new RowsWhere(rows.relation(), Optional.empty(), rows.window(), rows.measure())
                : condition;
    }
}
