package dev.segue.criteria;

import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Everyone;
import dev.segue.criteria.Criterion.Not;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes of a criterion the part that a source of contacts can decide, so that nobody is lost.
 *
 * <p>Rule CR-11: whoever satisfies the criterion satisfies the weakened one. A leaf that the source does not support exactly becomes yes
 * where a yes lets more contacts through, and no where, under an odd number of negations, a no does. A condition on rows is one leaf. Groups
 * and negations are supported by every source.
 */
public final class Weakening {
    private static final Criterion NOBODY = Criterion.everyone().negate();

    private final Predicate<Criterion> supported;

    private Weakening(Predicate<Criterion> supported) {
        this.supported = supported;
    }

    /**
     * The criterion with every unsupported leaf weakened, without groups that say nothing any more; the criterion itself if it is fully
     * supported.
     *
     * @param supported whether the source decides a leaf exactly; asked for leaves only
     */
    public static Criterion weaken(Criterion criterion, Predicate<Criterion> supported) {
        return fullySupported(criterion, supported)
                ? criterion
                : new Weakening(supported).weakened(criterion, Criterion.everyone());
    }

    /** Whether the source decides every leaf exactly, so that nothing is left to check. */
    public static boolean fullySupported(Criterion criterion, Predicate<Criterion> supported) {
        return CriterionTree.leaves(CriterionTree.refuseTooDeep(criterion))
                .allMatch(leaf -> leaf instanceof Everyone || supported.test(leaf));
    }

    private Criterion weakened(Criterion criterion, Criterion unknown) {
        if (criterion instanceof AllOf all) {
            return all(weakened(all.operands(), unknown));
        }
        if (criterion instanceof AnyOf any) {
            return any(weakened(any.operands(), unknown));
        }
        if (criterion instanceof Not not) {
            return opposite(weakened(not.operand(), opposite(unknown)));
        }
        return criterion instanceof Everyone || supported.test(criterion) ? criterion : unknown;
    }

    private List<Criterion> weakened(List<Criterion> operands, Criterion unknown) {
        return operands.stream().map(operand -> weakened(operand, unknown)).toList();
    }

    private static Criterion all(List<Criterion> operands) {
        if (operands.contains(NOBODY)) {
            return NOBODY;
        }
        List<Criterion> rest =
                operands.stream().filter(it -> !(it instanceof Everyone)).toList();
        if (rest.isEmpty()) {
            return Criterion.everyone();
        }
        return rest.size() == 1 ? rest.get(0) : new AllOf(rest);
    }

    private static Criterion any(List<Criterion> operands) {
        if (operands.contains(Criterion.everyone())) {
            return Criterion.everyone();
        }
        List<Criterion> rest =
                operands.stream().filter(it -> !it.equals(NOBODY)).toList();
        if (rest.isEmpty()) {
            return NOBODY;
        }
        return rest.size() == 1 ? rest.get(0) : new AnyOf(rest);
    }

    private static Criterion opposite(Criterion criterion) {
        if (criterion.equals(NOBODY)) {
            return Criterion.everyone();
        }
        return new Not(criterion);
    }
}
