package dev.segue.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.letter.Delivery;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingCounts;
import dev.segue.logging.MerkleTree;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Goes through all that a storage keeps, while nobody changes it, and looks whether it adds up: numbers are used once and without gaps,
 * counts are what is counted, digests come out again, and nothing refers to what is not there. Not thread-safe, of use once.
 */
final class Audit {
    private final Storage storage;
    private final Set<SegmentNo> segments = new HashSet<>();
    private final Set<EntryNo> entries = new HashSet<>();
    private final Set<DeliveryNo> deliveries = new HashSet<>();

    private Audit(Storage storage) {
        this.storage = storage;
    }

    /** Fails if anything does not add up. */
    static void of(Storage storage) {
        Audit audit = new Audit(storage);
        pages((Optional<LoggedSegment> last, Integer limit) ->
                        storage.loggedSegments().page(last.map(LoggedSegment::no), limit))
                .forEach(audit::history);
        pages((Optional<Segment> last, Integer limit) -> storage.segments().page(last.map(Segment::no), limit))
                .forEach(audit::open);
    }

    private interface Pages<T> {
        List<T> next(Optional<T> last, Integer limit);
    }

    private static <T> List<T> pages(Pages<T> pages) {
        List<T> all = new ArrayList<>();
        while (true) {
            Optional<T> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            List<T> page = pages.next(last, 7);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
        }
    }

    private void open(Segment segment) {
        SegmentNo no = segment.no();
        assertThat(segments.add(no)).as("segment %s is there once", no).isTrue();
        assertThat(storage.segments().find(no)).contains(segment);
        assertThat(storage.loggedSegments().ofSegment(no))
                .as("segment %s is open and no history", no)
                .isEmpty();
        List<Step> steps = pages((last, limit) ->
                storage.segments().steps(no, last.map(Step::number).orElse(0), limit));
        assertThat(steps).as("steps of %s", no).hasSize(segment.steps());
        long present = 0;
        Set<LineId> before = new HashSet<>();
        for (Step step : steps) {
            assertThat(step.number()).isBetween(1, segment.lastStep());
            List<SegmentLine> lines = lines(no, OptionalInt.of(step.number()));
            assertThat(step.present())
                    .as("lines after step %s of %s", step, no)
                    .isEqualTo(lines.size())
                    .isEqualTo(present + step.admitted() - step.removed());
            Set<LineId> after =
                    new HashSet<>(lines.stream().map(SegmentLine::id).toList());
            assertThat(after).hasSize(lines.size());
            assertThat(after.stream().filter(id -> !before.contains(id)))
                    .as("lines admitted by step %s of %s", step, no)
                    .hasSize((int) step.admitted())
                    .allSatisfy(id -> assertThat(id.step()).isEqualTo(step.number()));
            before.clear();
            before.addAll(after);
            present = step.present();
        }
        inForce(segment, steps);
    }

    private void inForce(Segment segment, List<Step> steps) {
        SegmentNo no = segment.no();
        long present = steps.stream()
                .filter(step -> step.number() == segment.position())
                .mapToLong(Step::present)
                .findAny()
                .orElse(0);
        assertThat(segment.position() == 0 || steps.stream().anyMatch(step -> step.number() == segment.position()))
                .as("position %d of %s is a kept step", segment.position(), no)
                .isTrue();
        List<SegmentLine> lines = lines(no, OptionalInt.empty());
        assertThat(lines).as("lines of %s", no).hasSize((int) present);
        assertThat(storage.segments().count(no)).isEqualTo(present);
        assertThat(lines).extracting(SegmentLine::place).isSorted().doesNotHaveDuplicates();
        lines.forEach(line -> {
            assertThat(storage.segments().line(no, line.id())).contains(line);
            assertThat(storage.segments().linesOf(no, line.contact())).contains(line);
        });
    }

    private List<SegmentLine> lines(SegmentNo no, OptionalInt step) {
        return pages((last, limit) -> storage.segments().lines(no, step, last.map(SegmentLine::place), limit));
    }

