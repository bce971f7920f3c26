package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what is wrong with a criterion before it is saved or evaluated, all at once and each with its place (rule CR-10). The place is a
 * path such as {@code criterion.all[2].value}.
 *
 * <p>The codes: {@code criteria.unknown-field}, {@code criteria.unknown-relation} and {@code criteria.unknown-custom} with the nearest name there is; {@code
 * criteria.wrong-subject} for a field of a contact in a condition on a row, or the other way round; {@code criteria.type} for a field that
 * the catalog knows with another type; {@code criteria.blank-operand}; {@code criteria.value} for a value that the field can never have;
 * {@code criteria.range} for one that nothing lies in; {@code criteria.too-deep} and {@code criteria.too-long}.
 */
public final class CriterionCheck {
    /** The most levels; a condition without operands is one. */
    public static final int MOST_LEVELS = CriterionTree.MOST_LEVELS;

    /** The most conditions and groups in one criterion. */
    public static final int MOST_TERMS = 1_000;

    /** The most values in one list of values. */
    public static final int MOST_VALUES = 100_000;

    /** The most problems that are told at once. */
    public static final int MOST_PROBLEMS = 100;

    private CriterionCheck() {}

    /** What is wrong with the criterion, at most {@link #MOST_PROBLEMS}; empty if nothing is. */
    public static List<Problem> problems(Criterion criterion, FieldCatalog catalog) {
        CheckedPlace root = new CheckedPlace(requireNonNull(catalog, "catalog"), "criterion", Field.CONTACT, 1);
        return Stream.concat(tooLong(criterion), root.check(criterion))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** What is wrong with its size alone, {@code criteria.too-long} or {@code criteria.too-deep}; empty if nothing is. */
    public static List<Problem> sizeProblems(Criterion criterion) {
        Stream<Problem> tooDeep =
                CriterionTree.isTooDeep(criterion) ? Stream.of(CheckedPlace.tooDeep("criterion")) : Stream.empty();
        return Stream.concat(tooLong(criterion), tooDeep).toList();
    }

    private static Stream<Problem> tooLong(Criterion criterion) {
        return CriterionTree.hasMoreTermsThan(MOST_TERMS, criterion)
                ? Stream.of(Problem.of(
                        "criteria.too-long",
                        "criterion",
                        "it has more than " + MOST_TERMS + " conditions and groups",
                        "Use a list of values instead of one condition each, or several steps"))
                : Stream.empty();
    }
}
