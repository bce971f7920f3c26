package dev.segue.criteria;

import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import java.util.Optional;

/**
 * A field whose values have an order: code points for texts and codes, size for numbers and money, time for dates and instants. Immutable.
 *
 * @param <T> the type of its values
 */
public abstract sealed class OrderedField<T> extends ScalarField<T>
        permits TextualField, NumberField, MoneyField, TemporalField {

    OrderedField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** Yes when it has this value or a greater one. */
    public final Criterion atLeast(T value) {
        return compared(Operator.GE, new Operand.Value(value), false);
    }

    /** Yes when it has a greater value. */
    public final Criterion above(T value) {
        return compared(Operator.GT, new Operand.Value(value), false);
    }

    /** Yes when it has this value or a smaller one. */
    public final Criterion atMost(T value) {
        return compared(Operator.LE, new Operand.Value(value), false);
    }

    /** Yes when it has a smaller value. */
    public final Criterion below(T value) {
        return compared(Operator.LT, new Operand.Value(value), false);
    }

    /** Yes when it has one of these values or one that lies between them. */
    public final Criterion between(T from, T to) {
        return ranged(new Operand.Value(from), new Operand.Value(to));
    }

    final Criterion ranged(Operand from, Operand to) {
        return new Range(this, Optional.of(from), Optional.of(to));
    }
}
