package dev.segue.storage;

import dev.segue.letter.Delivery;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import java.util.List;
import java.util.Optional;

/** Decides what a log stores, while the storage hands it the lines. Used once, by one thread. */
public interface LogRun {

    /**
     * What is to be written for these lines, which are the next ones in the order of the segment. What it throws is thrown on, and nothing
     * is stored.
     */
    Batch decide(List<SegmentLine> chunk, OwnReads own);

    /**
     * What is to be written besides, after the last line or after a batch that said to stop.
     *
     * @param followUpLines how many different contacts the batches named for the follow-up
     */
    Conclusion conclude(long followUpLines);

    /**
     * What is written for one chunk. Immutable.
     *
     * @param entries each with the commitment that is to be kept beside it
     * @param followUp who gets a line in the follow-up segment
     * @param goOn whether there shall be a next chunk
     */
    record Batch(List<LoggedEntry> entries, List<Delivery> deliveries, List<Candidate> followUp, boolean goOn) {

        /** Nothing is written, and it goes on. */
        public static final Batch NOTHING = new Batch(List.of(), List.of(), List.of(), true);

        /** Nothing is written, and it stops. */
        public static final Batch STOP = new Batch(List.of(), List.of(), List.of(), false);

        /** Copies the lists. */
        public Batch {
            entries = List.copyOf(entries);
            deliveries = List.copyOf(deliveries);
            followUp = List.copyOf(followUp);
        }
    }

    /** How a log ends. */
    sealed interface Conclusion {

        /** Everything becomes visible together. */
        record Commit(
                LoggedSegment loggedSegment, List<CampaignEntry> campaignEntries, Optional<FollowUpSegment> followUp)
                implements Conclusion {}

        /** Nothing was ever written. */
        record RollBack() implements Conclusion {}
    }

    /**
     * The segment that follows up. Immutable.
     *
     * @param header as it is opened, before its one step
     * @param step the step that admits the candidates of the batches
     */
    record FollowUpSegment(Segment header, StepRequest step) {}
}
