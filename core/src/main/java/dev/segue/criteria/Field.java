package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A typed handle of one field of a contact or of a related row. Two handles are equal if they name the same field of the same subject with
 * the same type. Immutable.
 *
 * @param <T> the type of its values
 */
public abstract sealed class Field<T> permits ScalarField, SetField {
    /** The subject of a contact's own fields; any other subject is the name of a {@link Relation}. */
    public static final String CONTACT = "contact";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final String subject;
    private final String name;
    private final int slot;

    Field(String subject, String name, int slot) {
        this.subject = requireNonNull(subject, "subject");
        this.name = checkedName("A field name", name).intern();
        this.slot = slot;
    }

    /** The name, if it is written as names in criteria are. */
    static String checkedName(String what, String name) {
        if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "%s has 1 to 63 of a-z, 0-9 and _, and begins with a letter, but was '%s'"
                            .formatted(what, Text.shown(name)));
        }
        return name;
    }

    /** {@link #CONTACT}, or the name of the relation whose rows have this field. */
    public final String subject() {
        return subject;
    }

    /** The name, as criteria and schemas write it. */
    public final String name() {
        return name;
    }

    /** Where a standard field's value stands in its row, or -1 for a custom attribute, which is found by name. */
    public final int slot() {
        return slot;
    }

    /** Yes when it has no value, or an empty text, or an empty set. */
    public final Criterion isBlank() {
        return new Criterion.Blank(this);
    }

    /** Yes when it has a value that is neither an empty text nor an empty set. */
    public final Criterion isNotBlank() {
        return isBlank().negate();
    }

    /** The value in that row, if it is not absent. */
    public final Optional<T> of(Row row) {
        return Optional.ofNullable(row.valueOrNull(this)).map(this::cast);
    }

    /**
     * The value in the form in which it is kept, so that equal values are equal objects.
     *
     * @throws IllegalArgumentException if the value is not one this field can have
     */
    public abstract T checked(T value);

    /** What the values are, for people and for error messages: {@code text}, {@code number}, {@code date} and so on. */
    public abstract String typeName();

    /** Whether the value is of the type this field declares. */
    abstract boolean holds(Object value);

    /** The operand in the one form in which criteria keep it. */
    Operand kept(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return new Operand.Value(keptValue(value.value()));
        }
        if (operand instanceof Operand.Parameter) {
            return operand;
        }
        throw notOfType(operand);
    }

    /** The value of an operand in the one form in which criteria keep it. */
    Object keptValue(Object value) {
        if (!holds(value)) {
            throw notOfType(value);
        }
        return value;
    }

    final IllegalArgumentException notOfType(Object operand) {
        return new IllegalArgumentException("The %s field '%s' is compared with a %s, but was with '%s'"
                .formatted(typeName(), name, typeName(), Text.shown(String.valueOf(operand))));
    }

    /** The value as this field's type. */
    @SuppressWarnings("unchecked")
    final T cast(Object value) {
        return (T) value;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Field<?> field
                && field.getClass() == getClass()
                && field.subject.equals(subject)
                && field.name.equals(name)
                && field.typeName().equals(typeName());
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** The name. */
    @Override
    public final String toString() {
        return name;
    }
}
