/**
 * From a segment to history: what every line becomes when its segment is logged, what is kept of it for ever, and what counts after
 * something was cancelled.
 */
package dev.segue.logging;
