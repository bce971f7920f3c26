package dev.segue.interaction;

/** Which way information goes. Immutable. */
public enum InformationFlow {
    /** From us to the contact. */
    OUTBOUND,
    /** From the contact to us. */
    INBOUND
}
