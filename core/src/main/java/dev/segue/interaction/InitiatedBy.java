package dev.segue.interaction;

/** Who began an interaction. Immutable. */
public enum InitiatedBy {
    /** We did. */
    US,
    /** The contact did. */
    THEM
}
