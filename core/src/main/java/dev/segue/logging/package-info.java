/**
 * From a segment to history: what every line becomes when its segment is logged, what is kept of it for ever, and what counts after
 * something was cancelled.
 */
@NullMarked
package dev.segue.logging;

import org.jspecify.annotations.NullMarked;
