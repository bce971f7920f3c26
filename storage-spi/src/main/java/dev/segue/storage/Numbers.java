package dev.segue.storage;

/**
 * Gives numbers. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[NUM-1]</b> A block MUST be contiguous, begin at 1 for a new series, and lie above every block given before in its series.
 *   <li><b>[NUM-2]</b> No number MUST be given twice, also concurrently and whether or not it is used.
 *   <li><b>[NUM-3]</b> Series MUST NOT affect one another.
 * </ul>
 */
public interface Numbers {

    /** What is numbered. */
    enum Series {
        /** Segments. */
        SEGMENTS,
        /** Logged segments. */
        LOGGED_SEGMENTS,
        /** Interaction log entries. */
        ENTRIES,
        /** Deliveries. */
        DELIVERIES
    }

    /** Reserves that many numbers, 1 or more, and returns the first. */
    long reserve(Series series, long count);
}
