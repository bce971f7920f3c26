/** The port by which letters are made: a merger compiles a template once and merges it with the values of one contact after another. */
@NullMarked
package dev.segue.merge;

import org.jspecify.annotations.NullMarked;
