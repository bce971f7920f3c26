package dev.segue.engine;

import dev.segue.DocumentHash;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeException;
import dev.segue.storage.StoredDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compiles each document once and keeps the last hundred used: a document is known by its content. Thread-safe. */
final class CompiledTemplates {
    private static final int MOST_KEPT = 100;

    private final Assembly assembly;
    private final Map<DocumentHash, Ready> ready = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentHash, Ready> eldest) {
            return size() > MOST_KEPT;
        }
    });

    CompiledTemplates(Assembly assembly) {
        this.assembly = assembly;
    }

    /** A template with the merger that compiled it. */
    record Ready(CompiledTemplate template, MediaType mediaType, String renderer) {}

    Optional<DocumentMerger> merger(MediaType mediaType) {
        return assembly.mergers().stream()
                .filter(merger -> merger.mediaTypes().contains(mediaType))
                .findFirst();
    }

    /**
     * The template of a kept document.
     *
     * @throws MergeException if the document is not kept or nothing merges its kind
     */
    Ready compiled(DocumentHash hash) {
        Ready kept = ready.get(hash);
        if (kept != null) {
            return kept;
        }
        StoredDocument document = assembly.storage()
                .documents()
                .find(hash)
                .orElseThrow(() -> new MergeException(Problem.of(
                        "letter.document-unknown",
                        "document " + hash,
                        "There is no such document",
                        "Keep the document first")));
        DocumentMerger merger =
                merger(document.mediaType()).orElseThrow(() -> new MergeException(noMerger(document.mediaType())));
        Ready compiled =
                new Ready(merger.compile(document.bytes(), assembly.limits()), document.mediaType(), merger.version());
        ready.put(hash, compiled);
        return compiled;
    }

    /** Keeps nothing compiled any more, as documents may have gone. */
    void forget() {
        ready.clear();
    }

    static Problem noMerger(MediaType mediaType) {
        return Problem.of(
                "letter.media-type",
                "document",
                "Nothing here merges " + mediaType,
                "Assemble with a merger that takes it, or choose another document");
    }
}
