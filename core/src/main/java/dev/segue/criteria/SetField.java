package dev.segue.criteria;

import dev.segue.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A field that holds a set of texts or codes, such as mailing groups; an absent set is the empty set. Immutable. */
public final class SetField extends Field<Set<String>> {

    /** A standard field that stands at that place in its row. */
    public SetField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static SetField custom(String name) {
        return new SetField(CONTACT, name, -1);
    }

    @Override
    public Set<String> checked(Set<String> value) {
        value.forEach(this::checkedElement);
        return TextSet.of(value);
    }

    /**
     * The element itself, if a set of this field can hold it.
     *
     * @throws IllegalArgumentException if it is blank or longer than 250 characters
     */
    public String checkedElement(String element) {
        if (element.isBlank()) {
            throw new IllegalArgumentException(
                    "An element of %s is not blank, but was '%s'".formatted(name(), element));
        }
        return Text.checked("An element of " + name(), element, 250);
    }

    @Override
    public String typeName() {
        return "set";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof Set;
    }

    /** Yes when the set holds at least one of these. */
    public Criterion anyOf(String... values) {
        return anyOf(List.of(values));
    }

    /** Yes when the set holds at least one of these. */
    public Criterion anyOf(Collection<String> values) {
        return new Criterion.AnyOfSet(this, List.copyOf(values));
    }

    /** Yes when the set holds every one of these. */
    public Criterion allOf(String... values) {
        return allOf(List.of(values));
    }

    /** Yes when the set holds every one of these. */
    public Criterion allOf(Collection<String> values) {
        return new Criterion.AllOfSet(this, List.copyOf(values));
    }

    /** Yes when the set holds none of these; so does the empty set. */
    public Criterion noneOf(String... values) {
        return anyOf(values).negate();
    }

    /** Yes when the set holds none of these; so does the empty set. */
    public Criterion noneOf(Collection<String> values) {
        return anyOf(values).negate();
    }
}
