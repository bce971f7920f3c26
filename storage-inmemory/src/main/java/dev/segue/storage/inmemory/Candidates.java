package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.storage.Candidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The contacts a step selects, each once, however often they were pushed. Not thread-safe. */
final class Candidates implements Consumer<List<Candidate>> {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparing(Candidate::key).thenComparing(Candidate::contact);

    private final Map<ContactNo, Candidate> byContact = new HashMap<>();
    private Optional<List<Candidate>> inOrder = Optional.empty();

    /** Takes a chunk; of one contact the candidate that stands first is kept, on purpose if all were (rule ST-10). */
    @Override
    public void accept(List<Candidate> chunk) {
        inOrder = Optional.empty();
        for (Candidate candidate : chunk) {
            byContact.merge(candidate.contact(), candidate, Candidates::united);
        }
    }

    private static Candidate united(Candidate one, Candidate other) {
        Candidate first = one.key().compareTo(other.key()) <= 0 ? one : other;
        return new Candidate(first.contact(), first.key(), one.onPurpose() && other.onPurpose(), first.settings());
    }

    /** These are not selected after all. */
    void forget(Collection<ContactNo> contacts) {
        if (byContact.keySet().removeAll(Set.copyOf(contacts))) {
            inOrder = Optional.empty();
        }
    }

    /** The same candidates by the numbers that they have now, each once. */
    Candidates resolved(AliasBook aliases) {
        boolean asTheyAre = aliases.isEmpty()
                || byContact.keySet().stream()
                        .allMatch(no -> aliases.survivor(no).isEmpty());
        if (asTheyAre) {
            return this;
        }
        Candidates resolved = new Candidates();
        resolved.accept(byContact.values().stream()
                .sorted(ORDER)
                .map(it -> resolved(it, aliases))
                .toList());
        return resolved;
    }

    private static Candidate resolved(Candidate it, AliasBook aliases) {
        return new Candidate(
                aliases.current(it.contact()),
                it.key(),
                it.onPurpose() && aliases.keepsPurpose(it.contact()),
                it.settings());
    }

    int size() {
        return byContact.size();
    }

    Iterable<ContactNo> contacts() {
        return byContact.keySet();
    }

    boolean include(ContactNo contact) {
        return byContact.containsKey(contact);
    }

    Optional<Candidate> find(ContactNo contact) {
        return Optional.ofNullable(byContact.get(contact));
    }

    /** All of them by sort key, then by contact number; sorted when it is first asked, which is best done outside the lock. */
    List<Candidate> inOrder() {
        if (inOrder.isEmpty()) {
            inOrder = Optional.of(byContact.values().stream().sorted(ORDER).toList());
        }
        return inOrder.get();
    }
}
