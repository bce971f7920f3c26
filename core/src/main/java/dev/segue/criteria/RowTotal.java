package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.criteria.Criterion.Operator;

/**
 * The sum of a field over the rows, compared with an amount.
 *
 * <p>Rule CR-14: an absent value adds nothing, and the sum of no rows is zero, which is compared like any other sum. Money in another
 * currency than the operand's counts as absent. Immutable.
 *
 * @param field a number or an amount of money of the rows
 * @param operator the comparison
 * @param operand of the field's type
 */
public record RowTotal(Field<?> field, Operator operator, Operand operand) implements RowMeasure {
    /** Refuses a field that cannot be added up. */
    public RowTotal {
        requireNonNull(operator, "operator");
        if (!(field instanceof NumberField) && !(field instanceof MoneyField)) {
            throw new IllegalArgumentException(
                    "The %s field '%s' cannot be added up; a number or money can".formatted(field.typeName(), field));
        }
        operand = field.kept(operand);
    }
}
