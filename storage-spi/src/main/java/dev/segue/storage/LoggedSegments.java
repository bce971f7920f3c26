package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Step;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows the segments that are history. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[LSG-1]</b> A committed log MUST be found by its number and by its segment's number, equal to what the run concluded.
 *   <li><b>[LSG-2]</b> Its steps MUST be the steps of the segment that were in force, as they were.
 *   <li><b>[LSG-3]</b> {@code page} MUST list by number, newest last, each once.
 *   <li><b>[LSG-4]</b> {@code cancel} MUST keep the first cancellation, also of concurrent ones, and return the logged segment with it.
 *   <li><b>[LSG-5]</b> {@code cancel} MUST, in the same unit, cancel the deliveries that are planned and not claimed.
 *   <li><b>[LSG-6]</b> {@code membersAmong} MUST name the contacts with an entry that counts, and no other.
 *   <li><b>[LSG-7]</b> Campaign entries MUST be those the run concluded, by campaign number.
 * </ul>
 */
public interface LoggedSegments {

    /** The logged segment of that number. */
    Optional<LoggedSegment> find(LoggedSegmentNo no);

    /** What the segment of that number became. */
    Optional<LoggedSegment> ofSegment(SegmentNo no);

    /** The next ones by number. */
    List<LoggedSegment> page(Optional<LoggedSegmentNo> after, int limit);

    /** The next steps by number. */
    List<Step> steps(LoggedSegmentNo no, int after, int limit);

    /** Its campaign entries. */
    List<CampaignEntry> campaignEntries(LoggedSegmentNo no);

    /** Which of these contacts have an entry in it that counts. */
    Set<ContactNo> membersAmong(LoggedSegmentNo no, Collection<ContactNo> contacts);

    /** Says that it does not count any more; empty if there is none of that number. */
    Optional<LoggedSegment> cancel(LoggedSegmentNo no, Cancellation cancellation);
}
