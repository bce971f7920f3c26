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
 */
public record LoggedSegment(
        LoggedSegmentNo no,
        Segment segment,
        EvaluationMoment moment,
        Actor by,
        String requestFingerprint,
        LoggingReceipt receipt,
        LetterSources sources,
        Optional<Cancellation> cancelled) {

    /** The same with its cancellation, as a store shows it. */
    public LoggedSegment withCancellation(Cancellation cancellation) {
        return new LoggedSegment(
                no, segment, moment, by, requestFingerprint, receipt, sources, Optional.of(cancellation));
    }
}
