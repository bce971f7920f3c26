package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepPreview;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Selection;
import dev.segue.storage.StepRequest;
import dev.segue.storage.StepTrial;
import dev.segue.storage.Stepped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Does steps. Immutable and thread-safe. */
final class Selecting {
    private final Assembly assembly;
    private final OpenSegments open;
    private final Selections selections;
    private final StepProblems problems;
    private final CurrentNumbers numbers;
    private final CriteriaMeaning meaning;
    private final Segments segments;
    private final Optional<Function<StepPreview, List<Problem>>> guard;

    /**
     * Steps that are looked at before they are kept.
     *
     * @param guard what is wrong with a step, by what it would do; absent if steps are not looked at
     */
    Selecting(Assembly assembly, OpenSegments open, Optional<Function<StepPreview, List<Problem>>> guard) {
        this.guard = guard;
        this.assembly = assembly;
        this.open = open;
        this.selections = new Selections(assembly);
        this.problems = new StepProblems(assembly);
        this.numbers = new CurrentNumbers(assembly);
        this.meaning = new CriteriaMeaning(assembly);
        this.segments = assembly.storage().segments();
    }

    Outcome<StepReport> step(SegmentNo no, StepDefinition definition) {
        return open.act(no, segment -> checked(segment, definition));
    }

    private Outcome<StepReport> checked(Segment segment, StepDefinition named) {
        return checked(segment, named, guard);
    }

    private Outcome<StepReport> checked(
            Segment segment, StepDefinition named, Optional<Function<StepPreview, List<Problem>>> rule) {
        return ifValid(
                segment, named, definition -> done(segment, definition, () -> unknown(segment.no(), definition), rule));
    }

    private <T> Outcome<T> ifValid(Segment segment, StepDefinition named, Function<StepDefinition, Outcome<T>> action) {
        StepDefinition definition = current(named);
        List<Problem> found = problems.of(segment, definition);
        return found.isEmpty() ? action.apply(definition) : Outcome.refused(found);
    }

    /** What the step would do now. */
    Outcome<StepPreview> preview(SegmentNo no, StepDefinition named) {
        return open.act(
                no,
                segment -> ifValid(segment, named, definition -> {
                    Look look = Look.only(segment, definition);
                    return tried(segment, definition, () -> unknown(no, definition), look, new FallenOut())
                            .map(stepped -> look.preview().orElseThrow());
                }));
    }

    /** Does the step that was previewed, if it still does what was seen. */
    Outcome<StepReport> apply(StepPreview preview) {
        return open.act(
                preview.segment(),
                segment -> segment.version() == preview.version()
                        ? checked(
                                segment,
                                preview.definition(),
                                Optional.of(now -> preview.differences(now.joins(), now.leaves())))
                        : Outcome.refused(Refusals.stale(preview.segment(), preview.version(), segment.version())));
    }

    /** So that no step names somebody who was erased after the first look. */
    private List<Problem> unknown(SegmentNo no, StepDefinition definition) {
        List<ContactNo> named = definition instanceof StepDefinition.Enter enter
                ? enter.contacts()
                : definition instanceof StepDefinition.ChangeContact change ? List.of(change.to()) : List.of();
        return problems.ofNamed(no, named, true);
    }

    /**
     * Does a step of which everything was looked at.
     *
     * @param gone looks once more while the storage watches who is erased
     */
    Outcome<StepReport> done(Segment segment, StepDefinition definition, Supplier<List<Problem>> gone) {
        return done(segment, definition, gone, guard);
    }

    private Outcome<StepReport> done(
            Segment segment,
            StepDefinition definition,
            Supplier<List<Problem>> gone,
            Optional<Function<StepPreview, List<Problem>>> rule) {
        FallenOut fallenOut = new FallenOut();
        if (rule.isEmpty()) {
            return tried(segment, definition, gone, StepTrial.NONE, fallenOut).map(stepped -> told(stepped, fallenOut));
        }
        Look look = Look.by(rule.get(), segment, definition);
        Outcome<Stepped> outcome = tried(segment, definition, gone, look, fallenOut);
        return look.problems().isEmpty()
                ? outcome.map(stepped -> told(stepped, fallenOut))
                : Outcome.refused(look.problems());
    }

