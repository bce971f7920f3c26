package dev.segue.merge;

import dev.segue.InvalidInputException;
import dev.segue.MediaType;
import java.util.Set;

/**
 * Makes letters from templates of the media types it takes. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <p>"Text" is what a reader of the document sees: a line break and a tab count as characters, fonts and colours do not.
 *
 * <ul>
 *   <li><b>[DM-1]</b> {@code mediaTypes} MUST NOT be empty and MUST be the same at every call.
 *   <li><b>[DM-2]</b> {@code version} MUST NOT be blank and MUST be the same at every call, and for every merger of the same make.
 *   <li><b>[DM-3]</b> {@code compile} MUST list every merge field in the order of the document, with its name as the template writes it;
 *       a name that is used twice stands twice.
 *   <li><b>[DM-4]</b> Every listed field MUST have a place that is not blank.
 *   <li><b>[DM-5]</b> {@code compile} MUST refuse bytes that are no template of its media types with {@link InvalidInputException}.
 *   <li><b>[DM-6]</b> {@code compile} MUST refuse a template that has more bytes than {@code limits} allow with
 *       {@link InvalidInputException}.
 *   <li><b>[DM-7]</b> {@code compile} MUST NOT change the array it is given, and a change to the array afterwards MUST NOT change a letter.
 *   <li><b>[DM-8]</b> A template without fields MUST be accepted, with a warning, and MUST come out with its text unchanged: sending the
 *       same letter to everybody is a use.
 *   <li><b>[DM-9]</b> A null argument MUST be refused with {@link NullPointerException}.
 * </ul>
 */
public interface DocumentMerger {

    /** The media types of templates it takes, and of the documents it makes from them: a template's own. Never empty. */
    Set<MediaType> mediaTypes();

    /** Names the renderer and its version, such as {@code segue-docx/1}; it changes when the same input gives other parts. */
    String version();

    /**
     * Reads a template and checks it against the limits, once for any number of letters.
     *
     * @throws InvalidInputException with every problem found, if the bytes are not a template that is safe and complete
     */
    CompiledTemplate compile(byte[] template, MergeLimits limits);
}
