package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.contact.ContactSchema;
import dev.segue.storage.Aliases;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Deliveries;
import dev.segue.storage.Directory;
import dev.segue.storage.Documents;
import dev.segue.storage.Erasure;
import dev.segue.storage.Interactions;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.MemberContacts;
import dev.segue.storage.Numbers;
import dev.segue.storage.SavedCriteriaStore;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import dev.segue.storage.Suppressions;
import dev.segue.storage.Targets;
import dev.segue.storage.Templates;
import java.time.InstantSource;

/**
 * A storage that keeps everything in memory and loses it with the process. Thread-safe.
 *
 * <p>It is made for tests, for trying out, and for reading: what a storage must do is done here in the plainest way. Its work is linear,
 * so that a million contacts are no harm, but it asks each of them.
 */
public final class InMemoryStorage implements Storage {
    private final Segments segments;
    private final Templates templates;
    private final Documents documents;
    private final SavedCriteriaStore savedCriteria;
    private final LoggedSegments loggedSegments;
    private final Interactions interactions;
    private final Deliveries deliveries;
    private final Directory directory;
    private final ContactSource contacts;
    private final Suppressions suppressions;
    private final Aliases aliases;
    private final MemberContacts memberContacts;
    private final Targets targets;
    private final Numbers numbers;
    private final Erasure erasure;

    private InMemoryStorage(ContactSchema schema, InstantSource clock) {
        State state = new State(schema, clock);
        segments = new InMemorySegments(state);
        InMemoryTemplates allTemplates = new InMemoryTemplates(state);
        InMemoryDocuments allDocuments = new InMemoryDocuments(state);
        InMemorySavedCriteria allCriteria = new InMemorySavedCriteria(state);
        templates = allTemplates;
        documents = allDocuments;
        savedCriteria = allCriteria;
        erasure = new InMemoryErasure(state, allCriteria, allTemplates, allDocuments);
        loggedSegments = new InMemoryLoggedSegments(state);
        interactions = new InMemoryInteractions(state);
        deliveries = new InMemoryDeliveries(state);
        directory = new InMemoryDirectory(state);
        contacts = new InMemoryContacts(state);
        suppressions = new InMemorySuppressions(state);
        aliases = new InMemoryAliases(state);
        memberContacts = new InMemoryMemberContacts(state);
        targets = new InMemoryTargets(state);
        numbers = new InMemoryNumbers(state);
    }

    /** An empty storage for contacts without custom attributes. */
    public static InMemoryStorage create() {
        return create(ContactSchema.standard());
    }

    /** An empty storage for contacts of that schema. */
    public static InMemoryStorage create(ContactSchema schema) {
        return create(schema, InstantSource.system());
    }

    /**
     * An empty storage for contacts of that schema.
     *
     * @param clock what tells when a delivery is due and when a lease is over
     */
    public static InMemoryStorage create(ContactSchema schema, InstantSource clock) {
        return new InMemoryStorage(requireNonNull(schema, "schema"), requireNonNull(clock, "clock"));
    }

    @Override
    public Segments segments() {
        return segments;
    }

    @Override
    public Templates templates() {
        return templates;
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public SavedCriteriaStore savedCriteria() {
        return savedCriteria;
    }

    @Override
    public LoggedSegments loggedSegments() {
        return loggedSegments;
    }

    @Override
    public Interactions interactions() {
        return interactions;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public ContactSource contacts() {
        return contacts;
    }

    @Override
    public Suppressions suppressions() {
        return suppressions;
    }

    @Override
    public Aliases aliases() {
        return aliases;
    }

    @Override
    public MemberContacts memberContacts() {
        return memberContacts;
    }

    @Override
    public Targets targets() {
        return targets;
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public Erasure erasure() {
        return erasure;
    }
}
