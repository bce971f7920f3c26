package dev.segue.engine;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.DeliveryNo;
import dev.segue.SegmentNo;
import dev.segue.interaction.Activation;
import dev.segue.letter.DeliveryReport;
import dev.segue.logging.Annotated;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Erased;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingReceipt;
import dev.segue.optout.Suppression;
import dev.segue.segment.Merged;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import java.time.Instant;
import java.util.Optional;

/** Something that has happened and is stored. Immutable. */
public sealed interface SegueEvent {

    /** A segment was opened, also as a follow-up. */
    record SegmentOpened(Segment segment) implements SegueEvent {}

    /** The header of a segment changed, or what is set on its lines. */
    record SegmentChanged(Segment segment) implements SegueEvent {}

    /** An open segment was deleted. */
    record SegmentDeleted(SegmentNo segment) implements SegueEvent {}

    /** A step was done. */
    record StepDone(Segment segment, Step step) implements SegueEvent {}

    /** The position moved. */
    record PositionMoved(Segment segment) implements SegueEvent {}

    /** A mailing group was applied to the contacts of a segment. */
    record MailingGroupApplied(MailingGroupReport report) implements SegueEvent {}

    /** A campaign became active. */
    record CampaignActivated(CampaignNo campaign, Activation activation) implements SegueEvent {}

    /** A campaign is not active any more. */
    record CampaignDeactivated(CampaignNo campaign, Activation activation) implements SegueEvent {}

    /** A segment became history. */
    record SegmentLogged(LoggingReceipt receipt) implements SegueEvent {}

    /** A logged segment was cancelled. */
    record LoggedSegmentCancelled(LoggedSegment loggedSegment) implements SegueEvent {}

    /** A cancelled logged segment was reinstated. */
    record LoggedSegmentReinstated(LoggedSegment loggedSegment) implements SegueEvent {}

    /** A campaign entry was cancelled. */
    record CampaignEntryCancelled(CampaignEntry campaignEntry) implements SegueEvent {}

    /** A cancelled campaign entry was reinstated. */
    record CampaignEntryReinstated(CampaignEntry campaignEntry) implements SegueEvent {}

    /** An interaction log entry was cancelled. */
    record EntryCancelled(LoggedEntry entry) implements SegueEvent {}

    /** A cancelled interaction log entry was reinstated. */
    record EntryReinstated(LoggedEntry entry) implements SegueEvent {}

    /** An interaction log entry was annotated. */
    record EntryAnnotated(LoggedEntry entry, Annotated annotated) implements SegueEvent {}

    /** A person was erased; nothing in it is personal. */
    record ContactErased(Erased erased) implements SegueEvent {}
    /** An address or a domain was put on the suppression list. */
    record SuppressionAdded(Suppression suppression) implements SegueEvent {}

    /** An address or a domain was taken off the suppression list, by whom, when and why. */
    record SuppressionRemoved(Suppression removed, Actor by, Instant at, String reason) implements SegueEvent {}

    /** Two contacts were merged, or one was renumbered. */
    record ContactAliased(Merged merged) implements SegueEvent {}

    /** A delivery was tried. */
    record DeliveryTried(DeliveryNo delivery, DeliveryReport report) implements SegueEvent {}

    /**
     * A worker lost a delivery that it had claimed: the lease was over, or its contact was erased meanwhile.
     *
     * @param notKept what the worker would have reported, and the storage has not kept; absent if handing over had not begun. A letter that
     *     was handed over is out although its delivery does not say so
     */
    record DeliveryLost(DeliveryNo delivery, Optional<DeliveryReport> notKept) implements SegueEvent {}

    /** Somebody said what really became of a delivery that was unknown. */
    record DeliveryResolved(DeliveryNo delivery, DeliveryReport report, Actor by) implements SegueEvent {}
}
