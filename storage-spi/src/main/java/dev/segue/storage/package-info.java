/**
 * What a storage must do: one small port for each subject, each method one atomic unit, the promises as numbered clauses.
 *
 * <p>The words MUST, MUST NOT and MAY are meant as in RFC 2119. {@code storage-tck} has a test for every clause.
 */
@NullMarked
package dev.segue.storage;

import org.jspecify.annotations.NullMarked;
