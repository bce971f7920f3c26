package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.optout.OptOut;
import dev.segue.segment.LineId;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Selection;
import dev.segue.storage.StepRequest;
import dev.segue.storage.Stepped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Does steps, goes back and forward. Immutable and thread-safe. */
final class Selecting {
    private final Assembly assembly;
    private final OpenSegments open;
    private final Selections selections;
    private final ContactSearch search;
    private final CurrentNumbers numbers;
    private final Segments segments;

    Selecting(Assembly assembly, OpenSegments open) {
        this.assembly = assembly;
        this.open = open;
        this.selections = new Selections(assembly);
        this.search = new ContactSearch(assembly);
        this.numbers = new CurrentNumbers(assembly);
        this.segments = assembly.storage().segments();
    }

    Outcome<StepReport> step(SegmentNo no, StepDefinition definition) {
        return open.act(no, segment -> checked(segment, definition));
    }

    private Outcome<StepReport> checked(Segment segment, StepDefinition named) {
        StepDefinition definition = current(named);
        List<Problem> problems = problemsOf(segment, definition);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        try {
            return done(segment, definition, selection -> chunks -> {
                refuseUnknown(segment.no(), definition);
                selection.pushTo(chunks);
            });
        } catch (GoneMeanwhile e) {
            return Outcome.refused(e.problems);
        }
    }

    /** Looks once more while the storage watches who is erased, so that no step names somebody who was erased after the first look. */
    private void refuseUnknown(SegmentNo no, StepDefinition definition) {
        List<ContactNo> named = definition instanceof StepDefinition.Enter enter
                ? enter.contacts()
                : definition instanceof StepDefinition.ChangeContact change ? List.of(change.to()) : List.of();
        List<Problem> unknown = namedProblems(no, named, true);
        if (!unknown.isEmpty()) {
            throw new GoneMeanwhile(unknown);
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
    private StepDefinition current(StepDefinition definition) {
        return definition.resolved(numbers.of(definition.named()));
    }

    private Outcome<StepReport> done(Segment segment, StepDefinition definition) {
        return done(segment, definition, UnaryOperator.identity());
    }

    private Outcome<StepReport> done(Segment segment, StepDefinition definition, UnaryOperator<Selection> looking) {
        EvaluationMoment moment = assembly.moment();
        FallenOut fallenOut = new FallenOut();
        Change<Stepped> change = segments.step(
                segment.no(),
                segment.version(),
                new StepRequest(definition, moment, assembly.actor().get()),
                looking.apply(selections.of(definition, moment, fallenOut)));
        Outcome<Stepped> outcome =
                Refusals.of(segment.no(), segment.version(), change, () -> open.missing(segment.no()));
        return outcome.map(stepped -> told(stepped, fallenOut));
    }

    /**
     * Opens a segment together with its first step, which is on no contact or line by name.
     *
     * @param headers makes a header under the next number, as often as a number turns out to be used
     */
    Outcome<StepReport> open(Supplier<Segment> headers, StepDefinition first) {
        List<Problem> problems = criterionProblems(first);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        EvaluationMoment moment = assembly.moment();
        StepRequest request = new StepRequest(first, moment, assembly.actor().get());
        Supplier<StepReport> report = assembly.underFreeNumber(headers, header -> {
            FallenOut fallenOut = new FallenOut();
            return segments.open(header, request, selections.of(first, moment, fallenOut))
                    .map(opened -> () -> told(opened, fallenOut));
        });
        return Outcome.done(report.get());
    }

    private StepReport told(Stepped done, FallenOut fallenOut) {
        assembly.tell(new SegueEvent.StepDone(done.segment(), done.step()));
        return StepReport.of(done, fallenOut);
    }

    private List<Problem> problemsOf(Segment segment, StepDefinition definition) {
        List<Problem> problems = new ArrayList<>(criterionProblems(definition));
        if (definition instanceof StepDefinition.Enter enter) {
            problems.addAll(namedProblems(segment.no(), enter.contacts(), enter.ignoreExclusion()));
        } else if (definition instanceof StepDefinition.ChangeContact change) {
            problems.addAll(namedProblems(segment.no(), List.of(change.to()), change.ignoreExclusion()));
            boolean present = !segments.linesOf(segment.no(), change.to()).isEmpty();
            if (present && !change.allowExisting()) {
                problems.add(Problem.of(
                        "segment.contact-existing",
                        "segment " + segment.no(),
                        "Contact " + change.to() + " is in the segment already",
                        "Choose another contact, or allow existing ones"));
            }
        }
        return problems;
    }

    /** What is wrong with the step whatever the segment. */
    private List<Problem> criterionProblems(StepDefinition definition) {
        if (definition instanceof StepDefinition.Add add) {
            return search.problemsOf(add.criterion());
        }
        if (definition instanceof StepDefinition.Reduce reduce) {
            return search.problemsOf(reduce.criterion());
        }
        if (definition instanceof StepDefinition.Refine refine) {
            return search.problemsOf(refine.criterion());
        }
        if (definition instanceof StepDefinition.ReuseLogged reuse) {
            List<Problem> problems = new ArrayList<>();
            if (assembly.storage().loggedSegments().find(reuse.loggedSegment()).isEmpty()) {
                problems.add(LoggedSegmentDesk.notFound(reuse.loggedSegment()));
            }
            reuse.entries().ifPresent(criterion -> problems.addAll(EntryCriteria.problemsOf(criterion)));
            reuse.contacts().ifPresent(criterion -> problems.addAll(search.problemsOf(criterion)));
            return problems;
        }
        return List.of();
    }

    private List<Problem> namedProblems(SegmentNo no, List<ContactNo> contacts, boolean ignoreExclusion) {
        List<Problem> problems = new ArrayList<>();
        ContactSearch.inChunks(contacts, chunk -> {
            Map<ContactNo, Contact> known = assembly.contacts().byNumbers(chunk);
            Set<ContactNo> suppressed = assembly.storage().suppressions().suppressed(known.values());
            for (ContactNo number : chunk) {
                Contact contact = known.get(number);
                if (contact == null) {
                    problems.add(Problem.of(
                            "segment.contact-unknown",
                            "segment " + no,
                            "There is no contact '" + number + "'",
                            "Name a contact that exists"));
                } else {
                    OptOut.of(contact, suppressed.contains(number), ignoreExclusion)
                            .ifPresent(why -> problems.add(keptOut(no, number, why)));
                }
            }
        });
        return problems;
    }

    private static Problem keptOut(SegmentNo no, ContactNo contact, OptOut why) {
        String code = switch (why) {
            case BLOCKED -> "segment.contact-blocked";
            case SUPPRESSED -> "segment.contact-suppressed";
            case EXCLUDED -> "segment.contact-excluded";
        };
        return Problem.of(
                code,
                "segment " + no,
                "Contact " + contact + " " + why.inWords(),
                why == OptOut.EXCLUDED
                        ? "Leave it out, or say that exclusion is to be ignored"
                        : "Leave it out: nobody may write to it");
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
                    ? done(segment, new StepDefinition.Strike(contacts, Optional.of(List.copyOf(lines))))
                    : Outcome.refused(unknown);
        });
    }

