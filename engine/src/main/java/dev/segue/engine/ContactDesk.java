package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.logging.Erased;
import dev.segue.logging.Tombstone;
import java.util.List;
import java.util.Optional;

/** The verbs of what Segue knows of contacts, whoever keeps the contacts themselves. Immutable and thread-safe. */
public final class ContactDesk {
    private final Assembly assembly;
    private final Letters letters;

    ContactDesk(Assembly assembly, Letters letters) {
        this.assembly = assembly;
        this.letters = letters;
    }

    private static Problem nothingToErase(ContactNo contact) {
        return Tombstone.isPseudonym(contact)
                ? Problem.of(
                        "contact.erased",
                        "contact " + contact,
                        "It stands for a contact that was erased",
                        "Look it up among the tombstones")
                : Problem.of(
                        "contact.nothing-to-erase",
                        "contact " + contact,
                        "Nothing is known of contact '" + contact + "', or nothing any more",
                        "Look among the tombstones: it may have been erased, and then its number is not known either");
    }

    /**
     * Erases a person: the contact, if it is kept here, its lines, whatever is personal in its interaction log entries and in what was said of
     * them, its letters that have not left, and documents for it alone (rules ER-1 and ER-2). What statistics need stays under a
     * pseudonym, counts and digests stay valid, and nothing brings the person back (rule ER-3). All of it is done at once, also while segments are logged:
     * a log of a segment that had the contact is refused as stale.
     *
     * <p>Not reached: contacts that the host keeps, which it removes first, or criteria select them again; criteria that ask for a value
     * of the contact; files that a channel has written; and what listeners were told. Erasing what is erased already is refused.
     *
     * @param reason 1 to 1,000 characters and not blank; it is kept, so that nothing personal belongs in it
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    public Outcome<Erased> erase(ContactNo contact, String reason) {
        Tombstone tombstone = new Tombstone(
                Tombstone.pseudonym(assembly.random().nextLong()),
                reason,
                assembly.actor().get(),
                assembly.moment().instant());
        if (Tombstone.isPseudonym(contact)) {
            return Outcome.refused(nothingToErase(contact));
        }
        Optional<Erased> erased = assembly.storage().erasure().erase(contact, tombstone);
        letters.templates().forget();
        erased.ifPresent(it -> assembly.tell(new SegueEvent.ContactErased(it)));
        return erased.map(Outcome::done).orElseGet(() -> Outcome.refused(nothingToErase(contact)));
    }

    /** The next tombstones of erased contacts, after so many of them, oldest first, at most 1,000. */
    public List<Tombstone> tombstones(int after, int limit) {
        return assembly.storage().erasure().tombstones(after, limit);
    }
}
