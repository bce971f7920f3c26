package dev.segue.criteria.text;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Field;
import dev.segue.criteria.Relation;
import java.util.Optional;

/**
 * Of whom a condition asks: of a contact, or of one of its rows. Immutable.
 *
 * @param rows whose rows they are; absent for contacts
 */
record Scope(Optional<Relation> rows) {
    static final Scope CONTACT = new Scope(Optional.empty());

    static Scope rowsOf(Relation relation) {
        return new Scope(Optional.of(relation));
    }

    /** The subject of the fields that are asked for. */
    String subject() {
        return rows.map(Relation::name).orElse(Field.CONTACT);
    }

    /** The condition as one on a contact, so that it can be checked by itself. */
    Criterion asked(Criterion condition) {
        return rows.map(it -> it.where(condition).exist()).orElse(condition);
    }
}
