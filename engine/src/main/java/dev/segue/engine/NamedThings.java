package dev.segue.engine;

import dev.segue.InvalidInputException;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.segment.SavedCriteriaReferences;
import dev.segue.segment.StepDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Which segments, logged segments, campaigns and saved criteria a step or a criterion names, by itself or through saved criteria, whose
 * members it would tell (rule AC-4). Immutable and thread-safe.
 */
final class NamedThings {
    private static final EvaluationMoment ANY = new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC);

    private final CriteriaMeaning meaning;

    NamedThings(Assembly assembly) {
        this.meaning = new CriteriaMeaning(assembly);
    }

    Stream<AccessThing> in(StepDefinition step) {
        Stream<AccessThing> byCriteria = step.criteria().stream().flatMap(this::in);
        return step instanceof StepDefinition.ReuseLogged reuse
                ? Stream.concat(Stream.of(AccessThing.of(reuse.loggedSegment())), byCriteria)
                : byCriteria;
    }

    /** A criterion that cannot be evaluated names nothing: it is refused before anybody is looked for. */
    Stream<AccessThing> in(Criterion criterion) {
        Stream<AccessThing> codes;
        FactNeeds needs;
        try {
            codes = SavedCriteriaReferences.of(criterion).stream().map(AccessThing::of);
            needs = Evaluation.of(meaning.of(criterion), ANY).needs();
        } catch (IllegalArgumentException | InvalidInputException e) {
            return Stream.empty();
        }
        return Stream.of(
                        codes,
                        needs.memberships(MemberOfSegment.class)
                                .map(MemberOfSegment::segment)
                                .sorted()
                                .map(AccessThing::of),
                        needs.memberships(MemberOfLoggedSegment.class)
                                .map(MemberOfLoggedSegment::segment)
                                .sorted()
                                .map(AccessThing::of),
                        needs.memberships(TargetOfCampaign.class)
                                .map(TargetOfCampaign::campaign)
                                .sorted()
                                .map(AccessThing::of))
                .flatMap(things -> things);
    }
}
