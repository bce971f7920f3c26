package dev.segue.interaction;

/** Who decided an effective value. Immutable. */
public enum Provenance {
    /** The line has a value of its own, or has set it to nothing. */
    LINE,
    /** The segment's plan. */
    HEADER,
    /** The interaction template in force. */
    TEMPLATE,
    /** The contact. */
    CONTACT,
    /** A rule changed what the others said, such as an e-mail to a contact without an address. */
    POLICY,
    /** Nobody: there is no value. */
    NOBODY
}
