/** The port by which finished letters leave: a channel takes one letter after another and says what became of each. */
@NullMarked
package dev.segue.delivery;

import org.jspecify.annotations.NullMarked;
