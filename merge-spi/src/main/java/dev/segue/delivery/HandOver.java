package dev.segue.delivery;

import dev.segue.Problem;

/** What became of a letter that was handed over. Immutable. */
public sealed interface HandOver {

    /**
     * It has left.
     *
     * @param place where it is now, for people
     */
    record Accepted(String place) implements HandOver {}

    /**
     * It has not left.
     *
     * @param temporary whether another attempt may succeed
     */
    record Rejected(Problem problem, boolean temporary) implements HandOver {}

    /** Nobody knows whether it has left. */
    record Unknown(Problem problem) implements HandOver {}
}
