package dev.segue.storage;

import dev.segue.logging.LoggedSegment;

/** What became of a log. Immutable. */
public sealed interface LogResult {

    /** The segment is history now. */
    record Committed(LoggedSegment loggedSegment) implements LogResult {}

    /** An earlier request of the same id and fingerprint did it. */
    record Replayed(LoggedSegment loggedSegment) implements LogResult {}

    /** An earlier request of the same id asked for something else: for another segment, or otherwise. */
    record RequestReused(LoggedSegment byThat) implements LogResult {}

    /** The segment was logged by another request. */
    record AlreadyLogged(LoggedSegment loggedSegment) implements LogResult {}

    /** There is no open segment of that number. */
    record Missing() implements LogResult {}

    /** The segment had, or got meanwhile, another version than the one named. Nothing was stored. */
    record Stale(long actualVersion) implements LogResult {}

    /** A contact of the segment opted out or in, or the suppression list changed meanwhile. Nothing was stored; the log can run again. */
    record ExclusionsMoved() implements LogResult {}

    /** The run said so. Nothing was stored. */
    record RolledBack() implements LogResult {}
}
