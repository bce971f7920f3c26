package dev.segue.merge;

/**
 * One merge field of a template. Immutable.
 *
 * @param name the merge name as the template writes it
 * @param place where it stands, for people: {@code word/document.xml paragraph 3}
 */
public record MergeField(String name, String place) {}
