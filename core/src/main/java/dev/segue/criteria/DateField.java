package dev.segue.criteria;

import java.time.LocalDate;

/** A field that holds a calendar date without a zone, from 1900-01-01 to 2199-12-31. Immutable. */
public final class DateField extends TemporalField<LocalDate> {

    /** A standard field that stands at that place in its row. */
    public DateField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static DateField custom(String name) {
        return new DateField(CONTACT, name, -1);
    }

    @Override
    public LocalDate checked(LocalDate value) {
        if (value.getYear() < 1900 || value.getYear() > 2199) {
            throw new IllegalArgumentException(
                    "The value of %s lies between 1900-01-01 and 2199-12-31, but was %s".formatted(name(), value));
        }
        return value;
    }

    @Override
    public String typeName() {
        return "date";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof LocalDate;
    }

    @Override
    Operand kept(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return DateExpression.fixed((LocalDate) keptValue(value.value()));
        }
        return operand instanceof Operand.Parameter parameter ? DateExpression.given(parameter.name()) : operand;
    }
}
