package dev.segue.engine;

import dev.segue.Actor;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import dev.segue.storage.Suppressions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The verbs of people's rights: who is never written to, whatever a segment says. Immutable and thread-safe.
 *
 * <p>Rules EX-7 and EX-8: whoever has a suppressed address, or one in a suppressed domain or below it, is admitted to no segment, skipped
 * when one is logged, and gets no letter that a worker takes up after the verb has returned; nothing overrides that. It is the address that is suppressed and
 * not a contact: of two contacts that share it neither is written to, and a contact put later with it stays out. It goes for every contact,
 * be it the storage's or the host's own. What is kept of an address is a keyed hash (rule EX-9): it can be looked for, but not read.
 */
public final class ContactDesk {
    private final Assembly assembly;
    private final Suppressions suppressions;

    ContactDesk(Assembly assembly) {
        this.assembly = assembly;
        this.suppressions = assembly.storage().suppressions();
    }

    /**
     * Suppresses an e-mail address, whatever its case. One that is suppressed stays as it was first suppressed.
     *
     * @param reason up to 250 characters, not blank; it is kept readable, so say nothing in it that tells the address
     * @return the suppression, or everything that is wrong with the address ({@code suppression.address})
     */
    public Outcome<Suppression> suppressAddress(String address, String reason) {
        return suppress(SuppressionSecret::address, address, reason);
    }

    /**
     * Suppresses every address in a domain and in all domains below it: {@code example.com} and {@code mail.example.com}.
     *
     * @param domain of at least two parts
     * @param reason as for an address
     * @return the suppression, or everything that is wrong with the domain ({@code suppression.domain})
     */
    public Outcome<Suppression> suppressDomain(String domain, String reason) {
        return suppress(SuppressionSecret::domain, domain, reason);
    }

    /**
     * Takes an address off the list. Its domain may still be on it.
     *
     * @param reason why; told to listeners
     * @return what was taken off; refused if the address was not on the list itself ({@code suppression.not-found}), or is none
     */
    public Outcome<Suppression> unsuppressAddress(String address, String reason) {
        return unsuppress(SuppressionSecret::address, address, reason);
    }

    /**
     * Takes a domain off the list. Addresses in it and domains above or below it may still be on it.
     *
     * @param reason why; told to listeners
     * @return what was taken off; refused if the domain was not on the list itself ({@code suppression.not-found}), or is none
     */
    public Outcome<Suppression> unsuppressDomain(String domain, String reason) {
        return unsuppress(SuppressionSecret::domain, domain, reason);
    }

    /** Whether an address of the contact is on the list, or a domain of one; the contact need not be kept anywhere. */
    public boolean isSuppressed(Contact contact) {
        return !suppressions.suppressed(List.of(contact)).isEmpty();
    }

    /** The next suppressions by key, at most 1,000. */
    public List<Suppression> suppressions(Optional<SuppressionKey> after, int limit) {
        return suppressions.page(after, limit);
    }

    private Outcome<Suppression> suppress(
            BiFunction<SuppressionSecret, String, SuppressionKey> hashing, String text, String reason) {
        Suppression.checkedReason(reason);
        SuppressionSecret secret =
                suppressions.secret().orElseGet(() -> suppressions.secretOr(assembly.newSuppressionSecret()));
        try {
            return Outcome.done(added(hashing.apply(secret, text), reason));
        } catch (InvalidInputException e) {
            return Outcome.refused(e.problems());
        }
    }

    private Suppression added(SuppressionKey key, String reason) {
        Suppression wanted = new Suppression(
                key, assembly.moment().instant(), assembly.actor().get(), reason);
        while (!suppressions.add(wanted)) {
            Optional<Suppression> there = suppressions.find(key);
            if (there.isPresent()) {
                return there.get();
            }
        }
        assembly.tell(new SegueEvent.SuppressionAdded(wanted));
        return wanted;
    }

    private Outcome<Suppression> unsuppress(
            BiFunction<SuppressionSecret, String, SuppressionKey> hashing, String text, String reason) {
        Suppression.checkedReason(reason);
        try {
            return removed(
                    hashing.apply(suppressions.secret().orElseGet(assembly::newSuppressionSecret), text), reason);
        } catch (InvalidInputException e) {
            return Outcome.refused(e.problems());
        }
    }

    private Outcome<Suppression> removed(SuppressionKey key, String reason) {
        Optional<Suppression> there = suppressions.find(key);
        if (there.isEmpty() || !suppressions.remove(key)) {
            return Outcome.refused(Problem.of(
                    "suppression.not-found",
                    "suppression " + key,
                    "It is not on the suppression list by itself",
                    "Name what was suppressed, an address or a domain"));
        }
        Actor by = assembly.actor().get();
        Instant at = assembly.moment().instant();
        assembly.tell(new SegueEvent.SuppressionRemoved(there.get(), by, at, reason));
        return Outcome.done(there.get());
    }
}
