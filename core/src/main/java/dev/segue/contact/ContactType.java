package dev.segue.contact;

/** What a contact is. Immutable. */
public enum ContactType {
    /** A company, to which persons may belong. */
    COMPANY,
    /** A person, who may belong to a company. */
    PERSON
}
