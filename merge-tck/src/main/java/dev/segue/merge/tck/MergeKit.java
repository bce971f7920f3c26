package dev.segue.merge.tck;

import dev.segue.merge.DocumentMerger;
import java.util.List;

/**
 * What the suites need to know of one merger: a merger, its kind of template, and how to read its kind of document. Not thread-safe, but
 * {@link #textOf} may be called for several documents in turn.
 */
public interface MergeKit {

    /** The merger, made anew. */
    DocumentMerger merger();

    /**
     * A template of the merger's kind that has a line of its own for each name. The line is the name's field between brackets:
     * {@code [«Name»]}. Without names it is a document with the one line {@code []}.
     */
    byte[] template(List<String> names);

    /** The text that a person reads in a document: lines end with a line feed, except that the last one may, and tabs are tabs. */
    String textOf(byte[] document);

    /** Bytes that are no template of the merger's kind. */
    byte[] notATemplate();
}
