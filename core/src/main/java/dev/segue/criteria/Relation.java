package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Rows that belong to a contact, such as its interactions. Immutable.
 *
 * @param name as criteria write it; the subject of its rows' fields
 * @param date the field by which a window picks rows
 */
public record Relation(String name, DateField date) {

    /** Refuses a date that is no field of its rows. */
    public Relation {
        requireNonNull(name, "name");
        requireNonNull(date, "date");
        if (!date.subject().equals(name)) {
            throw new IllegalArgumentException("The date of relation '%s' is a field of its rows, but '%s' is one of %s"
                    .formatted(name, date, date.subject()));
        }
    }

    /** The rows that satisfy all of the condition, each by itself. */
    public RowSelection where(Criterion condition) {
        return new RowSelection(this, Optional.of(condition), Optional.empty());
    }

    /** The rows that lie in the window. */
    public RowSelection within(Window window) {
        return new RowSelection(this, Optional.empty(), Optional.of(window));
    }

    /** Yes when there is at least one row. */
    public Criterion exist() {
        return atLeast(1);
    }

    /** Yes when there is no row. */
    public Criterion none() {
        return atMost(0);
    }

    /** Yes when there are so many rows or more. */
    public Criterion atLeast(int rows) {
        return all().atLeast(rows);
    }

    /** Yes when there are so many rows or fewer. */
    public Criterion atMost(int rows) {
        return all().atMost(rows);
    }

    /** Yes when there are so many rows, no more and no fewer. */
    public Criterion exactly(int rows) {
        return all().exactly(rows);
    }

    /** The sum of a field over all rows, to be compared with a number. */
    public RowComparison<BigDecimal> total(NumberField field) {
        return all().total(field);
    }

    /** The sum of a field over all rows, to be compared with an amount; rows in another currency add nothing. */
    public RowComparison<Money> total(MoneyField field) {
        return all().total(field);
    }

    /** The date of the latest row, to be compared with a day; without a row that has a date the answer is no. */
    public RowComparison<DateExpression> latest() {
        return all().latest();
    }

    private RowSelection all() {
        return new RowSelection(this, Optional.empty(), Optional.empty());
    }
}
