/**
 * Merges plain text and HTML: reads a template as bytes, never opens a file or a connection, and evaluates nothing.
 *
 * <p>A template is compiled once into bytes that never change and slots between them. In HTML every slot knows where it stands, and its
 * value is written for that place.
 */
@NullMarked
package dev.segue.merge.text;

import org.jspecify.annotations.NullMarked;
