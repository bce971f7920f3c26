package dev.segue.storage;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
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
 *   <li><b>[LSG-4]</b> {@code cancel} MUST append a record if the logged segment, or the campaign entry, is not cancelled, and
 *       {@code reinstate} if it is, and neither MUST change anything else; so also of concurrent ones. The latest record decides what is
 *       shown. They MUST return what they leave, and whether they appended.
 *   <li><b>[LSG-5]</b> {@code cancel} MUST, in the same unit, cancel the deliveries of the logged segment, or of the campaign entry, that
 *       are planned and not claimed; {@code reinstate} MUST change no delivery.
 *   <li><b>[LSG-6]</b> {@code membersAmong} MUST name the contacts with an entry that counts, and no other.
 *   <li><b>[LSG-7]</b> Campaign entries MUST be those the run concluded, by campaign number.
 *   <li><b>[LSG-8]</b> An entry MUST NOT count while the campaign entry of its logged segment and campaign is cancelled; other entries of
 *       the logged segment and other logged segments of the campaign MUST NOT change.
 *   <li><b>[LSG-9]</b> {@code records} MUST list every record of the logged segment, or of the campaign entry, in the order in which they
 *       were appended, each once.
 *   <li><b>[LSG-10]</b> Wherever a logged segment is shown, it MUST be shown with how many of its entries are cancelled themselves or by their
 *       campaign entry, each counted once. A store SHOULD know this without reading the entries.
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
    Optional<Recorded<LoggedSegment>> cancel(LoggedSegmentNo no, Cancellation cancellation);

    /** Says that it counts again; empty if there is none of that number. */
    Optional<Recorded<LoggedSegment>> reinstate(LoggedSegmentNo no, Reinstatement reinstatement);

    /** Says that its entries of a campaign do not count any more; empty if there is no such campaign entry. */
    Optional<Recorded<CampaignEntry>> cancel(LoggedSegmentNo no, CampaignNo campaign, Cancellation cancellation);

    /** Says that its entries of a campaign count again; empty if there is no such campaign entry. */
    Optional<Recorded<CampaignEntry>> reinstate(LoggedSegmentNo no, CampaignNo campaign, Reinstatement reinstatement);

    /** The next of its records, after so many of them. */
    List<HistoryRecord> records(LoggedSegmentNo no, int after, int limit);

    /** The next records of a campaign entry, after so many of them. */
    List<HistoryRecord> records(LoggedSegmentNo no, CampaignNo campaign, int after, int limit);
}
