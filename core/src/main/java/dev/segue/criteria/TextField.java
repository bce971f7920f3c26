package dev.segue.criteria;

import dev.segue.Text;

/** A field of free text of up to 1,000 characters, case-sensitive unless a criterion says otherwise. Immutable. */
public final class TextField extends TextualField {

    /** A standard field that stands at that place in its row. */
    public TextField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static TextField custom(String name) {
        return new TextField(CONTACT, name, -1);
    }

    @Override
    public String checked(String value) {
        return Text.checked("The value of " + name(), value, 1_000);
    }

    @Override
    public String typeName() {
        return "text";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof String;
    }
}
