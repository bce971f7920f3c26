package dev.segue.criteria;

import dev.segue.Money;
import dev.segue.criteria.Criterion.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A {@link RowMeasure} made ready for asking millions of times. Immutable, thread-safe. */
interface Tally {

    /** Whether it is so of those rows that are wanted. */
    boolean test(List<? extends Row> rows, Predicate<Row> wanted);

    /** The tally of that measure at that moment. */
    static Tally of(RowMeasure measure, Relation relation, EvaluationMoment moment) {
        if (measure instanceof Bound bound) {
            return (rows, wanted) -> counts(bound, rows, wanted);
        }
        if (measure instanceof RowTotal total) {
            Object operand = ((Operand.Value) total.operand()).value();
            return total.field() instanceof MoneyField field
                    ? sum(total.operator(), ((Money) operand).amount(), row -> amount(row, field, (Money) operand))
                    : sum(total.operator(), (BigDecimal) operand, row -> (BigDecimal) row.valueOrNull(total.field()));
        }
        LatestRow latest = (LatestRow) measure;
        LocalDate day = latest.day().at(moment);
        return (rows, wanted) -> {
            LocalDate last = lastOf(rows, wanted, relation.date());
            return last != null && agrees(latest.operator(), last.compareTo(day));
        };
    }

    /** What is compared: how many the rows are, their total in the currency that is asked for, or the date of the latest. */
    static Optional<Object> measured(RowMeasure measure, Relation relation, List<? extends Row> rows) {
        if (measure instanceof Bound) {
            return Optional.of(rows.size());
        }
        if (measure instanceof RowTotal total) {
            Object operand = ((Operand.Value) total.operand()).value();
            return Optional.of(
                    total.field() instanceof MoneyField field
                            ? new Money(
                                    sumOf(rows, row -> true, row -> amount(row, field, (Money) operand)),
                                    ((Money) operand).currency())
                            : sumOf(rows, row -> true, row -> (BigDecimal) row.valueOrNull(total.field())));
        }
        return Optional.ofNullable(lastOf(rows, row -> true, relation.date()));
    }

    private static boolean counts(Bound bound, List<? extends Row> rows, Predicate<Row> wanted) {
        int count = 0;
        for (Row row : rows) {
            if (wanted.test(row)) {
                count++;
                if (count > bound.rows() || (count == bound.rows() && bound.kind() == Bound.Kind.AT_LEAST)) {
                    break;
                }
            }
        }
        return bound.allows(count);
    }

    private static Tally sum(Operator operator, BigDecimal operand, Function<Row, @Nullable BigDecimal> amounts) {
        return (rows, wanted) -> agrees(operator, sumOf(rows, wanted, amounts).compareTo(operand));
    }

    private static BigDecimal sumOf(
            List<? extends Row> rows, Predicate<Row> wanted, Function<Row, @Nullable BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            BigDecimal amount = wanted.test(row) ? amounts.apply(row) : null;
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }

    private static @Nullable BigDecimal amount(Row row, MoneyField field, Money operand) {
        Money money = (Money) row.valueOrNull(field);
        return money != null && money.currency().equals(operand.currency()) ? money.amount() : null;
    }

    private static @Nullable LocalDate lastOf(List<? extends Row> rows, Predicate<Row> wanted, DateField date) {
        LocalDate last = null;
        for (Row row : rows) {
            LocalDate own = wanted.test(row) ? (LocalDate) row.valueOrNull(date) : null;
            last = own != null && (last == null || own.isAfter(last)) ? own : last;
        }
        return last;
    }

    private static boolean agrees(Operator operator, int sign) {
        return switch (operator) {
            case EQ -> sign == 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }
}
