package dev.segue.logging;

import dev.segue.optout.OptOut;

/** Why a line does not become an entry although the segment is logged. Immutable. */
public enum SkipReason {
    /** The contact has opted out, and the line was not admitted on purpose (rule EX-2). */
    EXCLUDED,
    /** The contact is blocked (rule EX-6). */
    BLOCKED,
    /** An address of the contact, or its domain, is on the suppression list (rule EX-7). */
    SUPPRESSED,
    /** There are objections to the line, and the request says to leave such lines out. */
    OBJECTED;

    static SkipReason of(OptOut optOut) {
        return switch (optOut) {
            case BLOCKED -> BLOCKED;
            case SUPPRESSED -> SUPPRESSED;
            case EXCLUDED -> EXCLUDED;
        };
    }
}
