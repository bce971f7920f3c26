/**
 * The storage contract made readable: every port in memory, one small class each, one plain lock for all of them.
 *
 * <p>What is kept lives as long as the storage object. Nothing is indexed for criteria: a selection asks every contact. No parameter and
 * no return value is ever null.
 */
@NullMarked
package dev.segue.storage.inmemory;

import org.jspecify.annotations.NullMarked;
