package dev.segue.logging;

import dev.segue.Digest;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a segment became. Immutable.
 *
 * @param firstEntry the number of the first entry; the others follow without a gap
 * @param followUp the follow-up segment, if one was asked for
 * @param digest over all entries
 */
public record LoggingReceipt(
        LoggedSegmentNo loggedSegment,
        SegmentNo segment,
        RequestId requestId,
        Instant loggedAt,
        LoggingCounts counts,
        EntryNo firstEntry,
        Optional<SegmentNo> followUp,
        Digest digest) {

    /** Cuts the instant off to microseconds. */
    public LoggingReceipt {
        loggedAt = loggedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The number of the last entry. */
    public EntryNo lastEntry() {
        return new EntryNo(firstEntry.value() + counts.entries() - 1);
    }
}
