package dev.segue.criteria;

import dev.segue.Text;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.RowsWhere;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How deep and how large a criterion is, asked without recursion, so that one too deep is refused and not a stack overflow. */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was replaced
final class CriterionTree {
    /** A condition without operands is one deep. */
    static final int MOST_LEVELS = 64;

    private CriterionTree() {}

    /** Refuses a criterion deeper than {@link #MOST_LEVELS}. */
    static Criterion refuseTooDeep(Criterion criterion) {
        if (isTooDeep(criterion)) {
            throw new IllegalArgumentException(Text.format("A criterion is at most %d levels deep", MOST_LEVELS));
        }
        return criterion;
    }

    static boolean isTooDeep(Criterion criterion) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(criterion, 1));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.level > MOST_LEVELS) {
                return true;
            }
            for (Criterion child : children(place.criterion)) {
                open.push(new Place(child, place.level + 1));
            }
        }
        return false;
    }

    static boolean hasMoreTermsThan(int most, Criterion criterion) {
        Deque<Criterion> open = new ArrayDeque<>();
        open.push(criterion);
        for (int terms = 0; !open.isEmpty(); ) {
            if (++terms > most) {
                return true;
            }
            children(open.pop()).forEach(open::push);
        }
        return false;
    }

    /** The conditions that are no group and no negation; a condition on rows is one of them, whatever it holds. */
    static Stream<Criterion> leaves(Criterion criterion) {
        boolean group = criterion instanceof AllOf || criterion instanceof AnyOf || criterion instanceof Not;
        return group ? children(criterion).stream().flatMap(CriterionTree::leaves) : Stream.of(criterion);
    }

    private static List<Criterion> children(Criterion criterion) {
        if (criterion instanceof AllOf all) {
            return all.operands();
        }
        if (criterion instanceof AnyOf any) {
            return any.operands();
        }
        if (criterion instanceof Not not) {
            return List.of(not.operand());
        }
        return criterion instanceof RowsWhere rows ? rows.where().map(List::of).orElse(List.of()) : List.of();
    }

    /** The criterion with each leaf replaced; the same object if all of them are replaced by themselves. Conditions on rows come after what is in them. */
    static Criterion mapLeaves(Criterion criterion, UnaryOperator<Criterion> replacement) {
        if (criterion instanceof AllOf all) {
            List<Criterion> operands = mapLeaves(all.operands(), replacement);
            return operands == all.operands() ? all : new AllOf(operands);
        }
        if (criterion instanceof AnyOf any) {
            List<Criterion> operands = mapLeaves(any.operands(), replacement);
            return operands == any.operands() ? any : new AnyOf(operands);
        }
        if (criterion instanceof Not not) {
            Criterion operand = mapLeaves(not.operand(), replacement);
            return operand == not.operand() ? not : new Not(operand);
        }
        if (criterion instanceof RowsWhere rows && rows.where().isPresent()) {
            Criterion where = mapLeaves(rows.where().get(), replacement);
            return replacement.apply(
                    where == rows.where().get()
                            ? rows
                            : new RowsWhere(rows.relation(), Optional.of(where), rows.window(), rows.measure()));
        }
        return replacement.apply(criterion);
    }

    private static List<Criterion> mapLeaves(List<Criterion> operands, UnaryOperator<Criterion> replacement) {
        List<Criterion> replaced = new ArrayList<>(operands.size());
        boolean same = true;
        for (Criterion operand : operands) {
            Criterion by = mapLeaves(operand, replacement);
            replaced.add(by);
            same = same && by == operand;
        }
        return same ? operands : replaced;
    }

    private record Place(Criterion criterion, int level) {}
}
