package dev.segue.criteria;

import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Not;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a contact satisfies a criterion, or why not: the tree of the criterion with the verdict at each of its conditions and what was seen
 * there. Immutable.
 *
 * <p>Rule WY-1: the verdict is that of {@link Evaluation} at every condition, also where a group had its answer before it came to one.
 *
 * @param criterion the condition or group that is explained here
 * @param satisfied the verdict
 * @param seen what the verdict was made from: the field's value; for rows how many were counted, their total, or the date of the latest; absent
 *     if there is no value, and for groups and memberships
 * @param operands the same for each operand of a group or a negation, in their order; empty for a condition
 */
public record Explanation(Criterion criterion, boolean satisfied, Optional<Object> seen, List<Explanation> operands) {

    /** Copies the list. */
    public Explanation {
        operands = List.copyOf(operands);
    }

    /**
     * A condition whose verdict would have to be another.
     *
     * @param condition how it is now
     * @param wanted the verdict it would have to have
     */
    public record Change(Explanation condition, boolean wanted) {}

    /**
     * The fewest conditions that would have to change for the verdict to be the other one, in the order of the criterion; of several ways with as few,
     * the first.
     *
     * <p>Rule WY-2: conditions are taken as if each could change by itself. Two on the same field often cannot, and "everyone" never does: where
     * only that would help, the answer is empty.
     */
    public List<Change> changes() {
        return changes(!satisfied).orElse(List.of());
    }

    private Optional<List<Change>> changes(boolean wanted) {
        if (satisfied == wanted) {
            return Optional.of(List.of());
        }
        if (criterion instanceof Not) {
            return operands.get(0).changes(!wanted);
        }
        if (criterion instanceof AllOf) {
            return wanted ? ofAll(true) : ofEasiest(false);
        }
        if (criterion instanceof AnyOf) {
            return wanted ? ofEasiest(true) : ofAll(false);
        }
        return criterion instanceof Criterion.Everyone
                ? Optional.empty()
                : Optional.of(List.of(new Change(this, wanted)));
    }

    private Optional<List<Change>> ofAll(boolean wanted) {
        List<Change> all = new ArrayList<>();
        for (Explanation operand : operands) {
            Optional<List<Change>> changes = operand.changes(wanted);
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(changes.get());
        }
        return Optional.of(all);
    }

    private Optional<List<Change>> ofEasiest(boolean wanted) {
        return operands.stream()
                .flatMap(operand -> operand.changes(wanted).stream())
                .min(Comparator.comparingInt(List::size));
    }

    /** This and everything below it, from the outside in and in the order of the criterion. */
    public Stream<Explanation> all() {
        return Stream.concat(Stream.of(this), operands.stream().flatMap(Explanation::all));
    }
}
