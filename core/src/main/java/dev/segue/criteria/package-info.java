/**
 * Which contacts belong in a segment: typed fields, the closed tree of conditions over them, and the one evaluation that every store's
 * answers equal.
 */
@NullMarked
package dev.segue.criteria;

import org.jspecify.annotations.NullMarked;