    private void history(LoggedSegment logged) {
        assertThat(segments.add(logged.segment().no()))
                .as("segment %s became history once", logged.segment().no())
                .isTrue();
        assertThat(storage.segments().find(logged.segment().no())).isEmpty();
        assertThat(storage.loggedSegments().ofSegment(logged.segment().no())).contains(logged);
        List<InteractionLogEntry> became = pages((Optional<InteractionLogEntry> last, Integer limit) ->
                storage.interactions().page(logged.no(), last.map(InteractionLogEntry::no), limit).stream()
                        .map(it -> it.entry())
                        .toList());
        LoggingCounts counts = logged.receipt().counts();
        assertThat(counts.entries())
                .as("entries of %s are its lines without the skipped ones", logged.no())
                .isEqualTo(became.size())
                .isPositive()
                .isEqualTo(counts.lines()
                        - counts.skipped().values().stream().mapToLong(it -> it).sum());
        MerkleTree digest = new MerkleTree();
        for (int i = 0; i < became.size(); i++) {
            InteractionLogEntry entry = became.get(i);
            assertThat(entries.add(entry.no()))
                    .as("%s is used once", entry.no())
                    .isTrue();
            assertThat(entry.no().value())
                    .as("numbers follow without a gap")
                    .isEqualTo(logged.receipt().firstEntry().value() + i);
            assertThat(entry.loggedSegment()).isEqualTo(logged.no());
            assertThat(entry.contact().blocked()).as("%s is blocked", entry).isFalse();
            digest.add(entry.commitment());
        }
        assertThat(digest.root())
                .as("digest of %s", logged.no())
                .isEqualTo(logged.receipt().digest());
        assertThat(became.stream().map(InteractionLogEntry::line)).doesNotHaveDuplicates();
        campaigns(logged, became);
        deliveries(logged, became);
    }

    private void campaigns(LoggedSegment logged, List<InteractionLogEntry> became) {
        Map<CampaignNo, Long> counted = new HashMap<>();
        became.forEach(entry -> entry.campaign().ifPresent(no -> counted.merge(no, 1L, Long::sum)));
        Map<CampaignNo, Long> kept = new HashMap<>();
        List<CampaignEntry> campaigns = storage.loggedSegments().campaignEntries(logged.no());
        campaigns.forEach(entry -> kept.put(entry.campaign(), entry.entries()));
        assertThat(campaigns).hasSize((int) logged.receipt().counts().campaignEntries());
        assertThat(kept).as("campaign entries of %s", logged.no()).isEqualTo(counted);
    }

    private void deliveries(LoggedSegment logged, List<InteractionLogEntry> became) {
        List<Delivery> planned = pages((Optional<Delivery> last, Integer limit) ->
                storage.deliveries().page(logged.no(), last.map(Delivery::no), limit));
        assertThat(planned).hasSize((int) logged.receipt().counts().deliveries());
        assertThat(storage.deliveries().counts(logged.no()).values().stream()
                        .mapToLong(it -> it)
                        .sum())
                .isEqualTo(planned.size());
        Map<EntryNo, InteractionLogEntry> byNumber = new HashMap<>();
        became.forEach(entry -> byNumber.put(entry.no(), entry));
        for (Delivery delivery : planned) {
            assertThat(deliveries.add(delivery.no()))
                    .as("%s is used once", delivery.no())
                    .isTrue();
            InteractionLogEntry entry = byNumber.remove(delivery.entry());
            assertThat(entry).as("the entry of delivery %s", delivery.no()).isNotNull();
            assertThat(entry.contact().no()).isEqualTo(delivery.contact());
            assertThat(entry.correspondenceType())
                    .isEqualTo(delivery.correspondenceType())
                    .isNotEqualTo(CorrespondenceType.NONE);
        }
    }

    /** Fails if a follow-up, before anybody edits it, has a contact that has no entry, or one twice. */
    static void followUp(Storage storage, LoggedSegmentNo logged, SegmentNo followUp) {
        Audit audit = new Audit(storage);
        Set<ContactNo> withEntries = new HashSet<>();
        pages((Optional<InteractionLogEntry> last, Integer limit) ->
                        storage.interactions().page(logged, last.map(InteractionLogEntry::no), limit).stream()
                                .map(it -> it.entry())
                                .toList())
                .forEach(entry -> withEntries.add(entry.contact().no()));
        assertThat(audit.lines(followUp, OptionalInt.empty()))
                .extracting(SegmentLine::contact)
                .doesNotHaveDuplicates()
                .isSubsetOf(withEntries);
    }
}
