package dev.segue.criteria;

import dev.segue.criteria.Criterion.Operator;
import java.time.LocalDate;

/**
 * A field that lies in time, a date or an instant, and can be compared with days. An instant is on a day from the day's first moment to the
 * next day's, see {@link Criterion.Comparison}. Immutable.
 *
 * @param <T> the type of its values
 */
public abstract sealed class TemporalField<T> extends OrderedField<T> permits DateField, InstantField {

    TemporalField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** Yes when it is on that day. */
    public final Criterion on(LocalDate day) {
        return on(DateExpression.fixed(day));
    }

    /** Yes when it is on that day. */
    public final Criterion on(DateExpression day) {
        return compared(Operator.EQ, day, false);
    }

    /** Yes when it is earlier than that day. */
    public final Criterion before(LocalDate day) {
        return before(DateExpression.fixed(day));
    }

    /** Yes when it is earlier than that day. */
    public final Criterion before(DateExpression day) {
        return compared(Operator.LT, day, false);
    }

    /** Yes when it is on that day or earlier. */
    public final Criterion onOrBefore(LocalDate day) {
        return onOrBefore(DateExpression.fixed(day));
    }

    /** Yes when it is on that day or earlier. */
    public final Criterion onOrBefore(DateExpression day) {
        return compared(Operator.LE, day, false);
    }

    /** Yes when it is later than that day. */
    public final Criterion after(LocalDate day) {
        return after(DateExpression.fixed(day));
    }

    /** Yes when it is later than that day. */
    public final Criterion after(DateExpression day) {
        return compared(Operator.GT, day, false);
    }

    /** Yes when it is on that day or later. */
    public final Criterion onOrAfter(LocalDate day) {
        return onOrAfter(DateExpression.fixed(day));
    }

    /** Yes when it is on that day or later. */
    public final Criterion onOrAfter(DateExpression day) {
        return compared(Operator.GE, day, false);
    }

    /** Yes when it is on one of these days or between them. */
    public final Criterion between(DateExpression from, DateExpression to) {
        return ranged(from, to);
    }
}
