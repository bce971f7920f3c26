package dev.segue.merge;

import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A template that has been read and checked, ready to be merged any number of times. Immutable and thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[CT-1]</b> {@code merge} MUST put into each field what {@link MergeValues#textFor} answers for its name, and MUST leave the text
 *       around the fields as it is.
 *   <li><b>[CT-2]</b> The name of a field MUST be found without regard to case.
 *   <li><b>[CT-3]</b> A gap that is blank MUST leave nothing, and one with a fallback MUST leave the fallback.
 *   <li><b>[CT-4]</b> A gap that is refused MUST end as {@link MergeException} with the code that {@link MergeValues#textFor} gives it and
 *       the field's place in the document beside its name, and MUST leave {@code out} without a byte.
 *   <li><b>[CT-5]</b> A value MUST stand in the document as the text it is: nothing in it is markup, a field or an expression.
 *   <li><b>[CT-6]</b> A line break in a value (LF, CR or CR LF) MUST become one line break; tabs and blanks MUST stay as they are.
 *   <li><b>[CT-7]</b> A value that the document cannot hold MUST end as {@link MergeException} with such a place, and MUST
 *       leave {@code out} without a byte; it is never written in part or in other characters.
 *   <li><b>[CT-8]</b> Equal values MUST give equal bytes, from this template and from any other compiled from the same bytes.
 *   <li><b>[CT-9]</b> Any number of threads MUST be able to merge at once, with the same letters as one after another.
 *   <li><b>[CT-10]</b> {@code merge} MUST neither flush nor close {@code out}.
 *   <li><b>[CT-11]</b> An {@link IOException} of {@code out} MUST reach the caller as it is, and the next letter MUST be as if it had not
 *       happened.
 *   <li><b>[CT-12]</b> A letter MUST pass {@code compile} of the same merger, and MUST have no merge field left but what a value brought into a kind
 *       of document that cannot mark text as text.
 *   <li><b>[CT-13]</b> {@code fields} and {@code warnings} MUST NOT be changeable by their reader.
 * </ul>
 */
public interface CompiledTemplate {

    /** Every merge field with its place, in the order of the document; a name that is used twice stands twice. */
    List<MergeField> fields();

    /** What was taken out of the template, or left as it was and is worth knowing; empty if there is nothing. */
    List<Problem> warnings();

    /**
     * Writes the finished document to {@code out}, which is neither flushed nor closed.
     *
     * @throws MergeException if a value cannot stand in the document or a gap is refused; the first such field in the order of the
     *     document is named
     * @throws IOException if {@code out} throws it
     */
    void merge(MergeValues values, OutputStream out) throws IOException;
}
