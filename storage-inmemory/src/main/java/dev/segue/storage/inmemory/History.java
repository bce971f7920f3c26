package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Eraser;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Everything that was logged, as it is shown with what has been said of it since. It is appended to and, but for erasing, never changed. Not thread-safe. */
final class History {
    private final TreeMap<LoggedSegmentNo, Chapter> chapters = new TreeMap<>();
    private final Map<SegmentNo, LoggedSegmentNo> bySegment = new HashMap<>();
    private final Map<RequestId, LoggedSegmentNo> byRequest = new HashMap<>();
    private final Map<EntryNo, InteractionLogEntry> byNumber = new HashMap<>();
    private final Map<ContactNo, List<InteractionLogEntry>> byContact = new HashMap<>();

    /** What has been said of it since. */
    final HistoryRecords records = new HistoryRecords();

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
        return Optional.ofNullable(chapters.get(no)).map(records::shown);
    }

    Optional<LoggedSegment> ofSegment(SegmentNo no) {
        return Optional.ofNullable(bySegment.get(no)).flatMap(this::find);
    }

    Optional<LoggedSegment> ofRequest(RequestId request) {
        return Optional.ofNullable(byRequest.get(request)).flatMap(this::find);
    }

    List<LoggedSegment> page(Optional<LoggedSegmentNo> after, int limit) {
        return Page.after(chapters, after, limit).stream().map(records::shown).toList();
    }

    Optional<Chapter> chapter(LoggedSegmentNo no) {
        return Optional.ofNullable(chapters.get(no));
    }

    Optional<LoggedEntry> find(EntryNo no) {
        return Optional.ofNullable(byNumber.get(no)).map(records::shown);
    }

    List<LoggedEntry> page(LoggedSegmentNo no, Optional<EntryNo> after, int limit) {
        return shown(chapter(no).map(Chapter::entries).orElse(List.of()), after, limit);
    }

    List<LoggedEntry> page(ContactNo contact, Optional<EntryNo> after, int limit) {
        return shown(byContact.getOrDefault(contact, List.of()), after, limit);
    }

    /** Leaves of a contact's entries what erasing leaves, and returns them as they were. */
    List<InteractionLogEntry> erase(Eraser eraser) {
        List<InteractionLogEntry> entries =
                Optional.ofNullable(byContact.remove(eraser.contact())).orElse(List.of());
        List<InteractionLogEntry> left = entries.stream().map(eraser::entry).toList();
        for (int i = 0; i < left.size(); i++) {
            records.erase(entries.get(i), left.get(i), eraser);
            put(left.get(i));
        }
        if (!left.isEmpty()) {
            byContact.merge(eraser.pseudonym(), left, History::inOrder);
        }
        return entries;
    }

    /** Whether a contact of that number has entries, or was erased under it. */
    boolean knows(ContactNo contact) {
        return byContact.containsKey(contact) || records.seals.has(contact);
    }

    private void put(InteractionLogEntry entry) {
        byNumber.put(entry.no(), entry);
        List<InteractionLogEntry> all =
                Objects.requireNonNull(chapters.get(entry.loggedSegment())).entries();
        all.set(Page.firstBeyond(all, InteractionLogEntry::no, entry.no()) - 1, entry);
    }

    /** Takes a contact's numbers out of steps by hand, and says how many named it. */
    long eraseFromSteps(List<Eraser> erasers) {
        long changed = 0;
        for (Map.Entry<LoggedSegmentNo, Chapter> kept : chapters.entrySet()) {
            Chapter chapter = kept.getValue();
            List<Step> left = chapter.steps().stream()
                    .map(step -> step.with(Eraser.step(step.definition(), erasers)))
                    .toList();
            long different = IntStream.range(0, left.size())
                    .filter(i -> !left.get(i).equals(chapter.steps().get(i)))
                    .count();
            if (different > 0) {
                kept.setValue(new Chapter(chapter.segment(), left, chapter.campaignEntries(), chapter.entries()));
            }
            changed += different;
        }
        return changed;
    }

    boolean refersTo(DocumentHash document) {
        return chapters.values().stream()
                .anyMatch(chapter -> chapter.segment().segment().documents().containsValue(document)
                        || chapter.entries().stream()
                                .anyMatch(entry -> entry.interaction()
                                        .get(InteractionField.DOCUMENT)
                                        .equals(Optional.of(document))));
    }

    private List<LoggedEntry> shown(List<InteractionLogEntry> entries, Optional<EntryNo> after, int limit) {
        return Page.after(entries, InteractionLogEntry::no, after, limit).stream()
                .map(records::shown)
                .toList();
    }

    /** The rows of statistics by key, in one pass over all entries. */
    NavigableMap<StatisticsKey, StatisticsRow> statistics(StatisticsQuery query, UnaryOperator<ContactNo> survivorOf) {
        NavigableMap<StatisticsKey, StatisticsTally> tallies = new TreeMap<>();
        for (Chapter chapter : chapters.values()) {
            for (InteractionLogEntry entry : chapter.entries()) {
                LoggedEntry logged = records.shown(entry);
                if (query.includes(logged, survivorOf)) {
                    tallies.computeIfAbsent(query.by().keyOf(entry, survivorOf), key -> new StatisticsTally())
                            .add(logged, survivorOf);
                }
            }
        }
        NavigableMap<StatisticsKey, StatisticsRow> rows = new TreeMap<>();
        tallies.forEach((key, tally) -> rows.put(key, tally.row(key)));
        return rows;
    }

    /** Everybody who has an entry. */
    Set<ContactNo> contacts() {
        return Set.copyOf(byContact.keySet());
    }

    Map<ContactNo, List<LoggedEntry>> counting(Collection<ContactNo> contacts) {
        Map<ContactNo, List<LoggedEntry>> counting = new LinkedHashMap<>();
        for (ContactNo contact : contacts) {
            List<LoggedEntry> entries = byContact.getOrDefault(contact, List.of()).stream()
                    .map(records::shown)
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
                    .anyMatch(entry -> entry.loggedSegment().equals(no)
                            && records.shown(entry).counts());
            if (member) {
                members.add(contact);
            }
        }
        return members;
    }

    /** The campaign entries of a logged segment, by campaign. */
    List<CampaignEntry> campaignEntries(LoggedSegmentNo no) {
        return chapter(no).map(Chapter::campaignEntries).orElse(List.of()).stream()
                .map(records::shown)
                .toList();
    }

    Optional<CampaignEntry> find(CampaignEntryKey key) {
        return campaignEntries(key.loggedSegment()).stream()
                .filter(it -> it.campaign().equals(key.campaign()))
                .findFirst();
    }

    /** The numbers of the entries of a campaign entry. */
    List<EntryNo> entriesOf(CampaignEntryKey key) {
        return chapter(key.loggedSegment()).map(Chapter::entries).orElse(List.of()).stream()
                .filter(entry -> entry.campaign().equals(Optional.of(key.campaign())))
                .map(InteractionLogEntry::no)
                .toList();
    }
}
