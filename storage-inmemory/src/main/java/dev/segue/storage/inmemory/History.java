package dev.segue.storage.inmemory;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotations;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.segment.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything that was logged, and what has been said of it since. It is appended to and never changed. Not thread-safe. */
final class History {
    private final TreeMap<LoggedSegmentNo, Chapter> chapters = new TreeMap<>();
    private final Map<SegmentNo, LoggedSegmentNo> bySegment = new HashMap<>();
    private final Map<RequestId, LoggedSegmentNo> byRequest = new HashMap<>();
    private final Map<EntryNo, InteractionLogEntry> byNumber = new HashMap<>();
    private final Map<ContactNo, List<InteractionLogEntry>> byContact = new HashMap<>();

    /** What has been said of logged segments. */
    final RecordBook<LoggedSegmentNo> ofSegments = new RecordBook<>();

    /** What has been said of campaign entries. */
    final RecordBook<CampaignEntryKey> ofCampaignEntries = new RecordBook<>();

    /** What has been said of entries. */
    final RecordBook<EntryNo> ofEntries = new RecordBook<>();

    private final Map<LoggedSegmentNo, Set<EntryNo>> cancelledEntries = new HashMap<>();
    private final Map<EntryNo, Annotations> annotations = new HashMap<>();

    /** One logged segment and all that belongs to it, entries by number, campaign entries by campaign. */
    record Chapter(
            LoggedSegment segment,
            List<Step> steps,
            List<CampaignEntry> campaignEntries,
            List<InteractionLogEntry> entries) {

        LoggedSegmentNo no() {
            return segment.no();
        }
    }

    boolean has(LoggedSegmentNo no) {
        return chapters.containsKey(no);
    }

    boolean has(EntryNo no) {
        return byNumber.containsKey(no);
    }

    void append(Chapter chapter, RequestId request) {
        chapters.put(chapter.no(), chapter);
        bySegment.put(chapter.segment().segment().no(), chapter.no());
        byRequest.put(request, chapter.no());
        for (InteractionLogEntry entry : chapter.entries()) {
            byNumber.put(entry.no(), entry);
            byContact.merge(entry.contact().no(), List.of(entry), History::inOrder);
        }
    }

    /** Numbers are reserved before a log commits, so that a later commit may have lower ones. */
    private static List<InteractionLogEntry> inOrder(List<InteractionLogEntry> some, List<InteractionLogEntry> more) {
        List<InteractionLogEntry> all = new ArrayList<>(some);
        for (InteractionLogEntry entry : more) {
            all.add(Page.firstBeyond(all, InteractionLogEntry::no, entry.no()), entry);
        }
        return all;
    }

    Optional<LoggedSegment> find(LoggedSegmentNo no) {
        return Optional.ofNullable(chapters.get(no)).map(this::shown);
    }

    Optional<LoggedSegment> ofSegment(SegmentNo no) {
        return Optional.ofNullable(bySegment.get(no)).flatMap(this::find);
    }

    Optional<LoggedSegment> ofRequest(RequestId request) {
        return Optional.ofNullable(byRequest.get(request)).flatMap(this::find);
    }

    List<LoggedSegment> page(Optional<LoggedSegmentNo> after, int limit) {
        return Page.after(chapters, after, limit).stream().map(this::shown).toList();
    }

    Optional<Chapter> chapter(LoggedSegmentNo no) {
        return Optional.ofNullable(chapters.get(no));
    }

    private LoggedSegment shown(Chapter chapter) {
        LoggedSegment segment = chapter.segment().withEntriesCancelled(entriesCancelled(chapter));
        return ofSegments
                .cancellation(chapter.no())
                .map(segment::withCancellation)
                .orElse(segment);
    }

    /** Reads what is cancelled, and not the entries. */
    private long entriesCancelled(Chapter chapter) {
        long byCampaign = campaignEntries(chapter.no()).stream()
                .filter(it -> it.cancelled().isPresent())
                .mapToLong(CampaignEntry::entries)
                .sum();
        long themselves = cancelledEntries.getOrDefault(chapter.no(), Set.of()).stream()
                .map(no -> shown(byNumber.get(no)))
                .filter(it -> it.campaignEntryCancelled().isEmpty())
                .count();
        return byCampaign + themselves;
    }

    Optional<LoggedEntry> find(EntryNo no) {
        return Optional.ofNullable(byNumber.get(no)).map(this::shown);
    }

    List<LoggedEntry> page(LoggedSegmentNo no, Optional<EntryNo> after, int limit) {
        return shown(chapter(no).map(Chapter::entries).orElse(List.of()), after, limit);
    }

