package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.LoggedSegmentNo;

/**
 * What checking a logged segment against its receipt has found (rule LG-22). Immutable.
 *
 * @param entries how many entries there are and were checked, erased ones included
 * @param erased how many of them were erased: of these only the commitment can be checked
 * @param findings everything that is not as it was logged: exact counts, and the first 1,000 in full
 */
public record Verification(LoggedSegmentNo loggedSegment, long entries, long erased, Objections findings) {

    /** Needs both. */
    public Verification {
        requireNonNull(loggedSegment, "logged segment");
        requireNonNull(findings, "findings");
    }

    /** Whether everything is as it was logged. */
    public boolean intact() {
        return findings.total() == 0;
    }
}
