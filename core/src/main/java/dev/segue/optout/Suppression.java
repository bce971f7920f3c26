package dev.segue.optout;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An address or a domain to which nobody is ever written, with who said so, when and why; the address itself is not in it. Immutable.
 *
 * @param at when; truncated to microseconds
 * @param reason up to 250 characters, not blank; say nothing in it that tells the address
 */
public record Suppression(SuppressionKey key, Instant at, Actor by, String reason) {

    /** Checks the reason and truncates the moment. */
    public Suppression {
        requireNonNull(key, "key");
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        reason = checkedReason(reason);
    }

    /** The reason itself, if it can be one. */
    public static String checkedReason(String reason) {
        Text.checked("The reason of a suppression", reason, 250);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("The reason of a suppression is not blank, but was '" + reason + "'");
        }
        return reason;
    }
}
