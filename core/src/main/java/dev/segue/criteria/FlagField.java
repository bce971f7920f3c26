package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

/** A field that is true, false or absent. Immutable. */
public final class FlagField extends ScalarField<Boolean> {

    /** A standard field that stands at that place in its row. */
    public FlagField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static FlagField custom(String name) {
        return new FlagField(CONTACT, name, -1);
    }

    @Override
    public Boolean checked(Boolean value) {
        return requireNonNull(value, name());
    }

    @Override
    public String typeName() {
        return "flag";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof Boolean;
    }

    /** Yes when it is true. */
    public Criterion isTrue() {
        return is(true);
    }

    /** Yes when it is false; an absent flag is neither. */
    public Criterion isFalse() {
        return is(false);
    }
}
