package dev.segue.storage.tck;

import dev.segue.Problem;
import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.DeliveryReport;
import dev.segue.storage.Claim;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The worker that hands letters over in the examples, and what may become of a letter. Not thread-safe. */
final class Letters {
    static final Set<CorrespondenceType> PAPER = Set.of(CorrespondenceType.HARD_COPY);
    static final Set<CorrespondenceType> EMAIL = Set.of(CorrespondenceType.EMAIL);
    static final Set<CorrespondenceType> ANY = Set.of(CorrespondenceType.values());
    static final Duration LEASE = Duration.ofMinutes(10);
    static final Problem PRINTER_OFF =
            Problem.of("delivery.printer-off", "printer 2", "The printer is off", "Switch it on");
    static final Problem LOST = Problem.of("delivery.lost", "printer 2", "Nobody knows", "Look at the printer");
    static final DeliveryReport DELIVERED = new DeliveryReport.Delivered("/letters/Malá 😀.docx", "plain/1");
    static final DeliveryReport FAILED = new DeliveryReport.Failed(PRINTER_OFF, Optional.empty());
    static final DeliveryReport RETRY = new DeliveryReport.Failed(PRINTER_OFF, Optional.of(Duration.ofHours(1)));
    static final DeliveryReport SUPPRESSED = new DeliveryReport.Suppressed("Has opted out");
    static final DeliveryReport UNKNOWN = new DeliveryReport.Unknown(LOST);

    private final Storage storage;

    Letters(Storage storage) {
        this.storage = storage;
    }

    List<Claim> claims(int most) {
        return storage.deliveries().claim(PAPER, most, LEASE);
    }

    /** The one letter on paper that can be had. */
    Claim claim() {
        List<Claim> claims = claims(2);
        if (claims.size() != 1) {
            throw new AssertionError("One letter can be had, but these were given: " + claims);
        }
        return claims.get(0);
    }

    boolean handsOver(Claim claim) {
        return storage.deliveries().handingOver(claim.delivery().no(), claim.token(), false);
    }

    boolean handsOverRepeatably(Claim claim) {
        return storage.deliveries().handingOver(claim.delivery().no(), claim.token(), true);
    }

    boolean reports(Claim claim, DeliveryReport report) {
        return storage.deliveries().report(claim.delivery().no(), claim.token(), report);
    }

    /** Leases that are over end with a claim, also with one that gets nothing. */
    void endsLeases() {
        storage.deliveries().claim(Set.of(CorrespondenceType.NONE), 1, LEASE);
    }
}
