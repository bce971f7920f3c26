package dev.segue.logging;

import java.util.Optional;

/**
 * An entry and what has been said of it since. Immutable.
 *
 * @param cancelled its own cancellation
 * @param loggedSegmentCancelled the cancellation of its logged segment
 */
public record LoggedEntry(
        InteractionLogEntry entry, Optional<Cancellation> cancelled, Optional<Cancellation> loggedSegmentCancelled) {

    /** An entry of which nothing has been said yet. */
    public static LoggedEntry untouched(InteractionLogEntry entry) {
        return new LoggedEntry(entry, Optional.empty(), Optional.empty());
    }

    /** Whether it counts: neither it nor its logged segment is cancelled. Derived, never stored (rule HI-1). */
    public boolean counts() {
        return cancelled.isEmpty() && loggedSegmentCancelled.isEmpty();
    }
}
