package dev.segue.criteria;

/** A criterion made ready for asking millions of times: operands worked out, nothing allocated. Immutable, thread-safe. */
abstract class Condition {

    /** Whether the row satisfies it. */
    abstract boolean test(Row row, Facts facts);

    /** The same answer for every row. */
    static final class Always extends Condition {
        private final boolean answer;

        Always(boolean answer) {
            this.answer = answer;
        }

        @Override
        boolean test(Row row, Facts facts) {
            return answer;
        }
    }

    /** All of them, asked in order until one says no. */
    static final class All extends Condition {
        private final Condition[] operands;

        All(Condition[] operands) {
            this.operands = operands;
        }

        @Override
        boolean test(Row row, Facts facts) {
            for (Condition operand : operands) {
                if (!operand.test(row, facts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Any of them, asked in order until one says yes. */
    static final class Any extends Condition {
        private final Condition[] operands;

        Any(Condition[] operands) {
            this.operands = operands;
        }

        @Override
        boolean test(Row row, Facts facts) {
            for (Condition operand : operands) {
                if (operand.test(row, facts)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The opposite. */
    static final class Negation extends Condition {
        private final Condition operand;

        Negation(Condition operand) {
            this.operand = operand;
        }

        @Override
        boolean test(Row row, Facts facts) {
            return !operand.test(row, facts);
        }
    }
}
