package dev.segue.contact;

/** How a letter goes to a contact. Immutable. */
public enum CorrespondenceType {
    /** It does not: the interaction is logged and nothing is delivered. */
    NONE,
    /** On paper. */
    HARD_COPY,
    /** By e-mail. */
    EMAIL
}
