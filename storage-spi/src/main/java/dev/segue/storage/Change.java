package dev.segue.storage;

import dev.segue.LoggedSegmentNo;

/**
 * What became of a change to an open segment: it was done, or nothing happened. Immutable.
 *
 * @param <T> what a change that was done returns
 */
public sealed interface Change<T> {

    /** It was done. */
    record Done<T>(T value) implements Change<T> {}

    /** The segment has another version than the one named. */
    record Stale<T>(long actualVersion) implements Change<T> {}

    /** There is no open segment of that number, or no such line or step in it. */
    record Missing<T>() implements Change<T> {}

    /** The segment is history. */
    record Logged<T>(LoggedSegmentNo as) implements Change<T> {}
}
