package dev.segue.criteria;

import dev.segue.ContactNo;

/** A row that is a contact, so that facts about it can be looked up by its number. Implementations are immutable. */
public interface ContactRow extends Row {

    /** The contact's number. */
    ContactNo no();
}
