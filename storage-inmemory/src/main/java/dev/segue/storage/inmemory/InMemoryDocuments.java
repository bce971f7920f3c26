package dev.segue.storage.inmemory;

import dev.segue.Digest;
import dev.segue.DocumentHash;
import dev.segue.MediaType;
import dev.segue.storage.Documents;
import dev.segue.storage.StoredDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents by their hash. Thread-safe. */
final class InMemoryDocuments implements Documents {
    private final State state;
    private final Map<DocumentHash, StoredDocument> byHash = new HashMap<>();

    InMemoryDocuments(State state) {
        this.state = state;
    }

    @Override
    public DocumentHash keep(byte[] bytes, MediaType mediaType) {
        byte[] copy = bytes.clone();
        DocumentHash hash = new DocumentHash(Digest.of(copy).toString());
        StoredDocument document = new StoredDocument(hash, mediaType, copy);
        state.locked(() -> {
            byHash.putIfAbsent(hash, document);
        });
        return hash;
    }

    @Override
    public Optional<StoredDocument> find(DocumentHash hash) {
        return state.locked(() -> Optional.ofNullable(byHash.get(hash)));
    }

    /** Inside the lock: takes documents away; those that are not kept are forgotten by the caller too. */
    void remove(Set<DocumentHash> hashes) {
        hashes.retainAll(byHash.keySet());
        hashes.forEach(byHash::remove);
    }
}
