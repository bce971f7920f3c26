package dev.segue.engine;

import static dev.segue.engine.AccessVerb.DELIVER;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.delivery.DeliveryChannel;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verbs of letters to be handed over. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}). */
public final class DeliveryDesk {
    private final Assembly assembly;
    private final Access access;
    private final Letters letters;

    DeliveryDesk(Assembly assembly, Letters letters) {
        this.assembly = assembly;
        this.access = assembly.access();
        this.letters = letters;
    }

    /** Hands over every letter that is due and that the channel serves. Any number of workers may run at once. */
    public DeliveryRun run(DeliveryChannel channel) {
        return run(channel, Progress.NONE);
    }

    /** Hands over every letter that is due, telling how far it is; it can be cancelled between letters. */
    public DeliveryRun run(DeliveryChannel channel, Progress progress) {
        requireNonNull(channel, "channel");
        requireNonNull(progress, "progress");
        access.may(DELIVER, AccessThing.All.HISTORY).orThrow();
        return new DeliveryWorker(assembly, letters, channel, progress).run();
    }

    /** The delivery of that number. */
    public Optional<Delivery> find(DeliveryNo no) {
        access.may(VIEW, AccessThing.of(no)).orThrow();
        return found(no);
    }

    private Optional<Delivery> found(DeliveryNo no) {
        return assembly.storage().deliveries().find(no);
    }

    /** The delivery of that entry, if one was planned. */
    public Optional<Delivery> of(EntryNo entry) {
        access.may(VIEW, AccessThing.of(entry)).orThrow();
        return assembly.storage().deliveries().ofEntry(entry);
    }

    /** The next deliveries of a logged segment by number, at most 1,000. */
    public List<Delivery> page(LoggedSegmentNo loggedSegment, Optional<DeliveryNo> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.of(loggedSegment)).orThrow();
        return assembly.storage().deliveries().page(loggedSegment, after, limit);
    }

    /** How many deliveries of a logged segment are in each state. */
    public Map<DeliveryState, Long> counts(LoggedSegmentNo loggedSegment) {
        access.may(VIEW, AccessThing.of(loggedSegment)).orThrow();
        return assembly.storage().deliveries().counts(loggedSegment);
    }

    /**
     * Says what really became of a delivery that is unknown (rule DL-4): it was delivered after all, or it was not and is tried again or not. Of
     * one whose contact was erased only that is kept, without what the report says besides, and it is not tried again (rules ER-2 and ER-3).
     *
     * @param report a {@link DeliveryReport.Delivered} or a {@link DeliveryReport.Failed}
     * @throws IllegalArgumentException if it is another report, as only workers make these
     */
    public Outcome<Delivery> resolve(DeliveryNo no, DeliveryReport report) {
        requireNonNull(report, "report");
        if (!report.resolves()) {
            throw new IllegalArgumentException(
                    "Delivery %s is resolved as delivered or as failed, but the report was %s".formatted(no, report));
        }
        return access.may(DELIVER, AccessThing.of(no)).then(() -> resolved(no, report));
    }

    private Outcome<Delivery> resolved(DeliveryNo no, DeliveryReport report) {
        Actor by = assembly.actor().get();
        if (!assembly.storage().deliveries().resolve(no, report)) {
            return Outcome.refused(notUnknown(no));
        }
        assembly.tell(new SegueEvent.DeliveryResolved(no, report, by));
        return Outcome.done(found(no).orElseThrow());
    }

    private Problem notUnknown(DeliveryNo no) {
        return Problem.of(
                "delivery.not-unknown",
                "delivery " + no,
                "Only a delivery that is unknown can be resolved, but it is "
                        + found(no).map(it -> it.state().toString()).orElse("not there"),
                "Look it up again");
    }
}
