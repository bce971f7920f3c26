package dev.segue.criteria;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A criterion made ready for asking millions of times: operands worked out, nothing allocated. Immutable, thread-safe. */
abstract class Condition {

    /** Whether the row satisfies it. */
    abstract boolean test(Row row, Facts facts);

    /**
     * Keeps of those places in a block the ones whose row gives the wanted answer, in their order, and returns how many they are. To ask one
     * condition of many rows lets the processor fetch the next rows while it waits for this one.
     */
    int keep(boolean wanted, Row[] block, int[] places, int count, Facts facts) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            places[kept] = place;
            kept += test(block[place], facts) == wanted ? 1 : 0;
        }
        return kept;
    }

    /** About how long it takes, where to look at one value takes 1. */
    abstract double cost();

    /** The same condition, whose operands are asked in the order that is fastest for rows like these. */
    Condition fastestFor(Row[] sample, int count, Facts facts) {
        return this;
    }

    /**
     * The operands in the order in which a group has its answer soonest: what settles it often and takes little time comes first.
     *
     * @param settling the answer of an operand that settles that of the group
     */
    private static Condition[] fastest(boolean settling, Condition[] operands, Row[] sample, int count, Facts facts) {
        record Ranked(Condition operand, double costToSettle) {}
        Ranked[] ranked = new Ranked[operands.length];
        for (int i = 0; i < operands.length; i++) {
            Condition operand = operands[i].fastestFor(sample, count, facts);
            int settled =
                    operand.keep(settling, sample, IntStream.range(0, count).toArray(), count, facts);
            ranked[i] = new Ranked(operand, operand.cost() / (settled + 0.5));
        }
        Arrays.sort(ranked, Comparator.comparingDouble(Ranked::costToSettle));
        return Stream.of(ranked).map(Ranked::operand).toArray(Condition[]::new);
    }

    private static double costOf(Condition[] operands) {
        return Stream.of(operands).mapToDouble(Condition::cost).sum();
    }

    /** Keeps the places where all operands give the answer. */
    private static int keepAll(
            Condition[] operands, boolean answer, Row[] block, int[] places, int count, Facts facts) {
        int kept = count;
        for (int i = 0; i < operands.length && kept > 0; i++) {
            kept = operands[i].keep(answer, block, places, kept, facts);
        }
        return kept;
    }

    /** Keeps the places where not all operands give the answer: those that are left out by {@link #keepAll}. */
    private static int keepOthers(
            Condition[] operands, boolean answer, Row[] block, int[] places, int count, Facts facts) {
        int[] all = Arrays.copyOf(places, count);
        int left = keepAll(operands, answer, block, all, count, facts);
        int kept = 0;
        for (int i = 0, next = 0; i < count; i++) {
            if (next < left && all[next] == places[i]) {
                next++;
            } else {
                places[kept++] = places[i];
            }
        }
        return kept;
    }

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

        @Override
        double cost() {
            return 0;
        }
    }

    /** All of them, asked in order until one says no; conditions ask nobody and change nothing, so any order gives the same answer. */
    static final class All extends Condition {
        private final Condition[] operands;

        All(Condition[] operands) {
            this.operands = operands;
        }

        @Override
        double cost() {
            return costOf(operands);
        }

        @Override
        Condition fastestFor(Row[] sample, int count, Facts facts) {
            return new All(fastest(false, operands, sample, count, facts));
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

        @Override
        int keep(boolean wanted, Row[] block, int[] places, int count, Facts facts) {
            return wanted
                    ? keepAll(operands, true, block, places, count, facts)
                    : keepOthers(operands, true, block, places, count, facts);
        }
    }

    /** Any of them, asked in order until one says yes. */
    static final class Any extends Condition {
        private final Condition[] operands;

        Any(Condition[] operands) {
            this.operands = operands;
        }

        @Override
        double cost() {
            return costOf(operands);
        }

        @Override
        Condition fastestFor(Row[] sample, int count, Facts facts) {
            return new Any(fastest(true, operands, sample, count, facts));
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

        @Override
        int keep(boolean wanted, Row[] block, int[] places, int count, Facts facts) {
            return wanted
                    ? keepOthers(operands, false, block, places, count, facts)
                    : keepAll(operands, false, block, places, count, facts);
        }
    }

    /** The opposite. */
    static final class Negation extends Condition {
        private final Condition operand;

        Negation(Condition operand) {
            this.operand = operand;
        }

        @Override
        double cost() {
            return operand.cost();
        }

        @Override
        Condition fastestFor(Row[] sample, int count, Facts facts) {
            return new Negation(operand.fastestFor(sample, count, facts));
        }

        @Override
        boolean test(Row row, Facts facts) {
            return !operand.test(row, facts);
        }

        @Override
        int keep(boolean wanted, Row[] block, int[] places, int count, Facts facts) {
            return operand.keep(!wanted, block, places, count, facts);
        }
    }
}
