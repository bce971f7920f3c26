package dev.segue.engine;

import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.segment.StepDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Which segments and logged segments a step or a criterion names, whose members it would tell (rule AC-4). */
final class NamedThings {
    private static final EvaluationMoment ANY = new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC);

    private NamedThings() {}

    static Stream<AccessThing> in(StepDefinition step) {
        if (step instanceof StepDefinition.Add add) {
            return in(add.criterion());
        }
        if (step instanceof StepDefinition.Reduce reduce) {
            return in(reduce.criterion());
        }
        if (step instanceof StepDefinition.Refine refine) {
            return in(refine.criterion());
        }
        return step instanceof StepDefinition.ReuseLogged reuse
                ? Stream.concat(
                        Stream.of(AccessThing.of(reuse.loggedSegment())),
                        reuse.contacts().stream().flatMap(NamedThings::in))
                : Stream.empty();
    }

    /** A criterion that cannot be evaluated names nothing: it is refused before anybody is looked for. */
    static Stream<AccessThing> in(Criterion criterion) {
        FactNeeds needs;
        try {
            needs = Evaluation.of(criterion, ANY).needs();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
        return Stream.concat(
                needs.memberships(MemberOfSegment.class)
                        .map(MemberOfSegment::segment)
                        .sorted()
                        .map(AccessThing::of),
                needs.memberships(MemberOfLoggedSegment.class)
                        .map(MemberOfLoggedSegment::segment)
                        .sorted()
                        .map(AccessThing::of));
    }
}
