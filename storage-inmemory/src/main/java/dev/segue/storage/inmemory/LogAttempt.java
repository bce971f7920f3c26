package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.logging.LoggedSegment;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.LogCommand;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.LogRun.Batch;
import dev.segue.storage.LogRun.Conclusion;
import dev.segue.storage.OwnReads;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to log one segment. Of use once; not thread-safe.
 *
 * <p>Lines are read chunk by chunk under the lock and decided outside it; what is decided is kept aside, and becomes visible at the end,
 * all at once and only if nothing has moved since.
 */
final class LogAttempt {
    private final State state;
    private final LogCommand command;
    private final LogRun run;
    private final OwnReads own;
    private final LogDraft draft = new LogDraft();

    LogAttempt(State state, LogCommand command, LogRun run) {
        this.state = state;
        this.command = requireNonNull(command, "command");
        this.run = requireNonNull(run, "run");
        this.own = new InMemoryOwnReads(state);
    }

    LogResult result() {
        if (command.guard() == LogCommand.Guard.CHECK) {
            return since(command.exclusionEpoch());
        }
        state.exclusions.lock();
        try {
            return since(state.locked(state.contacts::exclusionEpoch));
        } finally {
            state.exclusions.unlock();
        }
    }

    private LogResult since(long exclusionEpoch) {
        Optional<LinePlace> after = Optional.empty();
        boolean more = true;
        while (more) {
            Chunk chunk = next(after);
            if (chunk.obstacle().isPresent()) {
                return chunk.obstacle().get();
            }
            more = !chunk.lines().isEmpty() && decide(chunk.lines());
            after = chunk.last();
        }
        Conclusion conclusion = run.conclude(draft.followUpLines());
        if (conclusion instanceof Conclusion.Commit commit) {
            draft.complete(commit);
        }
        return state.locked(() -> obstacle()
                .or(() -> movedExclusions(exclusionEpoch))
                .orElseGet(() -> conclusion instanceof Conclusion.Commit ? commit() : new LogResult.RolledBack()));
    }

    /** The next lines, or why there are none to be had. */
    private record Chunk(Optional<LogResult> obstacle, List<SegmentLine> lines) {
        Optional<LinePlace> last() {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(lines.get(lines.size() - 1).place());
        }
    }

    private Chunk next(Optional<LinePlace> after) {
        return state.locked(() -> {
            Optional<LogResult> obstacle = obstacle();
            return new Chunk(
                    obstacle,
                    obstacle.isPresent() ? List.of() : segment().lines(OptionalInt.empty(), after, Storage.CHUNK));
        });
    }

    private boolean decide(List<SegmentLine> lines) {
        Batch batch = run.decide(lines, own);
        draft.add(batch);
        return batch.goOn();
    }

    private Optional<LogResult> obstacle() {
        Optional<LoggedSegment> byRequest = state.history.ofRequest(command.requestId());
        if (byRequest.isPresent()) {
            return Optional.of(
                    isSameRequest(byRequest.get())
                            ? new LogResult.Replayed(byRequest.get())
                            : new LogResult.RequestReused(byRequest.get()));
        }
        Optional<OpenSegment> open = open();
        if (open.isEmpty()) {
            return Optional.of(state.history
                    .ofSegment(command.segment())
                    .<LogResult>map(LogResult.AlreadyLogged::new)
                    .orElseGet(LogResult.Missing::new));
        }
        long actual = open.get().header().version();
        return actual == command.version() ? Optional.empty() : Optional.of(new LogResult.Stale(actual));
    }

    private boolean isSameRequest(LoggedSegment earlier) {
        return earlier.segment().no().equals(command.segment())
                && earlier.requestFingerprint().equals(command.requestFingerprint());
    }

    private Optional<LogResult> movedExclusions(long epoch) {
        boolean moved = state.contacts.exclusionEpoch() > epoch
                && (state.suppressions.changedAfter(epoch)
                        || segment().hasAny(contact -> state.contacts.movedAfter(epoch, contact)));
        return moved ? Optional.of(new LogResult.ExclusionsMoved()) : Optional.empty();
    }

    private LogResult commit() {
        LoggedSegment logged = draft.commitTo(state, segment(), command.requestId());
        return new LogResult.Committed(logged);
    }

    private Optional<OpenSegment> open() {
        return Optional.ofNullable(state.openSegments.get(command.segment()));
    }

    /** The segment, where there is no obstacle. */
    private OpenSegment segment() {
        return open().orElseThrow();
    }
}
