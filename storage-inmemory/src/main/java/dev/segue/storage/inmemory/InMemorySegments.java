package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.interaction.FieldSettings;
import dev.segue.segment.KeptLine;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.LineRewrite;
import dev.segue.storage.LogCommand;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.OwnReads;
import dev.segue.storage.Segments;
import dev.segue.storage.Selection;
import dev.segue.storage.StepRequest;
import dev.segue.storage.StepTrial;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Open segments by their number. Thread-safe. */
@SuppressWarnings("ReferenceEquality") // NONE is one object
final class InMemorySegments implements Segments {
    private final State state;

    InMemorySegments(State state) {
        this.state = state;
    }

    @Override
    public boolean open(Segment segment) {
        requireNonNull(segment, "segment");
        return keep(new OpenSegment(segment));
    }

    @Override
    public Optional<Stepped> open(Segment segment, StepRequest first, Selection selection) {
        StepDefinition.Effect effect = first.definition().effect();
        if (effect != StepDefinition.Effect.ADMIT) {
            throw new IllegalArgumentException(
                    "A segment is opened with a step that admits, but segment %s was to be opened with %s"
                            .formatted(segment.no(), effect));
        }
        if (state.locked(() -> state.usedNumbers.contains(segment.no()))) {
            return Optional.empty();
        }
        return whileSelecting(going -> {
            Candidates selected = selected(first, selection);
            OpenSegment open = new OpenSegment(segment);
            Optional<Stepped> stepped = open.step(first, selected);
            return state.locked(() -> {
                if (going.isUntouched() && isPresent(first, selected)) {
                    return keep(open) ? stepped : Optional.empty();
                }
                OpenSegment anew = new OpenSegment(segment);
                Optional<Stepped> without = anew.step(present(going, first), present(going, selected));
                return keep(anew) ? without : Optional.empty();
            });
        });
    }

    /** Does something outside the lock that may learn of contacts which are erased or renumbered before it ends. */
    private <T> T whileSelecting(Function<Going.Selecting, T> action) {
        Going.Selecting going = state.locked(state.going::begin);
        try {
            return action.apply(going);
        } finally {
            state.locked(() -> state.going.end(going));
        }
    }

    private boolean isPresent(StepRequest request, Candidates selected) {
        return resolved(request).equals(request) && selected.resolved(state.aliases) == selected;
    }

    /** The request without who was erased since it began, and without former numbers; asked under the lock. */
    private StepRequest present(Going.Selecting going, StepRequest request) {
        return resolved(going.left(request));
    }

    private Candidates present(Going.Selecting going, Candidates selected) {
        return going.left(selected).resolved(state.aliases);
    }

    private StepRequest resolved(StepRequest request) {
        boolean asItIs = request.definition().named().stream()
                .allMatch(no -> state.aliases.survivor(no).isEmpty());
        return asItIs
                ? request
                : new StepRequest(
                        request.definition().resolved(state.aliases::current), request.moment(), request.by());
    }

    private boolean keep(OpenSegment segment) {
        SegmentNo no = segment.header().no();
        return state.locked(() -> {
            boolean free = state.usedNumbers.add(no);
            if (free) {
                state.openSegments.put(no, segment);
            }
            return free;
        });
    }

    private static Candidates selected(StepRequest request, Selection selection) {
        Candidates selected = new Candidates();
        selection.pushTo(selected);
        if (request.definition().effect() == StepDefinition.Effect.ADMIT) {
            selected.inOrder();
        }
        return selected;
    }

    @Override
    public Optional<Segment> find(SegmentNo no) {
        return read(no, open -> Optional.of(open.header()), Optional.empty());
    }

