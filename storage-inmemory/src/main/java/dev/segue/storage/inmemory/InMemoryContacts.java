package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The contacts of the directory as they can be selected: each is asked, as they all were at one moment. Thread-safe. */
final class InMemoryContacts implements ContactSource {
    private static final EvaluationMoment ANY_MOMENT = new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC);

    private final State state;

    InMemoryContacts(State state) {
        this.state = state;
    }

    @Override
    public ContactSchema schema() {
        return state.contacts.schema();
    }

    @Override
    public boolean supports(Criterion leaf) {
        return Evaluation.of(leaf, ANY_MOMENT).needs().isEmpty();
    }

    @Override
    public void select(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks) {
        Evaluation evaluation = Evaluation.of(criterion, moment);
        if (!evaluation.needs().isEmpty()) {
            throw new IllegalArgumentException(
                    "A source is asked for what it supports, but was for rows or membership in " + criterion);
        }
        push(state.locked(state.contacts::all), contact -> evaluation.matches(contact, Facts.NONE), chunks);
    }

    @Override
    public Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers) {
        Set<ContactNo> asked = Page.few(Set.copyOf(numbers));
        return state.locked(() -> state.contacts.find(asked));
    }

    @Override
    public void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks) {
        Set<ContactNo> asked = Page.few(Set.copyOf(companies));
        push(state.locked(() -> state.contacts.ofCompanies(asked)), contact -> true, chunks);
    }

    private static void push(List<Contact> contacts, Predicate<Contact> wanted, Consumer<List<Contact>> chunks) {
        requireNonNull(chunks, "chunks");
        List<Contact> chunk = new ArrayList<>(Storage.CHUNK);
        for (Contact contact : contacts) {
            if (wanted.test(contact)) {
                chunk.add(contact);
            }
            if (chunk.size() == Storage.CHUNK) {
                chunks.accept(List.copyOf(chunk));
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            chunks.accept(List.copyOf(chunk));
        }
    }
}
