package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

/** What a field is compared with: a value that is known, or a date that the evaluation works out. Immutable. */
public sealed interface Operand permits Operand.Value, DateExpression {

    /**
     * A value of the field's type. A calendar date is a {@link DateExpression.Fixed} instead.
     *
     * @param value of the type the field declares
     */
    record Value(Object value) implements Operand {
        /** Needs a value. */
        public Value {
            requireNonNull(value, "operand");
        }
    }
}