    List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit) {
        return shown(byContact.getOrDefault(contact, List.of()), after, limit);
    }

    private List<LoggedEntry> shown(List<InteractionLogEntry> entries, Optional<EntryNo> after, int limit) {
        return Page.after(entries, InteractionLogEntry::no, after, limit).stream()
                .map(this::shown)
                .toList();
    }

    private LoggedEntry shown(InteractionLogEntry entry) {
        return new LoggedEntry(
                entry,
                ofEntries.cancellation(entry.no()),
                entry.campaign().flatMap(campaign -> ofCampaignEntries.cancellation(key(entry, campaign))),
                ofSegments.cancellation(entry.loggedSegment()),
                annotations.getOrDefault(entry.no(), Annotations.NONE));
    }

    /** The rows of statistics by key, in one pass over all entries. */
    NavigableMap<StatisticsKey, StatisticsRow> statistics(StatisticsQuery query) {
        NavigableMap<StatisticsKey, StatisticsTally> tallies = new TreeMap<>();
        for (Chapter chapter : chapters.values()) {
            for (InteractionLogEntry entry : chapter.entries()) {
                LoggedEntry logged = shown(entry);
                if (query.includes(logged)) {
                    tallies.computeIfAbsent(query.by().keyOf(entry), key -> new StatisticsTally())
                            .add(logged);
                }
            }
        }
        NavigableMap<StatisticsKey, StatisticsRow> rows = new TreeMap<>();
        tallies.forEach((key, tally) -> rows.put(key, tally.row(key)));
        return rows;
    }

    boolean cancel(EntryNo no, Cancellation cancellation) {
        cancelledEntries
                .computeIfAbsent(byNumber.get(no).loggedSegment(), any -> new HashSet<>())
                .add(no);
        return ofEntries.cancel(no, cancellation);
    }

    boolean reinstate(EntryNo no, Reinstatement reinstatement) {
        cancelledEntries
                .getOrDefault(byNumber.get(no).loggedSegment(), new HashSet<>())
                .remove(no);
        return ofEntries.reinstate(no, reinstatement);
    }

    void annotate(EntryNo no, Annotated annotated) {
        ofEntries.append(no, annotated);
        annotations.put(no, annotations.getOrDefault(no, Annotations.NONE).with(annotated.annotation()));
    }

    private static CampaignEntryKey key(InteractionLogEntry entry, CampaignNo campaign) {
        return new CampaignEntryKey(entry.loggedSegment(), campaign);
    }

    Map<ContactNo, List<LoggedEntry>> counting(Collection<ContactNo> contacts) {
        Map<ContactNo, List<LoggedEntry>> counting = new LinkedHashMap<>();
        for (ContactNo contact : contacts) {
            List<LoggedEntry> entries = byContact.getOrDefault(contact, List.of()).stream()
                    .map(this::shown)
                    .filter(LoggedEntry::counts)
                    .toList();
            if (!entries.isEmpty()) {
                counting.put(contact, entries);
            }
        }
        return counting;
    }

    Set<ContactNo> membersAmong(LoggedSegmentNo no, Collection<ContactNo> contacts) {
        Set<ContactNo> members = new HashSet<>();
        for (ContactNo contact : contacts) {
            boolean member = byContact.getOrDefault(contact, List.of()).stream()
                    .anyMatch(entry ->
                            entry.loggedSegment().equals(no) && shown(entry).counts());
            if (member) {
                members.add(contact);
            }
        }
        return members;
    }

    /** The campaign entries of a logged segment, by campaign. */
    List<CampaignEntry> campaignEntries(LoggedSegmentNo no) {
        return chapter(no).map(Chapter::campaignEntries).orElse(List.of()).stream()
                .map(this::shown)
                .toList();
    }

    Optional<CampaignEntry> find(CampaignEntryKey key) {
        return campaignEntries(key.loggedSegment()).stream()
                .filter(it -> it.campaign().equals(key.campaign()))
                .findFirst();
    }

    private CampaignEntry shown(CampaignEntry entry) {
        return ofCampaignEntries
                .cancellation(new CampaignEntryKey(entry.loggedSegment(), entry.campaign()))
                .map(entry::withCancellation)
                .orElse(entry);
    }

    /** The numbers of the entries of a campaign entry. */
    List<EntryNo> entriesOf(CampaignEntryKey key) {
        return chapter(key.loggedSegment()).map(Chapter::entries).orElse(List.of()).stream()
                .filter(entry -> entry.campaign().equals(Optional.of(key.campaign())))
                .map(InteractionLogEntry::no)
                .toList();
    }
}
