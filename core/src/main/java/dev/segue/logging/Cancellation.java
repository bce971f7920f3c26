package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That something in the history does not count any more, and why. Immutable.
 *
 * @param reason 1 to 1,000 characters and not blank
 */
public record Cancellation(String reason, Actor by, Instant at) {
    /** Checks the reason and cuts the instant off to microseconds. */
    public Cancellation {
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (Text.checked("The reason of a cancellation", reason, 1_000).isBlank()) {
            throw new IllegalArgumentException(
                    "A cancellation has a reason that is not blank, but was '%s'".formatted(Text.shown(reason)));
        }
    }
}
