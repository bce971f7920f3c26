package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.RequestId;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.interaction.TemplateCatalog;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LogStamp;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReferences;
import dev.segue.logging.Objections;
import dev.segue.segment.Segment;
import dev.segue.storage.LogCommand;
import dev.segue.storage.LogResult;
import dev.segue.storage.Numbers;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a segment: reads what the transition refers to, reserves the numbers, and has the storage run it, again if somebody opted out
 * meanwhile. Immutable and thread-safe.
 */
final class Logging {
    private static final Logger LOG = LoggerFactory.getLogger(Segue.class);
    private static final int ATTEMPTS_BEFORE_OPT_OUTS_WAIT = 2;

    private final Assembly assembly;
    private final Storage storage;

    Logging(Assembly assembly) {
        this.assembly = assembly;
        this.storage = assembly.storage();
    }

    LoggingOutcome log(SegmentNo no, LogRequest request, Progress progress) {
        requireNonNull(progress, "progress");
        RequestId id = request.requestId().filter(given -> !request.dryRun()).orElseGet(assembly::newRequestId);
        for (int attempt = 1; ; attempt++) {
            boolean hold = attempt > ATTEMPTS_BEFORE_OPT_OUTS_WAIT;
            Optional<LoggingOutcome> outcome =
                    attempt(no, request, id, progress, hold ? LogCommand.Guard.HOLD : LogCommand.Guard.CHECK);
            if (outcome.isPresent() || hold) {
                return outcome.orElseGet(() -> refused(no, List.of(exclusionsMoved(no))));
            }
        }
    }

    /** Opt-outs have to wait for the third run; only those of the thread that logs cannot. */
    private static Problem exclusionsMoved(SegmentNo no) {
        return new Problem(
                "log.exclusions-moved",
                "segment " + no,
                "Contacts opted out or in during each of three runs, the last time in the thread that logs",
                "Change contacts from another thread, or after the log",
                Retry.LATER);
    }

    private List<Problem> problemsOf(LogRequest request) {
        List<Problem> problems = new ArrayList<>();
        if (request.deliveries() && assembly.mergers().isEmpty()) {
            problems.add(Problem.of(
                    "delivery.not-configured",
                    "log request",
                    "Letters are to be delivered, but there is nothing that merges them",
                    "Assemble with mergingWith(…), or log without deliveries"));
        }
        request.followUp()
                .flatMap(FollowUp::entries)
                .map(EntryCriteria::problemsOf)
                .ifPresent(problems::addAll);
        request.followUp()
                .flatMap(FollowUp::contacts)
                .map(this::followUpProblems)
                .ifPresent(problems::addAll);
        return problems;
    }

    /** A follow-up that is made in the log cannot ask who is a target of a campaign: the entries that say so are only being written. */
    private List<Problem> followUpProblems(Criterion criterion) {
        List<Problem> problems = new ContactSearch(assembly).problemsOf(criterion);
        if (!problems.isEmpty()) {
            return problems;
        }
        return new CriteriaMeaning(assembly)
                .needsOf(criterion).stream()
                        .flatMap(needs -> needs.memberships(TargetOfCampaign.class))
                        .map(target -> Problem.of(
                                "log.follow-up-targets",
                                "log request",
                                "The follow-up asks who is a target of campaign " + target.campaign()
                                        + ", which the log itself is about to change",
                                "Log first, and follow up afterwards"))
                        .toList();
    }

    /** One run; empty if it has to be run again because somebody opted out meanwhile. */
    private Optional<LoggingOutcome> attempt(
            SegmentNo no, LogRequest request, RequestId id, Progress progress, LogCommand.Guard guard) {
        long epoch = storage.directory().exclusionEpoch();
        Optional<Segment> found = storage.segments().find(no);
        if (found.isEmpty()) {
            return Optional.of(notOpen(no, request, id));
        }
        List<Problem> problems = problemsOf(request);
        if (!problems.isEmpty()) {
            return Optional.of(refused(no, problems));
        }
        Segment segment = found.get();
        if (request.version().isPresent() && request.version().getAsLong() != segment.version()) {
            return Optional.of(
                    refused(no, List.of(Refusals.stale(no, request.version().getAsLong(), segment.version()))));
        }
        LoggingRun run = run(segment, request, id, progress);
        LogResult result = stored(new LogCommand(no, segment.version(), id, request.fingerprint(), epoch, guard), run);
        return outcome(segment, request, id, run, result);
    }

    /** Names the request where nobody knows whether it was stored: asking again with its id tells. */
    private LogResult stored(LogCommand command, LoggingRun run) {
        try {
            return storage.segments().log(command, run);
        } catch (StorageException e) {
            Problem problem = e.problem();
            if (problem.retry() != Retry.SAME_REQUEST) {
                throw e;
            }
            String where = "log request %s of segment %s".formatted(command.requestId(), command.segment());
            throw new StorageException(
                    new Problem(problem.code(), where, problem.what(), problem.fix(), Retry.SAME_REQUEST), e);
        }
    }

