package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.Digest;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.RequestId;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.Salutations;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionValues;
import dev.segue.letter.Delivery;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LetterSources;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingCounts;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.Salt;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.LogCommand;
import dev.segue.storage.LogCommand.Guard;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.Numbers.Series;
import dev.segue.storage.OwnReads;
import dev.segue.storage.SortKey;
import dev.segue.storage.StepRequest;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs everybody who is known and has not opted out, with a letter for each and one follow-up for all. Used once. */
final class Log implements LogRun {
    private final Storage storage;
    private final Segment segment;
    private final RequestId request;
    private final long epoch;
    private final LoggedSegmentNo number;
    private final Runnable beforeEachChunk;
    private long nextEntry;
    private long nextDelivery;
    private long entries;

    Log(Storage storage, Segment segment, String request, Runnable beforeEachChunk) {
        this.epoch = storage.directory().exclusionEpoch();
        this.storage = storage;
        this.segment = segment;
        this.request = new RequestId(request);
        this.beforeEachChunk = beforeEachChunk;
        long most = Math.max(1, storage.segments().count(segment.no()));
        this.number = new LoggedSegmentNo(storage.numbers().reserve(Series.LOGGED_SEGMENTS, 1));
        this.nextEntry = storage.numbers().reserve(Series.ENTRIES, most);
        this.nextDelivery = storage.numbers().reserve(Series.DELIVERIES, most);
    }

    static LogResult of(Storage storage, Segment segment) {
        return of(storage, segment, () -> {}, Guard.CHECK);
    }

    static LogResult of(Storage storage, Segment segment, Runnable beforeEachChunk, Guard guard) {
        return new Log(storage, segment, "log " + segment.no(), beforeEachChunk).run(guard);
    }

    LogResult run(Guard guard) {
        return storage.segments()
                .log(new LogCommand(segment.no(), segment.version(), request, "everybody", epoch, guard), this);
    }

    @Override
    public Batch decide(List<SegmentLine> chunk, OwnReads own) {
        beforeEachChunk.run();
        Map<ContactNo, Contact> contacts =
                own.contacts(chunk.stream().map(SegmentLine::contact).toList());
        List<InteractionLogEntry> batch = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        List<Candidate> followUp = new ArrayList<>();
        for (SegmentLine line : chunk) {
            Contact contact = contacts.get(line.contact());
            if (contact != null && !contact.excluded()) {
                InteractionLogEntry entry = entry(line, contact);
                batch.add(entry);
                deliveries.add(letter(entry));
                followUp.add(new Candidate(contact.no(), SortKey.at(entry.no().value()), false, FieldSettings.NONE));
            }
        }
        entries += batch.size();
        return new Batch(batch.stream().map(LoggedEntry::untouched).toList(), deliveries, followUp, true);
    }

    private InteractionLogEntry entry(SegmentLine line, Contact contact) {
        return new InteractionLogEntry(
                new EntryNo(nextEntry++),
                number,
                segment.no(),
                line.id(),
                contact,
                InteractionValues.builder().build(),
                1,
                Optional.empty(),
                Fair.NOW.instant(),
                Fair.JANA,
                new Salt(nextEntry, nextEntry));
    }

    private Delivery letter(InteractionLogEntry entry) {
        return Delivery.planned(
                new DeliveryNo(nextDelivery++),
                number,
                entry.no(),
                entry.contact().no(),
                CorrespondenceType.HARD_COPY,
                Fair.NOW.instant());
    }

    @Override
    public Conclusion conclude(long followUpLines) {
        Segment next = Fair.invitation("F-" + number);
        return new Conclusion.Commit(
                loggedSegment(followUpLines, next), List.of(), Optional.of(new FollowUpSegment(next, followUpStep())));
    }

    private StepRequest followUpStep() {
        return Fair.request(
                new StepDefinition.ReuseLogged(number, false, Optional.empty(), Optional.empty(), false, true));
    }

    private LoggedSegment loggedSegment(long followUpLines, Segment next) {
        LoggingCounts counts = new LoggingCounts(entries, entries, Map.of(), entries, 0, 0, followUpLines, 0);
        LoggingReceipt receipt = new LoggingReceipt(
                number,
                segment.no(),
                request,
                Fair.NOW.instant(),
                counts,
                new EntryNo(1),
                Optional.of(next.no()),
                Digest.of(new byte[0]));
        return new LoggedSegment(
                number,
                segment,
                Fair.NOW,
                Fair.JANA,
                "everybody",
                receipt,
                new LetterSources(SenderCompany.UNKNOWN, Map.of(), Map.of(), Salutations.NONE),
                Optional.empty(),
                0);
    }
}
