package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When and where a criterion is evaluated, so that "today" has one meaning for all contacts, and the same one when the evaluation is
 * repeated (rule CR-8). Immutable.
 *
 * @param instant cut off to microseconds
 * @param zone where a day begins, unless a date expression pins a zone of its own
 */
public record EvaluationMoment(Instant instant, ZoneId zone) {

    /** Cuts the instant off to microseconds. */
    public EvaluationMoment {
        requireNonNull(zone, "zone");
        instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The date at that instant in that zone. */
    public LocalDate today() {
        return todayIn(zone);
    }

    /** The date at that instant in another zone. */
    public LocalDate todayIn(ZoneId other) {
        return LocalDate.ofInstant(instant, other);
    }
}
