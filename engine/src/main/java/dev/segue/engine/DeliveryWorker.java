package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.Retry;
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
import dev.segue.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One run over the letters that are due: claims a few, merges each, hands it over, and records what became of it. Not thread-safe, of use
 * once.
 *
 * <p>Rule DL-3: a letter is merged before handing over begins, so that whatever goes wrong by then is certain not to have left; and
 * handing over begins only with a claim that is still the present one, so that whoever is erased while a letter is merged does not get it.
 */
final class DeliveryWorker {
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final Assembly assembly;
    private final Letters letters;
    private final DeliveryChannel channel;
    private final Progress progress;
    private final Deliveries deliveries;
    private final DeliveryObstacles obstacles;
    private final WithheldLetters withheld;
    private final DeliveryTally tally = new DeliveryTally();
    private Optional<LoggedSegment> history = Optional.empty();
    private boolean begun;

    DeliveryWorker(Assembly assembly, Letters letters, DeliveryChannel channel, Progress progress) {
        this.assembly = assembly;
        this.letters = letters;
        this.channel = requireNonNull(channel, "channel");
        this.progress = requireNonNull(progress, "progress");
        this.deliveries = assembly.storage().deliveries();
        this.obstacles = new DeliveryObstacles(assembly);
        this.withheld = new WithheldLetters(assembly.access());
    }

    DeliveryRun run() {
        boolean cancelled;
        try {
            cancelled = !deliversAll();
        } catch (RuntimeException | Error e) {
            givenBackAfter(e, withheld.claims());
            throw e;
        }
        withheld.claims().forEach(this::giveBack);
        return tally.run(cancelled, withheld.problem());
    }

    /** Whether it came to an end without being cancelled. */
    private boolean deliversAll() {
        while (!withheld.isFull()) {
            List<Claim> claims = deliveries.claim(channel.serves(), AT_ONCE, LEASE);
            if (claims.isEmpty()) {
                return true;
            }
            for (int i = 0; i < claims.size(); i++) {
                if (!deliversUnlessCancelled(claims, i)) {
                    claims.subList(i, claims.size()).forEach(this::giveBack);
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Delivers one of the claimed letters, unless the run is cancelled. A failure ends the run, be it of the storage, of the progress or
     * of the machine: what was not begun is given back, so that another run can try it at once.
     */
    private boolean deliversUnlessCancelled(List<Claim> claims, int index) {
        begun = false;
        try {
            if (progress.advanced(tally.tried(), OptionalLong.empty()) == Progress.Signal.CANCEL) {
                return false;
            }
            if (!withheld.takes(claims.get(index))) {
                deliver(claims.get(index));
            }
            return true;
        } catch (RuntimeException | Error e) {
            givenBackAfter(e, claims.subList(begun ? index + 1 : index, claims.size()));
            throw e;
        }
    }

    private void givenBackAfter(Throwable failure, List<Claim> claims) {
        try {
            claims.forEach(this::giveBack);
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    private void giveBack(Claim claim) {
        deliveries.report(claim.delivery().no(), claim.token(), new DeliveryReport.GivenBack());
    }

    private void deliver(Claim claim) {
        Delivery delivery = claim.delivery();
        LoggedEntry entry =
                assembly.storage().interactions().find(delivery.entry()).orElseThrow();
        Optional<DeliveryReport> obstacle = obstacles.of(delivery, entry);
        if (obstacle.isPresent()) {
            record(claim, obstacle.get());
            return;
        }
        Letters.Finished letter;
        try {
            letter = letters.of(entry, history(delivery.loggedSegment()));
        } catch (StorageException e) {
            throw e;
        } catch (MergeException e) {
            record(claim, new DeliveryReport.Failed(e.problem(), Optional.empty()));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            record(claim, new DeliveryReport.Failed(mergerFailed(delivery, e), wait(delivery)));
            return;
        }
        begun = true;
        if (!deliveries.handingOver(delivery.no(), claim.token(), channel.repeatable())) {
            lost(claim, Optional.empty());
            return;
        }
        record(claim, report(handOver(letter(delivery, entry.entry(), letter)), delivery, letter.renderer()));
    }

    private static Problem mergerFailed(Delivery delivery, Throwable e) {
        return new Problem(
                "delivery.merge-failed",
                "delivery " + delivery.no(),
                "The merger failed: " + e,
                "Look at the document and the merger",
                Retry.LATER);
    }

    private LoggedSegment history(LoggedSegmentNo no) {
        if (history.filter(last -> last.no().equals(no)).isEmpty()) {
            history = assembly.storage().loggedSegments().find(no);
        }
        return history.orElseThrow();
    }

    private static Letter letter(Delivery delivery, InteractionLogEntry entry, Letters.Finished finished) {
        return new Letter(
                delivery.no(),
                delivery.loggedSegment(),
                entry.segment(),
                entry.no(),
                entry.interaction().addressee(entry.contact()),
                delivery.correspondenceType(),
                entry.interaction().get(InteractionField.SUBJECT),
                finished.mediaType(),
                finished.content());
    }

    private HandOver handOver(Letter letter) {
        try {
            return requireNonNull(channel.handOver(letter), "the channel's answer");
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
            lost(claim, Optional.of(report));
            return;
        }
        tally.count(report);
        assembly.tell(new SegueEvent.DeliveryTried(claim.delivery().no(), report));
    }

    /** The claim was over before the worker could say what became of the letter, so that the storage has not kept it. */
    private void lost(Claim claim, Optional<DeliveryReport> notKept) {
        tally.countLost();
        assembly.tell(new SegueEvent.DeliveryLost(claim.delivery().no(), notKept));
    }
}
