package dev.segue.storage.inmemory;

import dev.segue.CampaignNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotations;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.Eraser;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.storage.inmemory.History.Chapter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been said of the history since it was logged, and how the history is shown with it. Not thread-safe. */
final class HistoryRecords {
    /** What has been said of logged segments. */
    final RecordBook<LoggedSegmentNo> ofSegments = new RecordBook<>();

    /** What has been said of campaign entries. */
    final RecordBook<CampaignEntryKey> ofCampaignEntries = new RecordBook<>();

    /** What has been said of entries; they are cancelled and reinstated here and not in the book. */
    final RecordBook<EntryNo> ofEntries = new RecordBook<>();

    /** The commitments of entries, and who was erased. */
    final Seals seals = new Seals();

    private final Map<LoggedSegmentNo, Set<InteractionLogEntry>> cancelledEntries = new HashMap<>();
    private final Map<EntryNo, Annotations> annotations = new HashMap<>();

    boolean cancel(InteractionLogEntry entry, Cancellation cancellation) {
        cancelledEntriesOf(entry).add(entry);
        return ofEntries.cancel(
                entry.no(), erasing(entry).map(it -> it.said(cancellation)).orElse(cancellation));
    }

    boolean reinstate(InteractionLogEntry entry, Reinstatement reinstatement) {
        cancelledEntriesOf(entry).remove(entry);
        return ofEntries.reinstate(
                entry.no(), erasing(entry).map(it -> it.said(reinstatement)).orElse(reinstatement));
    }

    /** What decides what an erased entry keeps of what is said of it now; empty if it is not erased. */
    private Optional<Eraser> erasing(InteractionLogEntry entry) {
        return seals.tombstone(entry).map(it -> new Eraser(entry.contact().no(), it.pseudonym()));
    }

    private Set<InteractionLogEntry> cancelledEntriesOf(InteractionLogEntry entry) {
        return cancelledEntries.computeIfAbsent(entry.loggedSegment(), any -> new HashSet<>());
    }

    void annotate(InteractionLogEntry entry, Annotated annotated) {
        ofEntries.append(entry.no(), annotated);
        annotations.put(entry.no(), annotationsOf(entry).with(annotated.annotation()));
    }

    private Annotations annotationsOf(InteractionLogEntry entry) {
        return annotations.getOrDefault(entry.no(), Annotations.NONE);
    }

    /** Leaves of what was said of an entry what erasing leaves. */
    void erase(InteractionLogEntry entry, InteractionLogEntry left, Eraser eraser) {
        ofEntries.rewrite(entry.no(), eraser::said, eraser::said);
        if (cancelledEntriesOf(entry).remove(entry)) {
            cancelledEntriesOf(entry).add(left);
        }
        annotations.computeIfPresent(entry.no(), (no, any) -> ofEntries.annotations(no));
    }

    LoggedEntry shown(InteractionLogEntry entry) {
        return new LoggedEntry(
                entry,
                ofEntries.cancellation(entry.no()),
                entry.campaign()
                        .flatMap(campaign -> ofCampaignEntries.cancellation(key(entry.loggedSegment(), campaign))),
                ofSegments.cancellation(entry.loggedSegment()),
                annotationsOf(entry),
                seals.commitment(entry),
                seals.tombstone(entry));
    }

    CampaignEntry shown(CampaignEntry entry) {
        return ofCampaignEntries
                .cancellation(key(entry.loggedSegment(), entry.campaign()))
                .map(entry::withCancellation)
                .orElse(entry);
    }

    private static CampaignEntryKey key(LoggedSegmentNo loggedSegment, CampaignNo campaign) {
        return new CampaignEntryKey(loggedSegment, campaign);
    }

    LoggedSegment shown(Chapter chapter) {
        LoggedSegment segment = chapter.segment().withEntriesCancelled(entriesCancelled(chapter));
        return ofSegments
                .cancellation(chapter.no())
                .map(segment::withCancellation)
                .orElse(segment);
    }

    /** Reads what is cancelled, and not the entries. */
    private long entriesCancelled(Chapter chapter) {
        long byCampaign = chapter.campaignEntries().stream()
                .filter(it -> shown(it).cancelled().isPresent())
                .mapToLong(CampaignEntry::entries)
                .sum();
        long themselves = cancelledEntries.getOrDefault(chapter.no(), Set.of()).stream()
                .filter(it -> shown(it).campaignEntryCancelled().isEmpty())
                .count();
        return byCampaign + themselves;
    }
}
