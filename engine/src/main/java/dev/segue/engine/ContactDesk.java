package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.logging.Erased;
import dev.segue.logging.Tombstone;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import java.util.List;
import java.util.Optional;

/**
 * The verbs of a contact as a whole, whoever keeps it: who is never written to, and erasing a person.
 * Immutable and thread-safe.
 *
 * <p>Rules EX-7 and EX-8: whoever has a suppressed address, or one in a suppressed domain or below it, is admitted to no segment, skipped
 * when one is logged, and gets no letter that a worker takes up after the verb has returned; nothing overrides that. It is the address that
 * is suppressed and not a contact: of two contacts that share it neither is written to, and a contact put later with it stays out. What is
 * kept of an address is a keyed hash (rule EX-9): it can be looked for, but not read.
 *
 * <p>Only erasing changes what was logged (ADR 0013).
 */
public final class ContactDesk {
    private final Suppressing suppressing;
    private final Erasing erasing;

    ContactDesk(Assembly assembly, Letters letters) {
        this.suppressing = new Suppressing(assembly);
        this.erasing = new Erasing(assembly, letters);
    }

    /**
     * Suppresses an e-mail address, whatever its case. One that is suppressed stays as it was first suppressed.
     *
     * @param reason up to 250 characters, not blank; it is kept readable, so say nothing in it that tells the address
     * @return the suppression, or everything that is wrong with the address ({@code suppression.address})
     */
    public Outcome<Suppression> suppressAddress(String address, String reason) {
        return suppressing.address(address, reason);
    }

    /**
     * Suppresses every address in a domain and in all domains below it: {@code example.com} and {@code mail.example.com}.
     *
     * @param domain of at least two parts
     * @param reason as for an address
     * @return the suppression, or everything that is wrong with the domain ({@code suppression.domain})
     */
    public Outcome<Suppression> suppressDomain(String domain, String reason) {
        return suppressing.domain(domain, reason);
    }

    /**
     * Takes an address off the list. Its domain may still be on it.
     *
     * @param reason why; told to listeners
     * @return what was taken off; refused if the address was not on the list itself ({@code suppression.not-found}), or is none
     */
    public Outcome<Suppression> unsuppressAddress(String address, String reason) {
        return suppressing.addressOff(address, reason);
    }

    /**
     * Takes a domain off the list. Addresses in it and domains above or below it may still be on it.
     *
     * @param reason why; told to listeners
     * @return what was taken off; refused if the domain was not on the list itself ({@code suppression.not-found}), or is none
     */
    public Outcome<Suppression> unsuppressDomain(String domain, String reason) {
        return suppressing.domainOff(domain, reason);
    }

    /** Whether an address of the contact is on the list, or a domain of one; the contact need not be kept anywhere. */
    public boolean isSuppressed(Contact contact) {
        return suppressing.includes(contact);
    }

    /** The next suppressions by key, at most 1,000. */
    public List<Suppression> suppressions(Optional<SuppressionKey> after, int limit) {
        return suppressing.page(after, limit);
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
        return erasing.erase(contact, reason);
    }

    /** The next tombstones of erased contacts, after so many of them, oldest first, at most 1,000. */
    public List<Tombstone> tombstones(int after, int limit) {
        return erasing.tombstones(after, limit);
    }
}
