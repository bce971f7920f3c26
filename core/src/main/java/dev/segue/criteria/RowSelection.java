package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Money;
import dev.segue.criteria.Criterion.RowsWhere;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Some rows of a relation, of which a criterion says how many there are: {@code
 * INTERACTIONS.where(CAMPAIGN.is("FAIR")).within(Window.lastDays(30)).atLeast(2)}. Immutable.
 *
 * @param relation whose rows
 * @param where what each of them satisfies
 * @param window in which they lie
 */
public record RowSelection(Relation relation, Optional<Criterion> where, Optional<Window> window) {

    /** Needs all of them. */
    public RowSelection {
        requireNonNull(relation, "relation");
        requireNonNull(where, "where");
        requireNonNull(window, "window");
    }

    /** Those of them that satisfy all of the condition too, each by itself. */
    public RowSelection where(Criterion condition) {
        Criterion both = where.map(it -> it.and(condition)).orElse(condition);
        return new RowSelection(relation, Optional.of(both), window);
    }

    /** The rows that lie in the window, instead of any other. */
    public RowSelection within(Window other) {
        return new RowSelection(relation, where, Optional.of(other));
    }

    /** Yes when there is at least one. */
    public Criterion exist() {
        return atLeast(1);
    }

    /** Yes when there is none. */
    public Criterion none() {
        return atMost(0);
    }

    /** Yes when there are so many or more. */
    public Criterion atLeast(int rows) {
        return counted(Bound.atLeast(rows));
    }

    /** Yes when there are so many or fewer. */
    public Criterion atMost(int rows) {
        return counted(Bound.atMost(rows));
    }

    /** Yes when there are so many, no more and no fewer. */
    public Criterion exactly(int rows) {
        return counted(Bound.exactly(rows));
    }

    /** The sum of a field over them, to be compared with a number. */
    public RowComparison<BigDecimal> total(NumberField field) {
        return new RowComparison<>(
                (operator, number) -> measured(new RowTotal(field, operator, new Operand.Value(number))));
    }

    /** The sum of a field over them, to be compared with an amount; rows in another currency add nothing. */
    public RowComparison<Money> total(MoneyField field) {
        return new RowComparison<>(
                (operator, amount) -> measured(new RowTotal(field, operator, new Operand.Value(amount))));
    }

    /** The date of the latest of them, to be compared with a day; without one that has a date the answer is no. */
    public RowComparison<DateExpression> latest() {
        return new RowComparison<>((operator, day) -> measured(new LatestRow(operator, day)));
    }

    private Criterion counted(Bound bound) {
        return measured(bound);
    }

    private Criterion measured(RowMeasure measure) {
        return new RowsWhere(relation, where, window, measure);
    }
}
