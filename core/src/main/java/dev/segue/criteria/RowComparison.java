package dev.segue.criteria;

import dev.segue.criteria.Criterion.Operator;
import java.util.function.BiFunction;

/**
 * A sum or a latest date of rows that waits to be compared: {@code INTERACTIONS.total(DURATION).atLeast(new BigDecimal(60))}. Immutable.
 *
 * @param <T> what it is compared with
 */
public final class RowComparison<T> {
    private final BiFunction<Operator, T, Criterion> criterion;

    RowComparison(BiFunction<Operator, T, Criterion> criterion) {
        this.criterion = criterion;
    }

    /** Yes when it is just that. */
    public Criterion is(T value) {
        return criterion.apply(Operator.EQ, value);
    }

    /** Yes when it is less, or earlier. */
    public Criterion below(T value) {
        return criterion.apply(Operator.LT, value);
    }

    /** Yes when it is that or less, that day or earlier. */
    public Criterion atMost(T value) {
        return criterion.apply(Operator.LE, value);
    }

    /** Yes when it is more, or later. */
    public Criterion above(T value) {
        return criterion.apply(Operator.GT, value);
    }

    /** Yes when it is that or more, that day or later. */
    public Criterion atLeast(T value) {
        return criterion.apply(Operator.GE, value);
    }
}
