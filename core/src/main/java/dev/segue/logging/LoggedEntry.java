package dev.segue.logging;

import dev.segue.Digest;
import dev.segue.criteria.Field;
import dev.segue.criteria.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what has been said of it since. Immutable.
 *
 * @param cancelled its own cancellation, as long as it is not reinstated
 * @param campaignEntryCancelled the cancellation of its campaign entry: the one of its logged segment and campaign
 * @param loggedSegmentCancelled the cancellation of its logged segment
 * @param annotations what its annotations come to
 * @param commitment its commitment as it was when it was logged, kept beside it; see {@link Verifier}
 * @param erased that what was personal in it was erased; its commitment cannot be worked out from it again (rule ER-2)
 */
public record LoggedEntry(
        InteractionLogEntry entry,
        Optional<Cancellation> cancelled,
        Optional<Cancellation> campaignEntryCancelled,
        Optional<Cancellation> loggedSegmentCancelled,
        Annotations annotations,
        Digest commitment,
        Optional<Tombstone> erased)
        implements Row {

    /** Its commitment is worked out from the entry and proves nothing of what was kept; a storage gives the one that it keeps. */
    LoggedEntry(
            InteractionLogEntry entry,
            Optional<Cancellation> cancelled,
            Optional<Cancellation> campaignEntryCancelled,
            Optional<Cancellation> loggedSegmentCancelled,
            Annotations annotations) {
        this(
                entry,
                cancelled,
                campaignEntryCancelled,
                loggedSegmentCancelled,
                annotations,
                entry.commitment(),
                Optional.empty());
    }

    /** An entry of which nothing has been said yet. */
    public static LoggedEntry untouched(InteractionLogEntry entry) {
        return new LoggedEntry(entry, Optional.empty(), Optional.empty(), Optional.empty(), Annotations.NONE);
    }

    /** Whether it counts: neither it, nor its campaign entry, nor its logged segment is cancelled. Derived, never stored (rule HI-1). */
    public boolean counts() {
        return cancelled.isEmpty() && campaignEntryCancelled.isEmpty() && loggedSegmentCancelled.isEmpty();
    }

    @Override
    @SuppressWarnings("exports") // a host need not have JSpecify
    public @Nullable Object valueOrNull(Field<?> field) {
        return switch (field.slot()) {
            case 17 -> annotations.evaluation().orElse(null);
            case 18 -> annotations.attemptFailed();
            case 19 -> annotations.outcome().orElse(null);
            default -> entry.valueOrNull(field);
        };
    }
}
