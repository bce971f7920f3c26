package dev.segue.letter;

import dev.segue.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a worker says of the delivery it had claimed. Immutable. */
public sealed interface DeliveryReport {

    /**
     * The letter was handed over.
     *
     * @param place where it is, as the channel says it
     * @param renderer the merger and its version
     */
    record Delivered(String place, String renderer) implements DeliveryReport {}

    /**
     * It was not handed over.
     *
     * @param retryAfter how long to wait before the next attempt, or absent if there is none
     */
    record Failed(Problem problem, Optional<Duration> retryAfter) implements DeliveryReport {}

    /** The contact has opted out, is blocked or suppressed, or is not known any more. */
    record Suppressed(String reason) implements DeliveryReport {}

    /** It may have been handed over. */
    record Unknown(Problem problem) implements DeliveryReport {}

    /** Its entry or its logged segment was cancelled while a worker had it. */
    record Cancelled(String reason) implements DeliveryReport {}

    /** The worker has not begun with it: it waits as if it had never been claimed. */
    record GivenBack() implements DeliveryReport {}

    /** Whether it says what really became of a letter of which nobody knew, as a person may (rule DL-4): it was handed over, or it was not. */
    default boolean resolves() {
        return this instanceof Delivered || this instanceof Failed;
    }

    /**
     * The delivery as it is after this report. Rule DL-2: only what was given back, or a failure that can be retried, is planned again; and
     * rule ER-3: not if its contact was erased, as there is no letter any more.
     */
    default Delivery applyTo(Delivery delivery, Instant now) {
        if (this instanceof GivenBack) {
            return delivery.givenBack();
        }
        if (this instanceof Cancelled cancelled) {
            return delivery.in(DeliveryState.CANCELLED).noted(cancelled.reason(), Optional.empty());
        }
        if (this instanceof Delivered done) {
            return delivery.in(DeliveryState.DELIVERED).noted(done.place(), Optional.of(done.renderer()));
        }
        if (this instanceof Suppressed suppressed) {
            return delivery.in(DeliveryState.SUPPRESSED).noted(suppressed.reason(), Optional.empty());
        }
        if (this instanceof Unknown unknown) {
            return delivery.in(DeliveryState.UNKNOWN).noted(unknown.problem().toString(), Optional.empty());
        }
        Failed failed = (Failed) this;
        Delivery noted = delivery.noted(failed.problem().toString(), Optional.empty());
        return failed.retryAfter()
                .filter(wait -> !delivery.isErased())
                .map(wait -> noted.plannedAgain(now.plus(wait)))
                .orElseGet(() -> noted.in(DeliveryState.FAILED));
    }
}
