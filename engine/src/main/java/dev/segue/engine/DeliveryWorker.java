package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.Retry;
import dev.segue.contact.Contact;
import dev.segue.delivery.DeliveryChannel;
import dev.segue.delivery.HandOver;
import dev.segue.delivery.Letter;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.merge.MergeException;
import dev.segue.storage.Claim;
import dev.segue.storage.Deliveries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One run over the letters that are due: claims a few, merges each, hands it over, and records what became of it. Not thread-safe, of use
 * once.
 *
 * <p>Rule DL-3: a letter is merged before handing over begins, so that whatever goes wrong by then is certain not to have left.
 */
final class DeliveryWorker {
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    private static final int MOST_PROBLEMS = 100;

    private final Assembly assembly;
    private final Letters letters;
    private final DeliveryChannel channel;
    private final Progress progress;
    private final Deliveries deliveries;
    private final Map<LoggedSegmentNo, LoggedSegment> history = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long delivered;
    private long failed;
    private long retrying;
    private long suppressed;
    private long unknown;

    DeliveryWorker(Assembly assembly, Letters letters, DeliveryChannel channel, Progress progress) {
        this.assembly = assembly;
        this.letters = letters;
        this.channel = channel;
        this.progress = progress;
        this.deliveries = assembly.storage().deliveries();
    }

    DeliveryRun run() {
        while (true) {
            List<Claim> claims = deliveries.claim(channel.serves(), AT_ONCE, LEASE);
            if (claims.isEmpty()) {
                return done(false);
            }
            for (int i = 0; i < claims.size(); i++) {
                if (progress.advanced(tried(), OptionalLong.empty()) == Progress.Signal.CANCEL) {
                    claims.subList(i, claims.size()).forEach(this::giveBack);
                    return done(true);
                }
                try {
                    deliver(claims.get(i));
                } catch (RuntimeException e) {
                    claims.subList(i + 1, claims.size()).forEach(this::giveBack);
                    throw e;
                }
            }
        }
    }

    private long tried() {
        return delivered + failed + retrying + suppressed + unknown;
    }

    private void giveBack(Claim claim) {
        Problem problem = new Problem(
                "delivery.interrupted",
                "delivery " + claim.delivery().no(),
                "The run ended before it was its turn",
                "Run again",
                Retry.LATER);
        deliveries.report(
                claim.delivery().no(), claim.token(), new DeliveryReport.Failed(problem, Optional.of(Duration.ZERO)));
    }

    private void deliver(Claim claim) {
        Delivery delivery = claim.delivery();
        if (excluded(delivery.contact(), claim)) {
            record(claim, new DeliveryReport.Suppressed("Contact " + delivery.contact() + " has opted out"));
            return;
        }
        LoggedEntry entry =
                assembly.storage().interactions().find(delivery.entry()).orElseThrow();
        Letters.Finished letter;
        try {
            letter = letters.of(entry.entry(), history(delivery.loggedSegment()));
        } catch (MergeException e) {
            record(claim, new DeliveryReport.Failed(e.problem(), Optional.empty()));
            return;
        }
        if (!channel.repeatable() && !deliveries.handingOver(delivery.no(), claim.token())) {
            return;
        }
        record(claim, report(handOver(letter(delivery, entry.entry(), letter)), delivery, letter.renderer()));
    }

    /** Rule EX-5: whoever opted out before the claim is not written to, unless the line was admitted on purpose. */
    private boolean excluded(ContactNo number, Claim claim) {
        Contact now = assembly.contacts().byNumbers(List.of(number)).get(number);
        if (now == null || !now.excluded()) {
            return false;
        }
        return assembly.storage()
                .interactions()
                .find(claim.delivery().entry())
                .map(entry -> !entry.entry().contact().excluded())
                .orElse(true);
    }

    private LoggedSegment history(LoggedSegmentNo no) {
        return history.computeIfAbsent(
                no, it -> assembly.storage().loggedSegments().find(it).orElseThrow());
    }

    private static Letter letter(Delivery delivery, InteractionLogEntry entry, Letters.Finished finished) {
        return new Letter(
                delivery.no(),
                delivery.loggedSegment(),
                entry.segment(),
                entry.no(),
                entry.contact(),
                delivery.correspondenceType(),
                entry.interaction().get(InteractionField.SUBJECT),
                finished.mediaType(),
                finished.content());
    }

    private HandOver handOver(Letter letter) {
        try {
            return channel.handOver(letter);
        } catch (RuntimeException e) {
            return new HandOver.Unknown(Problem.of(
                    "delivery.channel-failed",
                    "delivery " + letter.no(),
                    "The channel failed: " + e,
                    "Find out whether the letter has left, and resolve the delivery"));
        }
    }

    private DeliveryReport report(HandOver handOver, Delivery delivery, String renderer) {
        if (handOver instanceof HandOver.Accepted accepted) {
            return new DeliveryReport.Delivered(accepted.place(), renderer);
        }
        if (handOver instanceof HandOver.Rejected rejected) {
            return new DeliveryReport.Failed(
                    rejected.problem(), rejected.temporary() ? wait(delivery) : Optional.empty());
        }
        Problem problem = ((HandOver.Unknown) handOver).problem();
        return channel.repeatable()
                ? new DeliveryReport.Failed(problem, wait(delivery))
                : new DeliveryReport.Unknown(problem);
    }

    private static Optional<Duration> wait(Delivery delivery) {
        return delivery.attempts() <= WAITS.size() ? Optional.of(WAITS.get(delivery.attempts() - 1)) : Optional.empty();
    }

    private void record(Claim claim, DeliveryReport report) {
        if (!deliveries.report(claim.delivery().no(), claim.token(), report)) {
            return;
        }
        count(report);
        assembly.tell(new SegueEvent.DeliveryTried(claim.delivery().no(), report));
    }

    private void count(DeliveryReport report) {
        if (report instanceof DeliveryReport.Delivered) {
            delivered++;
        } else if (report instanceof DeliveryReport.Suppressed) {
            suppressed++;
        } else if (report instanceof DeliveryReport.Unknown it) {
            unknown++;
            keep(it.problem());
        } else if (report instanceof DeliveryReport.Failed it) {
            failed += it.retryAfter().isPresent() ? 0 : 1;
            retrying += it.retryAfter().isPresent() ? 1 : 0;
            keep(it.problem());
        }
    }

    private void keep(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private DeliveryRun done(boolean cancelled) {
        return new DeliveryRun(delivered, failed, retrying, suppressed, unknown, cancelled, problems);
    }
}
