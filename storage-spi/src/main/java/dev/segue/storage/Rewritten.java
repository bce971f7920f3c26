package dev.segue.storage;

/**
 * What rewriting contacts has changed. Immutable.
 *
 * @param members how many known contacts have a present line
 * @param membersChanged how many of them are not as they were
 * @param othersChanged how many others are not as they were
 * @param unknown how many contacts have a present line and are not known
 */
public record Rewritten(long members, long membersChanged, long othersChanged, long unknown) {}
