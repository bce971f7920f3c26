package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A source of contacts whose answers are looked at as they come: one that breaks its contract ends what was asked with the clause it broke,
 * before somebody else is written to than was meant (rule SP-1). Looks at each contact once and asks the source nothing more. Immutable,
 * and thread-safe if the source is.
 */
record CheckedContacts(ContactSource source) implements ContactSource {
    private static final String PORT = "ContactSource.";

    CheckedContacts {
        requireNonNull(source, "contact source");
    }

    @Override
    public ContactSchema schema() {
        ContactSchema schema = source.schema();
        if (schema == null) {
            throw BrokenContract.at(PORT + "schema", "CON-1", "It was asked for the schema, but answered null");
        }
        return schema;
    }

    @Override
    public boolean supports(Criterion leaf) {
        return source.supports(leaf);
    }

    @Override
    public void select(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks) {
        source.select(criterion, moment, chunk -> chunks.accept(checked("select", chunk)));
    }

    @Override
    public Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers) {
        return checked(PORT + "byNumbers", "CON-3", numbers, source.byNumbers(numbers));
    }

    @Override
    public void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks) {
        Set<ContactNo> asked = new HashSet<>(companies);
        source.ofCompanies(companies, chunk -> {
            for (Contact contact : checked("ofCompanies", chunk)) {
                if (contact.companyNo().filter(asked::contains).isEmpty()) {
                    throw BrokenContract.at(
                            PORT + "ofCompanies",
                            "CON-4",
                            "It was asked for the companies %s, but pushed contact %s of company %s"
                                    .formatted(
                                            BrokenContract.shown(companies),
                                            contact.no(),
                                            contact.companyNo()
                                                    .map(ContactNo::value)
                                                    .orElse("none")));
                }
            }
            chunks.accept(chunk);
        });
    }

    private static List<Contact> checked(String method, List<Contact> chunk) {
        if (chunk == null || chunk.isEmpty() || chunk.size() > Storage.CHUNK) {
            throw BrokenContract.at(
                    PORT + method,
                    "CON-2",
                    Text.format(
                            "A chunk has 1 to %,d contacts, but was %s",
                            Storage.CHUNK, chunk == null ? "null" : Text.format("of %,d", chunk.size())));
        }
        for (Contact contact : chunk) {
            if (contact == null) {
                throw BrokenContract.at(PORT + method, "CON-1", "A chunk has contacts, but had null among them");
            }
        }
        return chunk;
    }

    /** The contacts themselves, if they are those that were asked for. */
    static Map<ContactNo, Contact> checked(
            String call, String clause, Collection<ContactNo> asked, Map<ContactNo, Contact> found) {
        if (found == null) {
            throw BrokenContract.at(call, clause, "It was asked for contacts, but answered null");
        }
        Set<ContactNo> named = found.isEmpty() ? Set.of() : new HashSet<>(asked);
        found.forEach((number, contact) -> {
            if (!named.contains(number) || contact == null || !contact.no().equals(number)) {
                throw BrokenContract.at(
                        call,
                        clause,
                        "It was asked for contacts %s, but answered contact %s under number %s"
                                .formatted(
                                        BrokenContract.shown(asked),
                                        Optional.ofNullable(contact)
                                                .map(it -> it.no().value())
                                                .orElse("null"),
                                        number));
            }
        });
        return found;
    }
}
