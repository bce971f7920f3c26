package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

/**
 * Rows that belong to a contact, such as its interactions. Immutable.
 *
 * @param name as criteria write it
 * @param date the field by which a window picks rows
 */
public record Relation(String name, DateField date) {

    /** Needs a name and the date of its rows. */
    public Relation {
        requireNonNull(name, "name");
        requireNonNull(date, "date");
    }
}
