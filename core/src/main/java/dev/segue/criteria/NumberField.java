package dev.segue.criteria;

import dev.segue.Text;
import java.math.BigDecimal;

/** A field that holds a decimal number of up to 15 digits before and 10 after the point. Immutable. */
public final class NumberField extends OrderedField<BigDecimal> {

    /** A standard field that stands at that place in its row. */
    public NumberField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static NumberField custom(String name) {
        return new NumberField(CONTACT, name, -1);
    }

    /** Yes when it is this whole number. */
    public Criterion is(long value) {
        return is(BigDecimal.valueOf(value));
    }

    /** Yes when it is this whole number or greater. */
    public Criterion atLeast(long value) {
        return atLeast(BigDecimal.valueOf(value));
    }

    /** Yes when it is greater than this whole number. */
    public Criterion above(long value) {
        return above(BigDecimal.valueOf(value));
    }

    /** Yes when it is this whole number or smaller. */
    public Criterion atMost(long value) {
        return atMost(BigDecimal.valueOf(value));
    }

    /** Yes when it is smaller than this whole number. */
    public Criterion below(long value) {
        return below(BigDecimal.valueOf(value));
    }

    /** Yes when it is one of these whole numbers or lies between them. */
    public Criterion between(long from, long to) {
        return between(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    @Override
    public BigDecimal checked(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if ((long) plain.precision() - plain.scale() > 15 || plain.scale() > 10) {
            throw new IllegalArgumentException(
                    "The value of %s has at most 15 digits before and 10 after the point, but was %s"
                            .formatted(name(), Text.shown(value.toString())));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public String typeName() {
        return "number";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof BigDecimal;
    }

    @Override
    Object keptValue(Object value) {
        return checked((BigDecimal) super.keptValue(value));
    }
}
