package dev.segue.logging;

/** Why a line does not become an entry although the segment is logged. Immutable. */
public enum SkipReason {
    /** The contact has opted out, and the line was not admitted on purpose (rule EX-2). */
    EXCLUDED,
    /** There are objections to the line, and the request says to leave such lines out. */
    OBJECTED
}
