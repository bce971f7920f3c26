package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.ERASE;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.logging.Erased;
import dev.segue.logging.Tombstone;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.segment.Merged;
import java.util.List;
import java.util.Optional;

/**
 * The verbs of a contact as a whole, whoever keeps it: who is never written to, which numbers are one contact, and erasing a person.
 * Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}).
 *
 * <p>Rules EX-7 and EX-8: whoever has a suppressed address, or one in a suppressed domain or below it, is left out by every selection that begins afterwards, skipped
 * when one is logged, and gets no letter that a worker takes up after the verb has returned; nothing overrides that. It is the address that
 * is suppressed and not a contact: of two contacts that share it neither is written to, and a contact put later with it stays out. What is
 * kept of an address is a keyed hash (rule EX-9): it can be looked for, but not read.
 *
 * <p>History is never rewritten where contacts become one or get another number (ADR 0015): the number that goes becomes a former number,
 * and whoever names it means the survivor. Only erasing changes what was logged (ADR 0013).
 */
public final class ContactDesk {
    private final Access access;
    private final Suppressing suppressing;
    private final Merging merging;
    private final Erasing erasing;

    ContactDesk(Assembly assembly, Letters letters) {
        this.access = assembly.access();
        this.suppressing = new Suppressing(assembly);
        this.merging = new Merging(assembly);
        this.erasing = new Erasing(assembly, letters);
    }

    /**
     * Suppresses an e-mail address, whatever its case. One that is suppressed stays as it was first suppressed.
     *
     * @param reason up to 250 characters, not blank; it is kept readable, so say nothing in it that tells the address
     * @return the suppression, or everything that is wrong with the address ({@code suppression.address})
     */
    public Outcome<Suppression> suppressAddress(String address, String reason) {
        requireNonNull(address, "address");
        requireNonNull(reason, "reason");
        return access.may(EDIT, AccessThing.All.CONTACTS).then(() -> suppressing.address(address, reason));
    }

    /**
     * Suppresses every address in a domain and in all domains below it: {@code example.com} and {@code mail.example.com}.
     *
     * @param domain of at least two parts
     * @param reason as for an address
     * @return the suppression, or everything that is wrong with the domain ({@code suppression.domain})
     */
    public Outcome<Suppression> suppressDomain(String domain, String reason) {
        requireNonNull(domain, "domain");
        requireNonNull(reason, "reason");
        return access.may(EDIT, AccessThing.All.CONTACTS).then(() -> suppressing.domain(domain, reason));
    }

    /**
     * Takes an address off the list. Its domain may still be on it.
     *
     * @param reason why; told to listeners
     * @return what was taken off; refused if the address was not on the list itself ({@code suppression.not-found}), or is none
     */
    public Outcome<Suppression> unsuppressAddress(String address, String reason) {
        requireNonNull(address, "address");
        requireNonNull(reason, "reason");
        return access.may(EDIT, AccessThing.All.CONTACTS).then(() -> suppressing.addressOff(address, reason));
    }

    /**
     * Takes a domain off the list. Addresses in it and domains above or below it may still be on it.
     *
     * @param reason why; told to listeners
     * @return what was taken off; refused if the domain was not on the list itself ({@code suppression.not-found}), or is none
     */
    public Outcome<Suppression> unsuppressDomain(String domain, String reason) {
        requireNonNull(domain, "domain");
        requireNonNull(reason, "reason");
        return access.may(EDIT, AccessThing.All.CONTACTS).then(() -> suppressing.domainOff(domain, reason));
    }

    /**
     * Whether an address of the contact is on the list, or a domain of one, as the contact is now, wherever it is kept; under a former number
     * the survivor is asked about. Of a contact that is not known no address is known either: then it is not.
     */
    public boolean isSuppressed(ContactNo contact) {
        access.may(VIEW, of(contact)).orThrow();
        return suppressing.includes(contact);
    }

    /** The next suppressions by key, at most 1,000. */
    public List<Suppression> suppressions(Optional<SuppressionKey> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.All.CONTACTS).orThrow();
        return suppressing.page(after, limit);
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
        requireNonNull(from, "from");
        requireNonNull(into, "into");
        requireNonNull(consent, "consent");
        return access.may(EDIT, of(from))
                .and(EDIT, of(into))
                .then(() -> merging.append(from, into, Alias.Kind.MERGED, consent));
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
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        return access.may(EDIT, of(from))
                .and(EDIT, of(to))
                .then(() -> merging.append(from, to, Alias.Kind.RENUMBERED, Consent.MOST_RESTRICTIVE));
    }

    /** Whom that number means now: the survivor of a former one, at the end of its chain; any other is itself, whether or not it is known. */
    public ContactNo current(ContactNo no) {
        access.may(VIEW, of(no)).orThrow();
        return merging.current(no);
    }

    /** The next records of former numbers, by former number, at most 1,000. */
    public List<Alias> aliases(Optional<ContactNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.All.CONTACTS).orThrow();
        return merging.page(after, limit);
    }

    /**
     * Erases a person: the contact, if it is kept here, its lines, whatever is personal in its interaction log entries and in what was said of
     * them, its letters that have not left, and documents for it alone (rules ER-1 and ER-2). What statistics need stays under a
     * pseudonym, counts and digests stay valid, and nothing brings the person back (rule ER-3). All of it is done at once, also while segments are logged:
     * a log of a segment that had the contact is refused as stale.
     *
     * <p>Not reached (ADR 0013): contacts that the host keeps, which it removes first, or criteria select them again; criteria that ask for a
     * value of the contact; the number and name of an erased company with its persons; documents that no line or entry has any more; a
     * letter that a worker has begun to hand over, which may leave and whose delivery is unknown then; files that a channel has written;
     * and what listeners were told. Erasing what is erased already is refused. Suppress the address first, if the person shall stay out whatever is put later.
     *
     * @param reason 1 to 1,000 characters and not blank; it is kept, so that nothing personal belongs in it
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    public Outcome<Erased> erase(ContactNo contact, String reason) {
        requireNonNull(reason, "reason");
        return access.may(ERASE, of(contact)).then(() -> erasing.erase(contact, reason));
    }

    /** The next tombstones of erased contacts, after so many of them, oldest first, at most 1,000. */
    public List<Tombstone> tombstones(int after, int limit) {
        access.may(VIEW, AccessThing.All.CONTACTS).orThrow();
        return erasing.tombstones(after, limit);
    }
}