    private LoggingRun run(Segment segment, LogRequest request, RequestId id, Progress progress) {
        long lines = storage.segments().count(segment.no());
        return new LoggingRun(
                assembly,
                segment,
                request,
                id,
                references(),
                new LogStamp(
                        new LoggedSegmentNo(reserve(request, Numbers.Series.LOGGED_SEGMENTS, 1)),
                        assembly.moment(),
                        assembly.actor().get()),
                new LoggingRun.LogNumbers(
                        reserve(request, Numbers.Series.ENTRIES, lines),
                        request.deliveries() ? reserve(request, Numbers.Series.DELIVERIES, lines) : 1,
                        followUp(segment, request)),
                lines,
                progress);
    }

    /** A dry run uses up no numbers. */
    private long reserve(LogRequest request, Numbers.Series series, long count) {
        return request.dryRun() ? 1 : assembly.reserved(series, Math.max(1, count));
    }

    private Optional<Segment> followUp(Segment segment, LogRequest request) {
        return request.followUp()
                .filter(wanted -> !request.dryRun())
                .map(wanted -> FollowingUp.header(assembly, segment, wanted));
    }

    private LoggingReferences references() {
        return new LoggingReferences(new TemplateCatalog(storage.templates().all()), assembly.letterSources());
    }

    private Optional<LoggingOutcome> outcome(
            Segment segment, LogRequest request, RequestId id, LoggingRun run, LogResult result) {
        if (result instanceof LogResult.ExclusionsMoved) {
            return run.cancelled() ? Optional.of(rolledBack(segment.no(), run)) : Optional.empty();
        }
        if (result instanceof LogResult.Committed committed) {
            return Optional.of(committed(committed.loggedSegment()));
        }
        if (result instanceof LogResult.Replayed replayed) {
            return Optional.of(
                    new LoggingOutcome.Logged(replayed.loggedSegment().receipt(), true));
        }
        if (result instanceof LogResult.RolledBack) {
            return Optional.of(rolledBack(segment.no(), run));
        }
        SegmentNo no = segment.no();
        if (result instanceof LogResult.Stale stale) {
            return Optional.of(refused(no, List.of(Refusals.stale(no, segment.version(), stale.actualVersion()))));
        }
        if (result instanceof LogResult.AlreadyLogged logged) {
            return Optional.of(refused(
                    no,
                    List.of(Refusals.alreadyLogged(no, logged.loggedSegment().no()))));
        }
        if (result instanceof LogResult.RequestReused reused) {
            return Optional.of(refused(no, List.of(reused(id, reused.byThat(), request))));
        }
        return Optional.of(notOpen(no, request, id));
    }

    private LoggingOutcome committed(LoggedSegment logged) {
        assembly.tell(new SegueEvent.SegmentLogged(logged.receipt()));
        logged.receipt().followUp().ifPresent(this::tellOpened);
        return new LoggingOutcome.Logged(logged.receipt(), false);
    }

    /** What is stored stays stored: a follow-up that cannot be read now is not told of, and the log is a log all the same. */
    private void tellOpened(SegmentNo followUp) {
        try {
            storage.segments().find(followUp).ifPresent(it -> assembly.tell(new SegueEvent.SegmentOpened(it)));
        } catch (StorageException e) {
            LOG.warn("Follow-up {} was opened, but cannot be read", followUp, e);
        }
    }

    private static LoggingOutcome rolledBack(SegmentNo no, LoggingRun run) {
        if (run.cancelled()) {
            return refused(
                    no,
                    List.of(Cancelled.problem(
                            "log.cancelled",
                            "segment " + no,
                            "The log was cancelled and nothing was stored",
                            "Log it again when you like")));
        }
        return run.wouldLog()
                .<LoggingOutcome>map(LoggingOutcome.WouldLog::new)
                .orElseGet(() -> new LoggingOutcome.Refused(no, run.objections()));
    }

    private LoggingOutcome notOpen(SegmentNo no, LogRequest request, RequestId id) {
        Optional<LoggedSegment> logged = storage.loggedSegments().ofSegment(no);
        if (logged.isEmpty()) {
            return refused(no, List.of(Refusals.notFound(no)));
        }
        LoggedSegment history = logged.get();
        if (!history.receipt().requestId().equals(id)) {
            return refused(no, List.of(Refusals.alreadyLogged(no, history.no())));
        }
        return history.requestFingerprint().equals(request.fingerprint())
                ? new LoggingOutcome.Logged(history.receipt(), true)
                : refused(no, List.of(reused(id, history, request)));
    }

    private static Problem reused(RequestId id, LoggedSegment by, LogRequest request) {
        return Problem.of(
                "log.request-reused",
                "log request " + id,
                "The request id was used to log segment %s with %s, and now asks for %s"
                        .formatted(by.segment().no(), by.requestFingerprint(), request.fingerprint()),
                "Use another id for another request");
    }

    static LoggingOutcome refused(SegmentNo no, List<Problem> problems) {
        return new LoggingOutcome.Refused(no, Objections.of(problems));
    }
}
