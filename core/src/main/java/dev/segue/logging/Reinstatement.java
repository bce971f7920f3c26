package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * That an entry, a campaign entry or a logged segment is not cancelled any more. It plans no delivery (rule HI-4). Immutable.
 *
 * @param reason 1 to 1,000 characters and not blank, if one was given
 */
public record Reinstatement(Optional<String> reason, Actor by, Instant at) implements HistoryRecord {

    /** Checks the reason and cuts the instant off to microseconds. */
    public Reinstatement {
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        reason.ifPresent(Reinstatement::checked);
    }

    private static void checked(String reason) {
        if (Text.checked("The reason of a reinstatement", reason, Cancellation.LONGEST_REASON)
                .isBlank()) {
            throw new IllegalArgumentException("The reason of a reinstatement is left out or not blank, but was '%s'"
                    .formatted(Text.shown(reason)));
        }
    }
}
