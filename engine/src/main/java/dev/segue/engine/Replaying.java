package dev.segue.engine;

import dev.segue.CriteriaCode;
import dev.segue.Problem;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does saved criteria again. Immutable and thread-safe. */
final class Replaying {
    private final Assembly assembly;
    private final OpenSegments open;
    private final Selecting selecting;
    private final StepProblems problems;
    private final Segments segments;

    Replaying(Assembly assembly, OpenSegments open, Selecting selecting) {
        this.assembly = assembly;
        this.open = open;
        this.selecting = selecting;
        this.problems = new StepProblems(assembly);
        this.segments = assembly.storage().segments();
    }

    /** Does saved steps again, each as a step of its own, after all of them were found valid. */
    Outcome<List<StepReport>> replay(SegmentNo no, CriteriaCode code) {
        Optional<SavedCriteria> saved = assembly.storage().savedCriteria().find(code);
        if (saved.isEmpty()) {
            return Outcome.refused(SavedCriteriaDesk.notFound(code));
        }
        return assembly.access()
                .mayView(() -> saved.get().steps().stream().flatMap(new NamedThings(assembly)::in))
                .then(() -> replay(no, saved.get()));
    }

    private Outcome<List<StepReport>> replay(SegmentNo no, SavedCriteria saved) {
        return open.act(no, segment -> {
            List<Problem> found = new ArrayList<>();
            for (StepDefinition step : saved.steps()) {
                List<Problem> ofStep = problems.ofCriteria(step);
                found.addAll(ofStep);
                if (ofStep.isEmpty()) {
                    problems.ofReferences(no, step).ifPresent(found::add);
                }
            }
            if (!found.isEmpty()) {
                return Outcome.refused(found);
            }
            List<StepReport> reports = new ArrayList<>();
            Segment at = segment;
            for (StepDefinition definition : saved.steps()) {
                for (StepDefinition bound : bound(at, selecting.current(definition))) {
                    Outcome<StepReport> outcome = selecting.done(at, bound, () -> changed(saved));
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

    /** Criteria never change unless somebody whom they name is erased, and then no step may name them any more. */
    private List<Problem> changed(SavedCriteria saved) {
        boolean same = assembly.storage().savedCriteria().find(saved.code()).equals(Optional.of(saved));
        return same
                ? List.of()
                : List.of(new Problem(
                        "criteria.changed",
                        "saved criteria " + saved.code(),
                        "Somebody whom they name was erased while they were done again, or they were deleted",
                        "Look at the steps that were done, and do them again",
                        Retry.AFTER_RELOAD));
    }

    /** A saved change of contact is one for each line that has the contact now, as far as the new one may come. */
    private List<StepDefinition> bound(Segment segment, StepDefinition definition) {
        if (!(definition instanceof StepDefinition.ChangeContact change)) {
            return List.of(definition);
        }
        boolean refused = change.from().equals(change.to())
                || !problems.ofNamed(segment.no(), List.of(change.to()), change.ignoreExclusion())
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
}
