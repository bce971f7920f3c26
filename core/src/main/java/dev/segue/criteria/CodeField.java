package dev.segue.criteria;

import dev.segue.Text;

/** A field that holds a number or a code: a text without blanks at its ends, compared as it is. Immutable. */
public final class CodeField extends TextualField {

    /** A standard field that stands at that place in its row. */
    public CodeField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static CodeField custom(String name) {
        return new CodeField(CONTACT, name, -1);
    }

    @Override
    public String checked(String value) {
        return Text.identifier("The value of " + name(), value, 100);
    }

    @Override
    public String typeName() {
        return "code";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof String;
    }
}
