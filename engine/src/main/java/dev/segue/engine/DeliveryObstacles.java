package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.logging.LoggedEntry;
import dev.segue.optout.OptOut;
import java.util.List;
import java.util.Optional;

/** What may have come in the way of a letter since it was planned. Immutable and thread-safe. */
final class DeliveryObstacles {
    private final Assembly assembly;

    DeliveryObstacles(Assembly assembly) {
        this.assembly = assembly;
    }

    /**
     * Why the letter must not leave any more. Rule EX-5: whoever opted out before the claim is not written to, unless the line was admitted
     * on purpose; whoever is blocked or suppressed is not, without exception, be it by an address of now or by one the letter was logged with; and
     * whoever is not known any more can be asked nothing, so is not either. Whoever has another number by now is asked under that one (rule
     * CN-3).
     */
    Optional<DeliveryReport> of(Delivery delivery, LoggedEntry entry) {
        if (entry.erased().isPresent()) {
            return Optional.of(new DeliveryReport.Cancelled("Entry " + delivery.entry() + " was erased"));
        }
        if (!entry.counts()) {
            return Optional.of(new DeliveryReport.Cancelled("Entry " + delivery.entry() + " does not count any more"));
        }
        CurrentNumbers numbers = new CurrentNumbers(assembly);
        ContactNo meant = numbers.of(delivery.contact());
        Contact logged = entry.entry().contact();
        Contact now = assembly.contacts().byNumbers(List.of(meant)).get(meant);
        if (now == null) {
            return Optional.of(new DeliveryReport.Suppressed("Contact " + meant + " is not known any more"));
        }
        boolean suppressed = !assembly.storage()
                .suppressions()
                .suppressed(List.of(now, logged))
                .isEmpty();
        return OptOut.of(now, suppressed, logged.excluded() && numbers.isOfTheSame(delivery.contact()))
                .map(why -> new DeliveryReport.Suppressed("Contact " + meant + " " + why.inWords()));
    }
}
