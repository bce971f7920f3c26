package dev.segue.merge;

import dev.segue.InvalidInputException;
import dev.segue.MediaType;
import java.util.Set;

/** Makes letters from templates of the media types it takes. Thread-safe. */
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
