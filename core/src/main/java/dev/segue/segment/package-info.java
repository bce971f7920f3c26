/**
 * Open segments: the header with its plan, the steps that select, the lines they admit, and the values a line has in the end.
 */
@NullMarked
package dev.segue.segment;

import org.jspecify.annotations.NullMarked;
