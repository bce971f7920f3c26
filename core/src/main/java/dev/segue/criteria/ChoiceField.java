package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

/**
 * A field that holds one of a few named values. Immutable.
 *
 * @param <E> the values
 */
public final class ChoiceField<E extends Enum<E>> extends ScalarField<E> {
    private final Class<E> choices;

    /** A standard field that stands at that place in its row. */
    public ChoiceField(String subject, String name, int slot, Class<E> choices) {
        super(subject, name, slot);
        this.choices = requireNonNull(choices, "choices");
    }

    /** The enum whose constants are the values. */
    public Class<E> choices() {
        return choices;
    }

    @Override
    public E checked(E value) {
        return requireNonNull(value, name());
    }

    @Override
    public String typeName() {
        return "choice of " + choices.getSimpleName();
    }

    @Override
    boolean holds(Object value) {
        return choices.isInstance(value);
    }
}
