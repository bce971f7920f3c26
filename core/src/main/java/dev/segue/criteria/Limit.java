package dev.segue.criteria;

/** One end of a {@link Span}, and whether it belongs to it. */
record Limit<T>(T value, boolean included) {}
