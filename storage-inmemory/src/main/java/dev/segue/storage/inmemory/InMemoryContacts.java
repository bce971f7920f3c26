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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
        push(evaluation.matching(state.locked(state.contacts::all), Facts.NONE), chunks);
    }

    @Override
    public Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers) {
        Set<ContactNo> asked = Page.few(Set.copyOf(numbers));
        return state.locked(() -> state.contacts.find(asked));
    }

    @Override
    public void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks) {
        Set<ContactNo> asked = Page.few(Set.copyOf(companies));
        push(state.locked(() -> state.contacts.ofCompanies(asked)), chunks);
    }

    private static void push(List<Contact> contacts, Consumer<List<Contact>> chunks) {
        Page.inChunks(contacts, requireNonNull(chunks, "chunks"));
    }
}