    private Outcome<Stepped> tried(
            Segment segment,
            StepDefinition definition,
            Supplier<List<Problem>> gone,
            StepTrial trial,
            FallenOut fallenOut) {
        try {
            return stored(segment, definition, trial, fallenOut, selection -> chunks -> {
                List<Problem> meanwhile = gone.get();
                if (!meanwhile.isEmpty()) {
                    throw new GoneMeanwhile(meanwhile);
                }
                selection.pushTo(chunks);
            });
        } catch (GoneMeanwhile e) {
            return Outcome.refused(e.problems);
        }
    }

    /** Ends a step before anything of it is stored. */
    private static final class GoneMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;

        GoneMeanwhile(List<Problem> problems) {
            this.problems = problems;
        }
    }

    /** The step with the numbers that its contacts have now. */
    StepDefinition current(StepDefinition definition) {
        return definition.resolved(numbers.of(definition.named()));
    }

    private Outcome<Stepped> stored(
            Segment segment,
            StepDefinition definition,
            StepTrial trial,
            FallenOut fallenOut,
            UnaryOperator<Selection> looking) {
        EvaluationMoment moment = assembly.moment();
        return meaning.then(definition, meant -> {
            Change<Stepped> change = segments.step(
                    segment.no(),
                    segment.version(),
                    new StepRequest(definition, moment, assembly.actor().get()),
                    looking.apply(selections.of(meant, moment, fallenOut)),
                    trial);
            return Refusals.of(segment.no(), segment.version(), change, () -> open.missing(segment.no()));
        });
    }

    /**
     * Opens a segment together with its first step, which is on no contact or line by name.
     *
     * @param headers makes a header under the next number, as often as a number turns out to be used
     */
    Outcome<StepReport> open(Supplier<Segment> headers, StepDefinition first) {
        List<Problem> found = problems.ofCriteria(first);
        return found.isEmpty() ? meaning.then(first, meant -> opened(headers, first, meant)) : Outcome.refused(found);
    }

    private Outcome<StepReport> opened(Supplier<Segment> headers, StepDefinition first, StepDefinition meant) {
        EvaluationMoment moment = assembly.moment();
        StepRequest request = new StepRequest(first, moment, assembly.actor().get());
        Supplier<StepReport> report = assembly.underFreeNumber(headers, header -> {
            FallenOut fallenOut = new FallenOut();
            return segments.open(header, request, selections.of(meant, moment, fallenOut))
                    .map(opened -> () -> told(opened, fallenOut));
        });
        return Outcome.done(report.get());
    }

    private StepReport told(Stepped done, FallenOut fallenOut) {
        assembly.tell(new SegueEvent.StepDone(done.segment(), done.step()));
        return StepReport.of(done, fallenOut);
    }

    Outcome<StepReport> change(SegmentNo no, LineId line, ContactNo to, EnterOptions options) {
        return open.act(no, segment -> {
            Optional<SegmentLine> present = segments.line(no, line);
            if (present.isEmpty()) {
                return Outcome.refused(LineProblems.notFound(no, line));
            }
            return checked(
                    segment,
                    new StepDefinition.ChangeContact(
                            Optional.of(line),
                            present.get().contact(),
                            to,
                            options.allowExisting(),
                            options.ignoreExclusion()));
        });
    }

    Outcome<StepReport> strike(SegmentNo no, List<LineId> named) {
        Set<LineId> lines = new LinkedHashSet<>(Named.each("lines", named));
        if (lines.isEmpty() || lines.size() > StepDefinition.MOST_BY_HAND) {
            throw new IllegalArgumentException(Text.format(
                    "A step by hand names 1 to %,d lines, but named %,d", StepDefinition.MOST_BY_HAND, lines.size()));
        }
        return open.act(no, segment -> {
            List<ContactNo> contacts = new ArrayList<>();
            List<Problem> unknown = new ArrayList<>();
            for (LineId line : lines) {
                segments.line(no, line)
                        .ifPresentOrElse(
                                present -> contacts.add(present.contact()),
                                () -> unknown.add(LineProblems.notFound(no, line)));
            }
            return unknown.isEmpty()
                    ? done(segment, new StepDefinition.Strike(contacts, Optional.of(List.copyOf(lines))), List::of)
                    : Outcome.refused(unknown);
        });
    }
}
