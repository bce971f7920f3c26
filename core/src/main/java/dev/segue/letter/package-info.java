/** What a letter is made of: the values that stand in its fields, the document it is merged from, and which document applies to whom. */
@NullMarked
package dev.segue.letter;

import org.jspecify.annotations.NullMarked;
