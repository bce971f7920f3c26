package dev.segue.logging;

/** How well an interaction was received, as somebody judges it afterwards. Immutable. */
public enum Grade {
    /** It did harm. */
    VERY_NEGATIVE,
    /** It was not welcome. */
    NEGATIVE,
    /** Neither. */
    NEUTRAL,
    /** It was welcome. */
    POSITIVE,
    /** It could not have gone better. */
    VERY_POSITIVE
}
