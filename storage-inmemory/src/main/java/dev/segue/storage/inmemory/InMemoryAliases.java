package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.contact.Alias;
import dev.segue.contact.AliasCheck;
import dev.segue.contact.Contact;
import dev.segue.segment.Doubles;
import dev.segue.segment.Merged;
import dev.segue.segment.StruckLine;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Aliased;
import dev.segue.storage.Aliases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which numbers contacts had before, and all that follows from it. Thread-safe. */
final class InMemoryAliases implements Aliases {
    private final State state;

    InMemoryAliases(State state) {
        this.state = state;
    }

    /** As it may change who is excluded, it waits while opt-outs are held up. */
    @Override
    public Aliased append(AliasRequest request) {
        requireNonNull(request, "request");
        state.exclusions.lock();
        try {
            return state.locked(() -> {
                List<Problem> problems = check(request).problems(request.alias());
                return problems.isEmpty() ? new Aliased.Done(done(request)) : new Aliased.Refused(problems);
            });
        } finally {
            state.exclusions.unlock();
        }
    }

    private AliasCheck check(AliasRequest request) {
        ContactNo from = request.alias().from();
        ContactNo to = request.alias().to();
        return new AliasCheck(
                contact(request, from),
                contact(request, to),
                isUsed(from),
                isUsed(to) || (request.hostContacts().isEmpty() && state.contacts.hasPersons(to)),
                state.aliases.survivor(from),
                state.aliases.survivor(to));
    }

    private Optional<Contact> contact(AliasRequest request, ContactNo no) {
        return request.hostContacts().isPresent()
                ? Optional.ofNullable(request.hostContacts().get().get(no))
                : state.contacts.find(no);
    }

    private boolean isUsed(ContactNo no) {
        return state.aliases.isSurvivor(no)
                || !state.history.page(no, Optional.empty(), 1).isEmpty()
                || state.openSegments.values().stream().anyMatch(open -> open.hasEver(no));
    }

    private Merged done(AliasRequest request) {
        Alias alias = request.alias();
        Optional<Boolean> excluded = Optional.empty();
        if (request.hostContacts().isEmpty()) {
            if (alias.kind() == Alias.Kind.MERGED) {
                state.contacts.merge(alias.from(), alias.to(), request.consent());
            } else {
                state.contacts.renumber(alias.from(), alias.to());
            }
            excluded = state.contacts.find(alias.to()).map(Contact::excluded);
        }
        boolean keepsPurpose = alias.keepsPurpose(contact(request, alias.to()));
        state.aliases.append(alias, keepsPurpose);
        return repointed(alias, keepsPurpose, excluded);
    }

    private Merged repointed(Alias alias, boolean onPurpose, Optional<Boolean> excluded) {
        long lines = 0;
        long segments = 0;
        List<StruckLine> struck = new ArrayList<>();
        for (OpenSegment open : state.openSegments.values()) {
            int moved = open.countEver(alias.from());
            if (moved > 0) {
                Doubles doubles = open.repoint(alias.from(), alias.to(), onPurpose);
                lines += moved;
                segments++;
                struck.addAll(doubles.struck());
            }
        }
        return new Merged(alias, lines, segments, struck.size(), struck, excluded);
    }

    @Override
    public Optional<Alias> find(ContactNo former) {
        requireNonNull(former, "number");
        return state.locked(() -> state.aliases.find(former));
    }

    @Override
    public Map<ContactNo, ContactNo> current(Collection<ContactNo> numbers) {
        Set<ContactNo> asked = Page.few(Set.copyOf(numbers));
        return state.locked(() -> {
            Map<ContactNo, ContactNo> current = new HashMap<>();
            asked.forEach(no -> state.aliases.survivor(no).ifPresent(survivor -> current.put(no, survivor)));
            return current;
        });
    }

    @Override
    public List<Alias> page(Optional<ContactNo> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.aliases.page(after, limit));
    }
}
