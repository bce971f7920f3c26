package dev.segue.engine;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.FactNeeds;
import dev.segue.segment.SavedCriteriaReferences;
import dev.segue.segment.StepDefinition;
import java.util.stream.Stream;

/**
 * Which segments, logged segments, campaigns and saved criteria a step or a criterion names, by itself or through saved criteria, whose
 * members it would tell (rule AC-4). Immutable and thread-safe.
 */
final class NamedThings {
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
        return meaning.needsOf(criterion).stream().flatMap(needs -> things(criterion, needs));
    }

    private static Stream<AccessThing> things(Criterion criterion, FactNeeds needs) {
        return Stream.of(
                        SavedCriteriaReferences.of(criterion).stream().map(AccessThing::of),
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
