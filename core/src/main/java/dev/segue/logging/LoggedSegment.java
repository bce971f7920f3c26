package dev.segue.logging;

import dev.segue.Actor;
import dev.segue.LoggedSegmentNo;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.segment.Segment;
import java.util.Optional;

/**
 * A segment that is history: nothing in it changes any more. Its steps and entries are kept beside it. Immutable.
 *
 * @param segment the header as it was
 * @param moment the instant of logging and the zone
 * @param requestFingerprint what the request asked for, so that the same id with another request is noticed
 * @param cancelled its cancellation, as long as it is not reinstated
 * @param entriesCancelled how many of its entries are cancelled themselves or by their campaign entry
 */
public record LoggedSegment(
        LoggedSegmentNo no,
        Segment segment,
        EvaluationMoment moment,
        Actor by,
        String requestFingerprint,
        LoggingReceipt receipt,
        LetterSources sources,
        Optional<Cancellation> cancelled,
        long entriesCancelled) {

    /** How many of its entries count: none while it is cancelled, else those that are not cancelled (rule HI-1). */
    public long entriesThatCount() {
        return cancelled.isPresent() ? 0 : receipt.counts().entries() - entriesCancelled;
    }

    /** The same with its cancellation, as a store shows it. */
    public LoggedSegment withCancellation(Cancellation cancellation) {
        return with(Optional.of(cancellation), entriesCancelled);
    }

    /** The same with so many entries cancelled, as a store shows it. */
    public LoggedSegment withEntriesCancelled(long entries) {
        return with(cancelled, entries);
    }

    private LoggedSegment with(Optional<Cancellation> cancellation, long entries) {
        return new LoggedSegment(no, segment, moment, by, requestFingerprint, receipt, sources, cancellation, entries);
    }
}