    /** Does saved steps again, each as a step of its own, after all of them were found valid. */
    Outcome<List<StepReport>> replay(SegmentNo no, CriteriaCode code) {
        Optional<SavedCriteria> saved = assembly.storage().savedCriteria().find(code);
        if (saved.isEmpty()) {
            return Outcome.refused(SavedCriteriaDesk.notFound(code));
        }
        return assembly.access()
                .mayView(() -> saved.get().steps().stream().flatMap(NamedThings::in))
                .then(() -> replay(no, saved.get()));
    }

    private Outcome<List<StepReport>> replay(SegmentNo no, SavedCriteria saved) {
        return open.act(no, segment -> {
            List<Problem> problems = saved.steps().stream()
                    .flatMap(step -> criterionProblems(step).stream())
                    .toList();
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            List<StepReport> reports = new ArrayList<>();
            Segment at = segment;
            for (StepDefinition definition : saved.steps()) {
                for (StepDefinition bound : bound(at, current(definition))) {
                    Outcome<StepReport> outcome = done(at, bound);
                    if (!(outcome instanceof Outcome.Done<StepReport> done)) {
                        return outcome.map(report -> reports);
                    }
                    reports.add(done.value());
                    at = done.value().segment();
                }
            }
            return Outcome.done(List.copyOf(reports));
        });
    }

    /** A saved change of contact is one for each line that has the contact now, as far as the new one may come. */
    private List<StepDefinition> bound(Segment segment, StepDefinition definition) {
        if (!(definition instanceof StepDefinition.ChangeContact change)) {
            return List.of(definition);
        }
        boolean refused = change.from().equals(change.to())
                || !namedProblems(segment.no(), List.of(change.to()), change.ignoreExclusion())
                        .isEmpty()
                || (!change.allowExisting()
                        && !segments.linesOf(segment.no(), change.to()).isEmpty());
        if (refused) {
            return List.of();
        }
        List<StepDefinition> steps = new ArrayList<>();
        for (SegmentLine line : segments.linesOf(segment.no(), change.from())) {
            steps.add(new StepDefinition.ChangeContact(
                    Optional.of(line.id()),
                    change.from(),
                    change.to(),
                    change.allowExisting(),
                    change.ignoreExclusion()));
        }
        return change.allowExisting() || steps.isEmpty() ? steps : steps.subList(0, 1);
    }

    Outcome<Segment> back(SegmentNo no) {
        return open.act(no, segment -> {
            OptionalInt before = segments.stepBefore(no, segment.position());
            return before.isPresent()
                    ? moved(segment, before.getAsInt())
                    : Outcome.refused(Problem.of(
                            "segment.nothing-to-undo",
                            "segment " + no,
                            "There is no step in force",
                            "Add contacts first"));
        });
    }

    Outcome<Segment> forward(SegmentNo no) {
        return open.act(no, segment -> {
            List<Step> next = segments.steps(no, segment.position(), 1);
            return next.isEmpty()
                    ? Outcome.refused(Problem.of(
                            "segment.nothing-to-redo", "segment " + no, "There is no undone step", "Undo a step first"))
                    : moved(segment, next.get(0).number());
        });
    }

    Outcome<Segment> backTo(SegmentNo no, int step) {
        return open.act(no, segment -> moved(segment, step));
    }

    private Outcome<Segment> moved(Segment segment, int position) {
        Outcome<Segment> outcome = Refusals.of(
                segment.no(),
                segment.version(),
                segments.moveTo(segment.no(), segment.version(), position),
                () -> Problem.of(
                        "segment.step-not-found",
                        "segment " + segment.no(),
                        "It has no step " + position,
                        "Name a step that is kept, or 0"));
        outcome.asOptional().ifPresent(moved -> assembly.tell(new SegueEvent.PositionMoved(moved)));
        return outcome;
    }
}
