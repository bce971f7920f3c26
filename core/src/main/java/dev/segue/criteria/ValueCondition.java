package dev.segue.criteria;

import dev.segue.Money;
import dev.segue.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition on the one value of a field. An absent value satisfies none but {@link Absent}. */
abstract class ValueCondition extends Condition {
    final Field<?> field;

    ValueCondition(Field<?> field) {
        this.field = field;
    }

    @Override
    double cost() {
        return 2;
    }

    /** The text that is the same. A text keeps its hash code once it was asked for: another one tells apart without looking at the characters. */
    static final class SameText extends ValueCondition {
        private final String operand;
        private final int hash;

        SameText(Field<?> field, String operand) {
            super(field);
            this.operand = operand;
            this.hash = operand.hashCode();
        }

        @Override
        boolean test(Row row, Facts facts) {
            String value = (String) row.valueOrNull(field);
            return value != null && value.hashCode() == hash && operand.equals(value);
        }
    }

    /** The constant that is the same: a choice or a flag. */
    static final class SameConstant extends ValueCondition {
        private final Object operand;

        SameConstant(Field<?> field, Object operand) {
            super(field);
            this.operand = operand;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        boolean test(Row row, Facts facts) {
            return operand == row.valueOrNull(field);
        }
    }

    /** The value that is equal. */
    static final class Same extends ValueCondition {
        private final Object operand;

        Same(Field<?> field, Object operand) {
            super(field);
            this.operand = operand;
        }

        @Override
        double cost() {
            return 1;
        }

        @Override
        boolean test(Row row, Facts facts) {
            return operand.equals(row.valueOrNull(field));
        }
    }

    /** A text that is one of a few. */
    static final class OneOfFewTexts extends ValueCondition {
        private final String[] operands;
        private final int[] hashes;

        OneOfFewTexts(Field<?> field, Collection<?> operands) {
            super(field);
            this.operands = operands.toArray(String[]::new);
            this.hashes =
                    Arrays.stream(this.operands).mapToInt(String::hashCode).toArray();
        }

        @Override
        boolean test(Row row, Facts facts) {
            String value = (String) row.valueOrNull(field);
            if (value == null) {
                return false;
            }
            int hash = value.hashCode();
            for (int i = 0; i < hashes.length; i++) {
                if (hashes[i] == hash && operands[i].equals(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A value that is one of many. */
    static final class OneOfMany extends ValueCondition {
        private final Set<Object> operands;

        OneOfMany(Field<?> field, Collection<?> operands) {
            super(field);
            this.operands = new HashSet<>(operands);
        }

        @Override
        boolean test(Row row, Facts facts) {
            Object value = row.valueOrNull(field);
            return value != null && operands.contains(value);
        }
    }

    /** A value between two others, either of which may be missing. */
    static final class Between<T> extends ValueCondition {
        private final Comparator<? super T> order;
        private final @Nullable T low;
        private final int leastSign;
        private final @Nullable T high;
        private final int greatestSign;

        Between(Field<T> field, Comparator<? super T> order, Span<T> span) {
            super(field);
            this.order = order;
            this.low = span.low().map(Limit::value).orElse(null);
            this.leastSign = span.low().filter(Limit::included).isPresent() ? 0 : 1;
            this.high = span.high().map(Limit::value).orElse(null);
            this.greatestSign = span.high().filter(Limit::included).isPresent() ? 0 : -1;
        }

        @Override
        double cost() {
            return 3;
        }

        @Override
        boolean test(Row row, Facts facts) {
            @SuppressWarnings("unchecked")
            @Nullable
            T value = (T) row.valueOrNull(field);
            return value != null
                    && (low == null || Integer.signum(order.compare(value, low)) >= leastSign)
                    && (high == null || Integer.signum(order.compare(value, high)) <= greatestSign);
        }
    }

    /** A text that is the same but for upper and lower case. */
    static final class SameFolded extends ValueCondition {
        private final String folded;

        SameFolded(Field<?> field, String operand) {
            super(field);
            this.folded = Text.fold(operand);
        }

        @Override
        double cost() {
            return 5;
        }

        @Override
        boolean test(Row row, Facts facts) {
            String value = (String) row.valueOrNull(field);
            return value != null && Text.compareFolded(value, folded) == 0;
        }
    }

    /** A text that matches a pattern. */
    static final class Matching extends ValueCondition {
        private final WildcardPattern pattern;

        Matching(Field<?> field, WildcardPattern pattern) {
            super(field);
            this.pattern = pattern;
        }

        @Override
        double cost() {
            return 20;
        }

        @Override
        boolean test(Row row, Facts facts) {
            String value = (String) row.valueOrNull(field);
            return value != null && pattern.matches(value);
        }
    }

    /** Money in that currency. */
    static final class InCurrency extends ValueCondition {
        private final Currency currency;

        InCurrency(Field<?> field, Currency currency) {
            super(field);
            this.currency = currency;
        }

        @Override
        boolean test(Row row, Facts facts) {
            Money value = (Money) row.valueOrNull(field);
            return value != null && value.currency().equals(currency);
        }
    }

    /** No value. */
    static final class Absent extends ValueCondition {

        Absent(Field<?> field) {
            super(field);
        }

        @Override
        double cost() {
            return 1;
        }

        @Override
        boolean test(Row row, Facts facts) {
            return row.valueOrNull(field) == null;
        }
    }

    /** No text, or one of no characters. */
    static final class EmptyText extends ValueCondition {

        EmptyText(Field<?> field) {
            super(field);
        }

        @Override
        boolean test(Row row, Facts facts) {
            String value = (String) row.valueOrNull(field);
            return value == null || value.isEmpty();
        }
    }
}
