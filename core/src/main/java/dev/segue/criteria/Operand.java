package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

/** What a field is compared with: a value that is known, one that the request gives, or a date that the evaluation works out. Immutable. */
public sealed interface Operand permits Operand.Value, Operand.Parameter, DateExpression {

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

    /**
     * A value that each request gives (rule CR-16). Where a calendar date is meant, it is a {@link DateExpression.Given} instead.
     *
     * @param name 1 to 63 of a-z, 0-9 and _, beginning with a letter, as a field's
     */
    record Parameter(String name) implements Operand {
        /** Refuses a name that is none. */
        public Parameter {
            Field.checkedName("A parameter's name", name);
        }

        /** The name behind a colon. */
        @Override
        public String toString() {
            return ":" + name;
        }
    }

    /** A value that each request gives. */
    static Parameter parameter(String name) {
        return new Parameter(name);
    }
}
