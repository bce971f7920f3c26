/**
 * The vocabulary that every part of Segue shares: the numbers and codes by which things are known, money, problems and progress.
 *
 * <p>Nothing in this package or below it reads a clock, a file, a random source or a database. No parameter and no return value is ever
 * null unless its documentation says so; absence is an {@link java.util.Optional}.
 */
@NullMarked
package dev.segue;

import org.jspecify.annotations.NullMarked;
