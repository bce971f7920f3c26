package dev.segue.storage;

import dev.segue.DocumentHash;
import dev.segue.MediaType;
import java.util.Optional;

/**
 * Keeps documents by what they contain. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[DOC-1]</b> {@code keep} MUST return the SHA-256 of the bytes, and {@code find} MUST return those bytes and that media type.
 *   <li><b>[DOC-2]</b> Keeping the same bytes again MUST return the same hash and change nothing.
 *   <li><b>[DOC-3]</b> Changing the array that was given, or one that was returned, MUST NOT change the document.
 * </ul>
 */
public interface Documents {

    /** Keeps a document. */
    DocumentHash keep(byte[] bytes, MediaType mediaType);

    /** The document of that hash. */
    Optional<StoredDocument> find(DocumentHash hash);
}
