package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import dev.segue.storage.Aliases;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Whom contact numbers mean now, also those that a contact had before (rule CN-3). Immutable and thread-safe. */
final class CurrentNumbers {
    private final Aliases aliases;

    CurrentNumbers(Assembly assembly) {
        this.aliases = assembly.storage().aliases();
    }

    ContactNo of(ContactNo no) {
        return aliases.current(List.of(no)).getOrDefault(no, no);
    }

    /** Whether the number is the contact's own still, or became another by renumbering alone, and by no merge. */
    boolean isOfTheSame(ContactNo no) {
        Optional<Alias> next = aliases.find(no);
        while (next.filter(it -> it.kind() == Alias.Kind.RENUMBERED).isPresent()) {
            next = aliases.find(next.get().to());
        }
        return next.isEmpty();
    }

    /** For each of these numbers the one that is meant; any other is itself. */
    UnaryOperator<ContactNo> of(Collection<ContactNo> numbers) {
        Map<ContactNo, ContactNo> survivors = new HashMap<>();
        ContactSearch.inChunks(List.copyOf(numbers), chunk -> survivors.putAll(aliases.current(chunk)));
        return no -> survivors.getOrDefault(no, no);
    }
}
