/** Criteria as people write them: one notation, read with all its mistakes told at once, and written in one form. */
@NullMarked
package dev.segue.criteria.text;

import org.jspecify.annotations.NullMarked;
