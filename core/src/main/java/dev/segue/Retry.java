package dev.segue;

/** What a caller can do about a {@link Problem}, so that following the advice ends in success or in a final answer. Immutable. */
public enum Retry {
    /** Trying again changes nothing: the input or the state has to change first. */
    NO,
    /** Try again with the same request id: if the first attempt did succeed, its receipt comes back. */
    SAME_REQUEST,
    /** Read the thing again, look at what changed, and decide anew. */
    AFTER_RELOAD,
    /** The same call may succeed later. */
    LATER
}
