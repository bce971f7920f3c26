package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.criteria.Criterion.Operator;

/**
 * The latest date of the rows, compared with a day (rule CR-15): with no row that has a date the answer is no. Immutable.
 *
 * @param operator the comparison
 * @param day the day
 */
public record LatestRow(Operator operator, DateExpression day) implements RowMeasure {
    /** Needs both. */
    public LatestRow {
        requireNonNull(operator, "operator");
        requireNonNull(day, "day");
    }
}
