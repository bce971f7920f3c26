package dev.segue.contact;

/** How a letter greets. Immutable. */
public enum Formality {
    /** As one writes to strangers. */
    FORMAL,
    /** As one writes to friends. */
    INFORMAL
}
