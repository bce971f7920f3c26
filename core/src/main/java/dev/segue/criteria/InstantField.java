package dev.segue.criteria;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A field that holds a moment in time, cut off to microseconds. Immutable. */
public final class InstantField extends TemporalField<Instant> {

    /** A standard field that stands at that place in its row. */
    public InstantField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static InstantField custom(String name) {
        return new InstantField(CONTACT, name, -1);
    }

    @Override
    public Instant checked(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String typeName() {
        return "instant";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof Instant;
    }

    @Override
    Operand kept(Operand operand) {
        return operand instanceof DateExpression ? operand : super.kept(operand);
    }

    @Override
    Object keptValue(Object value) {
        return checked((Instant) super.keptValue(value));
    }
}
