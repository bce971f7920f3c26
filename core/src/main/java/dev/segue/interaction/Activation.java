package dev.segue.interaction;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That somebody has made a campaign active, or not active any more. It is appended and stays; the latest holds, and a campaign of which
 * nothing was said is not active (rule CA-1). Immutable.
 *
 * @param active whether it is active from then on
 */
public record Activation(boolean active, Actor by, Instant at) {

    /** Cuts the instant off to microseconds. */
    public Activation {
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
