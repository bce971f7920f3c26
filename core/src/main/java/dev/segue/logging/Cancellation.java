package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That an entry, a campaign entry or a logged segment does not count any more, and why. It holds until a {@link Reinstatement}. Immutable.
 *
 * @param reason 1 to 1,000 characters and not blank
 */
public record Cancellation(String reason, Actor by, Instant at) implements HistoryRecord {
    static final int LONGEST_REASON = 1_000;

    /** Checks the reason and cuts the instant off to microseconds. */
    public Cancellation {
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (Text.checked("The reason of a cancellation", reason, LONGEST_REASON).isBlank()) {
            throw new IllegalArgumentException(
                    "A cancellation has a reason that is not blank, but was '%s'".formatted(Text.shown(reason)));
        }
    }
}
