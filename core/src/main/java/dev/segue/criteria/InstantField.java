package dev.segue.criteria;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A field that holds a moment in time in the years 1 to 9999 (UTC), cut off to microseconds (rule TX-7). Immutable. */
public final class InstantField extends TemporalField<Instant> {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

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
        if (value.isBefore(EARLIEST) || !value.isBefore(END)) {
            throw new IllegalArgumentException(
                    "The value of %s lies in the years 1 to 9999, but was %s".formatted(name(), value));
        }
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
