/**
 * The facade. It arranges the work (load, decide in core, commit, act) and holds no rule of its own.
 */
package dev.segue.engine;
