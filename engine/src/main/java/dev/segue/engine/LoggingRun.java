package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.Progress;
import dev.segue.RequestId;
import dev.segue.contact.Contact;
import dev.segue.letter.Delivery;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LineOutcome;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LogStamp;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingCounts;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.LoggingReferences;
import dev.segue.logging.LoggingTally;
import dev.segue.logging.LoggingTransition;
import dev.segue.logging.Objections;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.LogRun;
import dev.segue.storage.OwnReads;
import dev.segue.storage.StepRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One run of a log: hands the lines to core's transition and tells the storage what to write. Not thread-safe, of use once. */
final class LoggingRun implements LogRun {
    private final Assembly assembly;
    private final Segment segment;
    private final LogRequest request;
    private final RequestId requestId;
    private final LoggingReferences references;
    private final LogStamp stamp;
    private final LogNumbers numbers;
    private final long lineCount;
    private final Progress progress;
    private final LoggingTransition transition;
    private final LoggingTally tally;
    private final FallenOut fallenOut = new FallenOut();
    private final FactFinding facts;
    private final Optional<StepDefinition.ReuseLogged> followUp;
    private final Optional<Reusing> following;
    private final PageByPage<SegmentLine, LinePlace> handed;
    private long deliveries;
    private boolean cancelled;
    private Optional<LoggingCounts> wouldLog = Optional.empty();

    LoggingRun(
            Assembly assembly,
            Segment segment,
            LogRequest request,
            RequestId requestId,
            LoggingReferences references,
            LogStamp stamp,
            LogNumbers numbers,
            long lineCount,
            Progress progress) {
        this.assembly = assembly;
        this.segment = segment;
        this.request = request;
        this.requestId = requestId;
        this.references = references;
        this.stamp = stamp;
        this.numbers = numbers;
        this.lineCount = lineCount;
        this.progress = progress;
        this.transition = new LoggingTransition(segment, references, request, stamp);
        this.facts = new FactFinding(assembly);
        this.tally = new LoggingTally(segment, stamp.loggedSegment());
        this.handed = new PageByPage<>("Segments.log", "SEG-15", after -> List.of(), SegmentLine::place);
        this.followUp = request.followUp().map(it -> it.stepOver(stamp.loggedSegment()));
        CriteriaMeaning meaning = new CriteriaMeaning(assembly);
        this.following = followUp.map(step -> new Reusing(
                step.where(step.contacts().map(meaning::of)), stamp.moment(), fallenOut, asLogged -> no -> no));
    }

    /** The numbers that were reserved for a log. */
    record LogNumbers(long firstEntry, long firstDelivery, Optional<Segment> followUp) {}

    @Override
    public Batch decide(List<SegmentLine> chunk, OwnReads own) {
        handed.checked(chunk);
        cancelled = isCancelled();
        if (cancelled) {
            return Batch.STOP;
        }
        Map<ContactNo, Contact> contacts = assembly.contactsOf(chunk, own);
        Set<ContactNo> suppressed = own.suppressions().suppressed(contacts.values());
        List<LoggedEntry> entries = new ArrayList<>(chunk.size());
        List<Delivery> planned = new ArrayList<>();
        for (SegmentLine line : chunk) {
            EntryNo number = new EntryNo(numbers.firstEntry() + tally.entries());
            LineOutcome outcome = transition.decide(
                    line,
                    Optional.ofNullable(contacts.get(line.contact())),
                    suppressed.contains(line.contact()),
                    number,
                    assembly.newSalt());
            tally.add(outcome, references.sources());
            if (outcome instanceof LineOutcome.Entry became) {
                entries.add(became.logged());
                if (became.delivered()) {
                    planned.add(planned(became.entry()));
                }
            }
        }
        if (!tally.unopposed()) {
            return Batch.NOTHING;
        }
        List<Candidate> followed = followed(entries, own);
        return request.dryRun()
                ? new Batch(List.of(), List.of(), followed, true)
                : new Batch(entries, planned, followed, true);
    }

    private boolean isCancelled() {
        return progress.advanced(tally.lines(), OptionalLong.of(lineCount)) == Progress.Signal.CANCEL;
    }

    private Delivery planned(InteractionLogEntry entry) {
        return Delivery.planned(
                new DeliveryNo(numbers.firstDelivery() + deliveries++),
                stamp.loggedSegment(),
                entry.no(),
                entry.contact().no(),
                entry.correspondenceType(),
                stamp.moment().instant());
    }

    private List<Candidate> followed(List<LoggedEntry> entries, OwnReads own) {
        if (following.isEmpty() || entries.isEmpty()) {
            return List.of();
        }
        Map<ContactNo, Contact> asLogged = new HashMap<>();
        entries.forEach(logged ->
                asLogged.put(logged.entry().contact().no(), logged.entry().contact()));
        return following
                .get()
                .candidates(
                        entries,
                        numbers -> asLogged,
                        loggedNow -> Set.of(),
                        (needs, numbers) -> facts.during(own, needs, numbers));
    }

    @Override
    public Conclusion conclude(long followUpLines) {
        cancelled = cancelled || isCancelled();
        if (cancelled || objections().total() > 0) {
            return new Conclusion.RollBack();
        }
        LoggingCounts counts = tally.counts(followUpLines, fallenOut.count());
        if (request.dryRun()) {
            wouldLog = Optional.of(counts);
            return new Conclusion.RollBack();
        }
        return new Conclusion.Commit(loggedSegment(counts), tally.campaignEntries(), followUpSegment());
    }

    private LoggedSegment loggedSegment(LoggingCounts counts) {
        LoggingReceipt receipt = new LoggingReceipt(
                stamp.loggedSegment(),
                segment.no(),
                requestId,
                stamp.moment().instant(),
                counts,
                new EntryNo(numbers.firstEntry()),
                numbers.followUp().map(Segment::no),
                tally.digest());
        return new LoggedSegment(
                stamp.loggedSegment(),
                segment,
                stamp.moment(),
                stamp.by(),
                request.fingerprint(),
                receipt,
                tally.used(references.sources()),
                Optional.empty(),
                0);
    }

    private Optional<FollowUpSegment> followUpSegment() {
        return numbers.followUp()
                .map(header -> new FollowUpSegment(
                        header, new StepRequest(followUp.orElseThrow(), stamp.moment(), stamp.by())));
    }

    boolean cancelled() {
        return cancelled;
    }

    Objections objections() {
        return tally.objections();
    }

    Optional<LoggingCounts> wouldLog() {
        return wouldLog;
    }
}
