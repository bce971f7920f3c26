package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** That somebody has annotated an entry. Immutable. */
public record Annotated(Annotation annotation, Actor by, Instant at) implements HistoryRecord {

    /** Cuts the instant off to microseconds. */
    public Annotated {
        requireNonNull(annotation, "annotation");
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
