package dev.segue.merge;

import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A template that has been read and checked, ready to be merged any number of times. Immutable and thread-safe. */
public interface CompiledTemplate {

    /** Every merge field with its place, in the order of the document; a name that is used twice stands twice. */
    List<MergeField> fields();

    /** What was taken out or left as it was, and is worth knowing: never empty in what it says, empty if there is nothing. */
    List<Problem> warnings();

    /**
     * Writes the finished document to {@code out}, which is neither flushed nor closed.
     *
     * @throws MergeException if a value cannot stand in the document or a gap is refused; bytes may have been written by then only if
     *     the failure could not be known before
     * @throws IOException if {@code out} throws it
     */
    void merge(MergeValues values, OutputStream out) throws IOException;
}
