package dev.segue.engine;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import dev.segue.storage.Suppressions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts addresses and domains on the suppression list and takes them off. Immutable and thread-safe. */
final class Suppressing {
    private final Assembly assembly;
    private final Suppressions suppressions;
    private final CurrentNumbers numbers;

    Suppressing(Assembly assembly) {
        this.assembly = assembly;
        this.suppressions = assembly.storage().suppressions();
        this.numbers = new CurrentNumbers(assembly);
    }

    Outcome<Suppression> address(String address, String reason) {
        return suppress(SuppressionSecret::address, address, reason);
    }

    Outcome<Suppression> domain(String domain, String reason) {
        return suppress(SuppressionSecret::domain, domain, reason);
    }

    Outcome<Suppression> addressOff(String address, String reason) {
        return unsuppress(SuppressionSecret::address, address, reason);
    }

    Outcome<Suppression> domainOff(String domain, String reason) {
        return unsuppress(SuppressionSecret::domain, domain, reason);
    }

    boolean includes(ContactNo contact) {
        Collection<Contact> known =
                assembly.contacts().byNumbers(List.of(numbers.of(contact))).values();
        return !suppressions.suppressed(known).isEmpty();
    }

    List<Suppression> page(Optional<SuppressionKey> after, int limit) {
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
