/** What a segment's lines and a logged segment's entries look like as a table for other programs. */
@NullMarked
package dev.segue.export;

import org.jspecify.annotations.NullMarked;
