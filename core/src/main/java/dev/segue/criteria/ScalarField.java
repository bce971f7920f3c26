package dev.segue.criteria;

import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A field of one value, which can be equal to another. Immutable.
 *
 * @param <T> the type of its values
 */
public abstract sealed class ScalarField<T> extends Field<T> permits OrderedField, FlagField, ChoiceField {

    ScalarField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** Yes when it has this value. */
    public final Criterion is(T value) {
        return compared(Operator.EQ, new Operand.Value(value), false);
    }

    /** Yes when it has another value or none. */
    public final Criterion isNot(T value) {
        return is(value).negate();
    }

    /** Yes when it has one of these values. */
    @SafeVarargs
    public final Criterion oneOf(T first, T... more) {
        List<T> values = new ArrayList<>();
        values.add(first);
        for (T value : more) {
            values.add(value);
        }
        return oneOf(values);
    }

    /** Yes when it has one of these values. */
    public final Criterion oneOf(Collection<? extends T> values) {
        return new OneOf(this, List.copyOf(values));
    }

    /** Yes when it has another value or none. */
    @SafeVarargs
    public final Criterion noneOf(T first, T... more) {
        List<T> values = new ArrayList<>();
        values.add(first);
        for (T value : more) {
            values.add(value);
        }
        return noneOf(values);
    }

    /** Yes when it has another value or none. */
    public final Criterion noneOf(Collection<? extends T> values) {
        return oneOf(values).negate();
    }

    final Criterion compared(Operator operator, Operand operand, boolean ignoringCase) {
        return new Comparison(this, operator, operand, ignoringCase);
    }
}
