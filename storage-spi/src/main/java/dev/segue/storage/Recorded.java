package dev.segue.storage;

/**
 * A part of the history after somebody has said something of it. Immutable.
 *
 * @param shown as it is now
 * @param anew whether a record was appended; if not, it was so already
 * @param <T> the part of the history
 */
public record Recorded<T>(T shown, boolean anew) {}
