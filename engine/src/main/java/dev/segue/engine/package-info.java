/**
 * The facade. It arranges the work (load, decide in core, commit, act) and holds no rule of its own.
 */
@NullMarked
package dev.segue.engine;

import org.jspecify.annotations.NullMarked;
