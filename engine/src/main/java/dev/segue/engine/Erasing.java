package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.logging.Erased;
import dev.segue.logging.Tombstone;
import java.util.List;
import java.util.Optional;

/** Erases persons. Immutable and thread-safe. */
final class Erasing {
    private final Assembly assembly;
    private final Letters letters;

    Erasing(Assembly assembly, Letters letters) {
        this.assembly = assembly;
        this.letters = letters;
    }

    private static Problem nothingToErase(ContactNo contact) {
        return contact.isPseudonym()
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

    Outcome<Erased> erase(ContactNo contact, String reason) {
        Tombstone tombstone = new Tombstone(
                Tombstone.pseudonym(assembly.random().nextLong()),
                reason,
                assembly.actor().get(),
                assembly.moment().instant());
        if (contact.isPseudonym()) {
            return Outcome.refused(nothingToErase(contact));
        }
        Optional<Erased> erased = assembly.storage().erasure().erase(contact, tombstone);
        letters.templates().forget();
        erased.ifPresent(it -> assembly.tell(new SegueEvent.ContactErased(it)));
        return erased.map(Outcome::done).orElseGet(() -> Outcome.refused(nothingToErase(contact)));
    }

    List<Tombstone> tombstones(int after, int limit) {
        return assembly.storage().erasure().tombstones(after, limit);
    }
}