    @Override
    public List<Segment> page(Optional<SegmentNo> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> Page.after(state.openSegments, after, limit).stream()
                .map(OpenSegment::header)
                .toList());
    }

    @Override
    public Change<Segment> update(Segment changed, long version) {
        return state.change(changed.no(), version, open -> Optional.of(open.update(changed)));
    }

    @Override
    public Change<Segment> delete(SegmentNo no, long version) {
        return state.change(no, version, open -> {
            state.openSegments.remove(no);
            return Optional.of(open.header());
        });
    }

    @Override
    public Change<Stepped> step(SegmentNo no, long version, StepRequest request, Selection selection, StepTrial trial) {
        requireNonNull(request, "request");
        requireNonNull(trial, "trial");
        Optional<Change<Stepped>> refusal = state.locked(() -> state.refusal(no, version));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return whileSelecting(going -> {
            Candidates selected = selected(request, selection);
            return trial == StepTrial.NONE
                    ? state.change(no, version, open -> open.step(present(going, request), present(going, selected)))
                    : tried(going, no, version, request, selected, trial);
        });
    }

    /** Does the step on a copy, which takes the segment's place if the trial keeps it; the trial looks outside the lock. */
    private Change<Stepped> tried(
            Going.Selecting going,
            SegmentNo no,
            long version,
            StepRequest request,
            Candidates selected,
            StepTrial trial) {
        Supplier<Change<Stepped>> outside = state.locked(() -> {
            Optional<Change<Stepped>> refusal = state.refusal(no, version);
            if (refusal.isPresent()) {
                return refusal::get;
            }
            OpenSegment copy = requireNonNull(state.openSegments.get(no)).copy();
            StepRequest asked = present(going, request);
            Candidates left = present(going, selected);
            return () -> copy.step(asked, left)
                    .map(stepped -> {
                        copy.tell(stepped.step().number(), trial);
                        return trial.keeps(stepped)
                                ? state.change(no, version, open -> keep(going, asked, left, copy, stepped))
                                : new Change.Done<>(stepped);
                    })
                    .orElseGet(Change.Missing::new);
        });
        return outside.get();
    }

    private Optional<Stepped> keep(
            Going.Selecting going, StepRequest request, Candidates selected, OpenSegment copy, Stepped stepped) {
        SegmentNo no = copy.header().no();
        if (!going.isUntouched() || !isPresent(request, selected)) {
            throw busy(no);
        }
        state.openSegments.put(no, copy);
        return Optional.of(stepped);
    }

    private static StorageException busy(SegmentNo no) {
        return new StorageException(new Problem(
                "storage.busy",
                "segment " + no,
                "Contacts of the step were erased or got other numbers while it was looked at",
                "Try it again",
                Retry.LATER));
    }

    @Override
    public Change<Segment> moveTo(SegmentNo no, long version, int position) {
        return state.change(no, version, open -> open.moveTo(position));
    }

    @Override
    public List<Step> steps(SegmentNo no, int after, int limit) {
        Page.checked(limit);
        return read(no, open -> open.steps(after, limit), List.of());
    }

    @Override
    public OptionalInt stepBefore(SegmentNo no, int position) {
        return read(no, open -> open.stepBefore(position), OptionalInt.empty());
    }

    @Override
    public List<SegmentLine> lines(SegmentNo no, OptionalInt step, Optional<LinePlace> after, int limit) {
        Page.checked(limit);
        return read(no, open -> open.lines(step, after, limit), List.of());
    }

    @Override
    public Optional<SegmentLine> line(SegmentNo no, LineId line) {
        requireNonNull(line, "line");
        return read(no, open -> open.line(line), Optional.empty());
    }

    @Override
    public List<SegmentLine> linesOf(SegmentNo no, ContactNo contact) {
        return read(no, open -> open.linesOf(state.aliases.current(contact)), List.of());
    }

    @Override
    public List<KeptLine> keptLinesOf(SegmentNo no, ContactNo contact) {
        return read(no, open -> open.keptLinesOf(state.aliases.current(contact)), List.of());
    }

    @Override
    public long count(SegmentNo no) {
        return read(no, OpenSegment::count, 0L);
    }

    @Override
    public Set<ContactNo> membersAmong(SegmentNo no, Collection<ContactNo> contacts) {
        Set<ContactNo> asked = Page.few(Set.copyOf(contacts));
        requireNonNull(no, "segment number");
        return state.locked(() -> new ByContact(state).membersAmong(no, asked));
    }

    @Override
    public Change<Segment> editLine(SegmentNo no, long version, LineId line, FieldSettings settings) {
        requireNonNull(line, "line");
        requireNonNull(settings, "settings");
        return state.change(no, version, open -> open.editLine(line, settings));
    }

    @Override
    public Change<Segment> rewriteLines(SegmentNo no, long version, LineRewrite rewrite) {
        OwnReads own = new InMemoryOwnReads(state);
        Map<LineId, FieldSettings> changed = new HashMap<>();
        Optional<LinePlace> after = Optional.empty();
        boolean more = true;
        while (more) {
            Optional<LinePlace> last = after;
            Change<List<SegmentLine>> chunk = state.change(
                    no, version, open -> Optional.of(open.lines(OptionalInt.empty(), last, Storage.CHUNK)));
            List<SegmentLine> lines = chunk instanceof Change.Done<List<SegmentLine>> done ? done.value() : List.of();
            if (!lines.isEmpty()) {
                changed.putAll(rewrite.rewrite(lines, own));
                after = Optional.of(lines.get(lines.size() - 1).place());
            }
            more = lines.size() == Storage.CHUNK;
        }
        return state.change(no, version, open -> Optional.of(open.rewrite(changed)));
    }

    @Override
    public LogResult log(LogCommand command, LogRun run) {
        return new LogAttempt(state, command, run).result();
    }

    private <T> T read(SegmentNo no, Function<OpenSegment, T> reading, T ifMissing) {
        requireNonNull(no, "segment number");
        return state.locked(() ->
                Optional.ofNullable(state.openSegments.get(no)).map(reading).orElse(ifMissing));
    }
}
