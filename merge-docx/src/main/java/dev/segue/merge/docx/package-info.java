/**
 * Merges Word documents: reads a template as bytes, never opens a file or a connection, and evaluates nothing but merge fields.
 *
 * <p>A template is compiled once into bytes that never change and slots between them; a letter is those bytes with the slots filled.
 */
@NullMarked
package dev.segue.merge.docx;

import org.jspecify.annotations.NullMarked;
