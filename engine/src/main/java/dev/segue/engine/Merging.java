package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.segment.Merged;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Aliased;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes contacts one and gives them other numbers. Immutable and thread-safe. */
final class Merging {
    private final Assembly assembly;
    private final CurrentNumbers numbers;

    Merging(Assembly assembly) {
        this.assembly = assembly;
        this.numbers = new CurrentNumbers(assembly);
    }

    Outcome<Merged> append(ContactNo from, ContactNo to, Alias.Kind kind, Consent consent) {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Alias alias = new Alias(
                from, to, kind, assembly.actor().get(), assembly.moment().instant());
        Optional<Map<ContactNo, Contact>> hostContacts = assembly.storesContacts()
                ? Optional.empty()
                : Optional.of(assembly.contacts().byNumbers(Set.copyOf(List.of(from, to))));
        Aliased aliased = assembly.storage().aliases().append(new AliasRequest(alias, consent, hostContacts));
        if (aliased instanceof Aliased.Refused refused) {
            return Outcome.refused(refused.problems());
        }
        Merged merged = ((Aliased.Done) aliased).merged();
        assembly.tell(new SegueEvent.ContactAliased(merged));
        return Outcome.done(merged);
    }

    ContactNo current(ContactNo no) {
        return numbers.of(no);
    }

    List<Alias> page(Optional<ContactNo> after, int limit) {
        return assembly.storage().aliases().page(after, limit);
    }
}
