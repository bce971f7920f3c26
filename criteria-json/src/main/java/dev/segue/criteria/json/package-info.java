/**
 * Reads and writes criteria as JSON documents, for people, repositories and user interfaces.
 *
 * <p>Text becomes a small tree of JSON values with their places, and that tree becomes criteria; which types there are is written here, and
 * never in a document. No file and no connection is opened.
 */
@NullMarked
package dev.segue.criteria.json;

import org.jspecify.annotations.NullMarked;
