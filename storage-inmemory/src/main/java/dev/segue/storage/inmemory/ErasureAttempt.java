package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.Problem;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.Erased;
import dev.segue.logging.Eraser;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.Tombstone;
import dev.segue.storage.StorageException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Erases one contact, inside the lock. Of use once; not thread-safe. */
final class ErasureAttempt {
    private final State state;
    private final InMemorySavedCriteria savedCriteria;
    private final InMemoryTemplates templates;
    private final InMemoryDocuments documents;
    private final Tombstone tombstone;
    private final List<ContactNo> numbers;
    private final Set<DocumentHash> own = new HashSet<>();
    private long contacts;
    private long criteria;
    private long entries;
    private long lines;
    private long segments;
    private long steps;
    private long deliveries;
    private long deliveriesCancelled;

    ErasureAttempt(
            State state,
            InMemorySavedCriteria savedCriteria,
            InMemoryTemplates templates,
            InMemoryDocuments documents,
            ContactNo contact,
            Tombstone tombstone) {
        this.state = state;
        this.savedCriteria = savedCriteria;
        this.templates = templates;
        this.documents = documents;
        this.tombstone = tombstone;
        this.numbers = state.aliases.numbersOf(contact);
    }

    /** What was erased; empty if nothing names the contact, and then nothing was done. */
    Optional<Erased> result() {
        if (state.history.knows(tombstone.pseudonym())) {
            throw new StorageException(Problem.of(
                    "storage.number-taken",
                    "contact " + tombstone.pseudonym(),
                    "There is one of this number already",
                    "Draw pseudonyms at random and use each once"));
        }
        erase(numbers.stream()
                .map(number -> new Eraser(number, tombstone.pseudonym()))
                .toList());
        boolean hadOthers = state.aliases.forget(numbers);
        if (!hadOthers && contacts + segments + criteria + steps + entries == 0) {
            return Optional.empty();
        }
        own.removeIf(this::isReferredTo);
        documents.remove(own);
        state.history.records.seals.leave(tombstone);
        return Optional.of(new Erased(
                tombstone,
                contacts,
                lines,
                segments,
                steps,
                criteria,
                entries,
                deliveries,
                deliveriesCancelled,
                own.size()));
    }

    /** Erases what bears any of the numbers that the contact has or had; what names it by several changes, and counts, once. */
    private void erase(List<Eraser> erasers) {
        state.openSegments.values().forEach(open -> erase(open, erasers));
        criteria += savedCriteria.erase(erasers);
        steps += state.history.eraseFromSteps(erasers);
        for (Eraser eraser : erasers) {
            contacts += state.contacts.erase(eraser.contact()) ? 1 : 0;
            List<InteractionLogEntry> erased = state.history.erase(eraser);
            erased.forEach(this::erase);
            entries += erased.size();
            state.going.tell(eraser);
        }
    }

    private void erase(OpenSegment open, List<Eraser> erasers) {
        OpenSegment.Traces traces = open.erase(erasers);
        segments += traces.lines().isEmpty() && traces.steps() == 0 ? 0 : 1;
        lines += traces.lines().size();
        steps += traces.steps();
        traces.lines()
                .forEach(line -> line.content()
                        .settings()
                        .value(InteractionField.DOCUMENT)
                        .ifPresent(own::add));
    }

    private void erase(InteractionLogEntry entry) {
        if (Eraser.hasOwnDocument(entry)) {
            own.add(entry.interaction().get(InteractionField.DOCUMENT).orElseThrow());
        }
        state.deliveries.erase(entry.no(), tombstone.pseudonym()).ifPresent(cancelled -> {
            deliveries++;
            deliveriesCancelled += cancelled ? 1 : 0;
        });
    }

    private boolean isReferredTo(DocumentHash document) {
        return templates.refersTo(document)
                || state.openSegments.values().stream().anyMatch(open -> open.refersTo(document))
                || state.history.refersTo(document);
    }
}
