package dev.segue.merge.text;

import java.util.List;

/**
 * A tag from its {@code <} to behind its {@code >}. Immutable.
 *
 * @param name in lower case
 * @param closing whether it is an end tag
 * @param end beyond the limit if it is not closed
 */
record Tag(String name, boolean closing, int from, int end, List<Attribute> attributes) {

    /**
     * An attribute of a tag. Immutable.
     *
     * @param name in lower case
     * @param from where its name begins
     * @param valueFrom where its value begins, behind the quote
     * @param valueTo where its value ends; equal to {@code valueFrom} if it has none
     */
    record Attribute(String name, int from, int valueFrom, int valueTo) {}
}
