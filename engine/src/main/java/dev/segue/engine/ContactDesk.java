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

/**
 * The verbs of what befalls a contact as a whole. Immutable and thread-safe.
 *
 * <p>History is never rewritten for it (ADR 0015): the number that goes becomes a former number, and whoever names it means the survivor.
 */
public final class ContactDesk {
    private final Assembly assembly;
    private final CurrentNumbers numbers;

    ContactDesk(Assembly assembly) {
        this.assembly = assembly;
        this.numbers = new CurrentNumbers(assembly);
    }

    /** Makes two contacts one that has opted out if either of them had; see {@link #merge(ContactNo, ContactNo, Consent)}. */
    public Outcome<Merged> merge(ContactNo from, ContactNo into) {
        return merge(from, into, Consent.MOST_RESTRICTIVE);
    }

    /**
     * Makes two contacts one, in one unit: {@code from} goes away and is a former number of {@code into} for ever (rules CN-3 to CN-5). Of the
     * two contacts only the consent is put together; all else is as the survivor had it, and the persons of a merged company belong to the
     * survivor. Lines of open segments are the survivor's, and one that doubles another is struck and reported (rule ST-10); a log that
     * goes on over such a segment ends as stale. Entries stay as they were logged and are listed with the survivor's.
     *
     * <p>Where the host keeps the contacts it merges them itself, and the consent with them: first here, then in its own records, so that no
     * line is without a contact in between. If it ends in between, it goes on with its own part: asked again, this says that {@code from}
     * means {@code into} already.
     *
     * @param consent which consent comes out; of no meaning where the host keeps the contacts
     * @return what was touched, or everything that speaks against it (rule CN-4)
     */
    public Outcome<Merged> merge(ContactNo from, ContactNo into, Consent consent) {
        return append(from, into, Alias.Kind.MERGED, consent);
    }

    /**
     * Gives a contact a number that nobody ever had, in one unit: the old one is a former number for ever (rules CN-3 and CN-4). The contact
     * and its lines have the new number, and the persons of a renumbered company belong to it under that number. Entries stay as they were
     * logged.
     *
     * <p>Where the host keeps the contacts it renumbers first here, then in its own records; in between the contact is unknown, and logging
     * objects to it.
     *
     * @return what was touched, or everything that speaks against it
     */
    public Outcome<Merged> renumber(ContactNo from, ContactNo to) {
        return append(from, to, Alias.Kind.RENUMBERED, Consent.MOST_RESTRICTIVE);
    }

    private Outcome<Merged> append(ContactNo from, ContactNo to, Alias.Kind kind, Consent consent) {
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

    /** Whom that number means now: the survivor of a former one, at the end of its chain; any other is itself, whether or not it is known. */
    public ContactNo current(ContactNo no) {
        return numbers.of(no);
    }

    /** The next records of former numbers, by former number, at most 1,000. */
    public List<Alias> aliases(Optional<ContactNo> after, int limit) {
        return assembly.storage().aliases().page(after, limit);
    }
}
