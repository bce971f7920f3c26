package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.logging.Erased;
import dev.segue.logging.Tombstone;
import dev.segue.storage.Erasure;
import java.util.List;
import java.util.Optional;

/**
 * Erases contacts wherever they are. Thread-safe.
 *
 * <p>It waits while opt-outs are held up, so that a log that does so is not overtaken, and its entries are erased with the others.
 */
final class InMemoryErasure implements Erasure {
    private final State state;
    private final InMemorySavedCriteria savedCriteria;
    private final InMemoryTemplates templates;
    private final InMemoryDocuments documents;

    InMemoryErasure(
            State state,
            InMemorySavedCriteria savedCriteria,
            InMemoryTemplates templates,
            InMemoryDocuments documents) {
        this.state = state;
        this.savedCriteria = savedCriteria;
        this.templates = templates;
        this.documents = documents;
    }

    @Override
    public Optional<Erased> erase(ContactNo contact, Tombstone tombstone) {
        requireNonNull(contact, "contact");
        requireNonNull(tombstone, "tombstone");
        state.exclusions.lock();
        try {
            return state.lockedAtPresent(
                    now -> new ErasureAttempt(state, savedCriteria, templates, documents, contact, tombstone).result());
        } finally {
            state.exclusions.unlock();
        }
    }

    @Override
    public List<Tombstone> tombstones(int after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.history.records.seals.page(after, limit));
    }
}
