package dev.segue.storage;

import dev.segue.letter.Delivery;

/**
 * A delivery that a worker has until its lease ends. Immutable.
 *
 * @param token proves that the worker still has it; no two claims have the same
 */
public record Claim(Delivery delivery, long token) {}
