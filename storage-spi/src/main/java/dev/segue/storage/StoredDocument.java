package dev.segue.storage;

import static java.util.Objects.requireNonNull;

import dev.segue.DocumentHash;
import dev.segue.MediaType;

/** A document as it is kept: known by the hash of its bytes. Immutable; the bytes are copied on the way in and out. */
public final class StoredDocument {
    private final DocumentHash hash;
    private final MediaType mediaType;
    private final byte[] bytes;

    /** A document of that kind. */
    public StoredDocument(DocumentHash hash, MediaType mediaType, byte[] bytes) {
        this.hash = requireNonNull(hash, "hash");
        this.mediaType = requireNonNull(mediaType, "media type");
        this.bytes = bytes.clone();
    }

    /** The SHA-256 of the bytes. */
    public DocumentHash hash() {
        return hash;
    }

    /** What kind of document it is. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
