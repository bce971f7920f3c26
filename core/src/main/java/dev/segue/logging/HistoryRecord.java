package dev.segue.logging;

import dev.segue.Actor;
import java.time.Instant;

/**
 * What somebody has said of a part of the history since it was logged. It is appended and stays: a later one counts instead of an earlier
 * one, which can still be read (rule HI-3). Immutable.
 */
public sealed interface HistoryRecord permits Cancellation, Reinstatement, Annotated {

    /** Who said so. */
    Actor by();

    /** When, to the microsecond. */
    Instant at();
}
