package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.contact.Salutations;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.TemplateCatalog;
import dev.segue.letter.Delivery;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LetterSources;
import dev.segue.logging.LineOutcome;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LogStamp;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.LoggingReferences;
import dev.segue.logging.LoggingTally;
import dev.segue.logging.LoggingTransition;
import dev.segue.logging.Salt;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.LogCommand;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.Numbers;
import dev.segue.storage.OwnReads;
import dev.segue.storage.SortKey;
import dev.segue.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Decides a log as an engine does, with the transition and the tally of core, and remembers what it decided. Used once. */
final class PlainLogRun implements LogRun {
    private final Storage storage;
    private final Segment segment;
    private final LogRequest request;
    private final long epoch;
    private final LogStamp stamp;
    private final LoggingReferences references;
    private final LoggingTransition transition;
    private final LoggingTally tally;
    private final EntryNo firstEntry;
    private final Random salts;
    private final List<List<SegmentLine>> chunks = new ArrayList<>();
    private final List<InteractionLogEntry> entries = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private long nextDelivery;
    private LoggedSegment concluded;
    private List<CampaignEntry> campaignEntries = List.of();
    private IntConsumer meanwhile = chunk -> {};
    private Instant due = Office.NOW.instant();
    private LogCommand.Guard guard = LogCommand.Guard.CHECK;

    /** Reads what it needs and reserves its numbers, as if every line became an entry with a letter. */
    PlainLogRun(Storage storage, Segment segment, LogRequest request) {
        this.storage = storage;
        this.segment = segment;
        this.request = request;
        this.epoch = storage.directory().exclusionEpoch();
        long lines = Math.max(1, storage.segments().count(segment.no()));
        this.stamp = new LogStamp(
                new LoggedSegmentNo(storage.numbers().reserve(Numbers.Series.LOGGED_SEGMENTS, 1)),
                Office.NOW,
                Office.USER);
        this.firstEntry = new EntryNo(storage.numbers().reserve(Numbers.Series.ENTRIES, lines));
        this.nextDelivery = storage.numbers().reserve(Numbers.Series.DELIVERIES, lines);
        this.references = new LoggingReferences(
                new TemplateCatalog(storage.templates().all()),
                new LetterSources(
                        storage.directory().sender(),
                        storage.directory().salespeople().stream().collect(Collectors.toMap(it -> it.code(), it -> it)),
                        storage.directory().campaigns().stream().collect(Collectors.toMap(it -> it.no(), it -> it)),
                        Salutations.of(storage.directory().salutations())));
        this.transition = new LoggingTransition(segment, references, request, stamp);
        this.tally = new LoggingTally(segment, stamp.loggedSegment());
        this.salts = new Random(stamp.loggedSegment().value());
    }

    /** Does something after each chunk was decided and before the storage has it; it is told the number of the chunk, from 1. */
    PlainLogRun meanwhile(IntConsumer action) {
        this.meanwhile = action;
        return this;
    }

    /** Plans letters that may be claimed from that moment on. */
    PlainLogRun due(Instant from) {
        this.due = from;
        return this;
    }

    PlainLogRun holding() {
        this.guard = LogCommand.Guard.HOLD;
        return this;
    }

    LogCommand command() {
        return new LogCommand(segment.no(), segment.version(), requestId(), request.fingerprint(), epoch, guard);
    }

    LogResult log() {
        return storage.segments().log(command(), this);
    }

    @Override
    public Batch decide(List<SegmentLine> chunk, OwnReads own) {
        chunks.add(List.copyOf(chunk));
        LinkedHashSet<ContactNo> numbers = new LinkedHashSet<>();
        chunk.forEach(line -> numbers.add(line.contact()));
        Map<ContactNo, Contact> contacts = own.contacts(numbers);
        int entriesBefore = entries.size();
        int deliveriesBefore = deliveries.size();
        int candidatesBefore = candidates.size();
        Set<ContactNo> suppressed = own.suppressions().suppressed(contacts.values());
        for (SegmentLine line : chunk) {
            decide(line, Optional.ofNullable(contacts.get(line.contact())), suppressed.contains(line.contact()));
        }
        meanwhile.accept(chunks.size());
        return new Batch(
                entries.subList(entriesBefore, entries.size()).stream()
                        .map(LoggedEntry::untouched)
                        .toList(),
                deliveries.subList(deliveriesBefore, deliveries.size()),
                candidates.subList(candidatesBefore, candidates.size()),
                true);
    }

    private void decide(SegmentLine line, Optional<Contact> contact, boolean suppressed) {
        EntryNo number = new EntryNo(firstEntry.value() + entries.size());
        Salt salt = new Salt(salts.nextLong(), salts.nextLong());
        LineOutcome outcome = transition.decide(line, contact, suppressed, number, salt);
        tally.add(outcome, references.sources());
        if (outcome instanceof LineOutcome.Entry became) {
            InteractionLogEntry entry = became.entry();
            entries.add(entry);
            if (became.delivered()) {
                deliveries.add(Delivery.planned(
                        new DeliveryNo(nextDelivery++),
                        stamp.loggedSegment(),
                        number,
                        line.contact(),
                        entry.correspondenceType(),
                        due));
            }
            if (request.followUp().isPresent()) {
                candidates.add(followUpOf(entry));
            }
        }
    }

    private static Candidate followUpOf(InteractionLogEntry entry) {
        FieldSettings settings = entry.campaign()
                .map(campaign -> FieldSettings.NONE.set(InteractionField.CAMPAIGN, campaign))
                .orElse(FieldSettings.NONE);
        return new Candidate(
                entry.contact().no(),
                SortKey.at(entry.no().value()),
                entry.contact().excluded(),
                settings);
    }

    @Override
    public Conclusion conclude(long followUpLines) {
        if (tally.objections().total() > 0) {
            return new Conclusion.RollBack();
        }
        Optional<FollowUpSegment> followUp = request.followUp().map(it -> followUpSegment());
        LoggingReceipt receipt = new LoggingReceipt(
                stamp.loggedSegment(),
                segment.no(),
                requestId(),
                stamp.moment().instant(),
                tally.counts(followUpLines, 0),
                firstEntry,
                followUp.map(it -> it.header().no()),
                tally.digest());
        concluded = new LoggedSegment(
                stamp.loggedSegment(),
                segment,
                stamp.moment(),
                stamp.by(),
                request.fingerprint(),
                receipt,
                tally.used(references.sources()),
                Optional.empty(),
                0);
        campaignEntries = tally.campaignEntries();
        return new Conclusion.Commit(concluded, campaignEntries, followUp);
    }

    /** The follow-up as it is opened, before its step. */
    FollowUpSegment followUpSegment() {
        return new FollowUpSegment(
                SegmentHeaders.of(Text.format("FU%05d", stamp.loggedSegment().value()), "Follow up " + segment.no()),
                Office.step(new StepDefinition.ReuseLogged(
                        stamp.loggedSegment(), false, Optional.empty(), Optional.empty(), false, true)));
    }

    private RequestId requestId() {
        return request.requestId().orElse(new RequestId("request-" + stamp.loggedSegment()));
    }

    LoggedSegmentNo no() {
        return stamp.loggedSegment();
    }

    LoggedSegment concluded() {
        return concluded;
    }

    List<List<SegmentLine>> chunks() {
        return chunks;
    }

    List<InteractionLogEntry> entries() {
        return entries;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    List<CampaignEntry> campaignEntries() {
        return campaignEntries;
    }
}
