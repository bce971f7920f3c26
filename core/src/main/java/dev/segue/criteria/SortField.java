package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Money;
import dev.segue.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A field by which contacts are put in order. Immutable.
 *
 * <p>Rule CR-17: texts and codes by code point, numbers and money by size, money of different currencies by the currency's code first, dates
 * and instants by time. Whoever has no value comes last, in either direction.
 *
 * @param field one of a contact's whose values have an order
 * @param descending whether the greatest comes first
 */
public record SortField(OrderedField<?> field, boolean descending) {
    private static final Comparator<Object> VALUES = SortField::compare;

    /** Refuses a field of a row. */
    public SortField {
        requireNonNull(field, "field");
        if (!field.subject().equals(Field.CONTACT)) {
            throw new IllegalArgumentException("Contacts are put in order by a field of theirs, but '%s' is one of %s"
                    .formatted(field, field.subject()));
        }
    }

    /** The smallest first. */
    public static SortField ascending(OrderedField<?> field) {
        return new SortField(field, false);
    }

    /** The greatest first. */
    public static SortField descending(OrderedField<?> field) {
        return new SortField(field, true);
    }

    /** The order of contacts by this field alone. */
    Comparator<Row> order() {
        return Comparator.comparing(
                row -> row.valueOrNull(field), Comparator.nullsLast(descending ? VALUES.reversed() : VALUES));
    }

    private static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return Text.ORDER.compare(text, (String) right);
        }
        if (left instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) right);
        }
        if (left instanceof LocalDate date) {
            return date.compareTo((LocalDate) right);
        }
        return left instanceof Instant instant
                ? instant.compareTo((Instant) right)
                : compare((Money) left, (Money) right);
    }

    private static int compare(Money left, Money right) {
        int byCurrency =
                left.currency().getCurrencyCode().compareTo(right.currency().getCurrencyCode());
        return byCurrency != 0 ? byCurrency : left.amount().compareTo(right.amount());
    }
}
