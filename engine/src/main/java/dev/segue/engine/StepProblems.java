package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.CriterionCheck;
import dev.segue.optout.OptOut;
import dev.segue.segment.AddOptions;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentReferences;
import dev.segue.segment.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is wrong with a step before it is done. Immutable and thread-safe. */
final class StepProblems {
    private final Assembly assembly;
    private final ContactSearch search;
    private final CriteriaMeaning meaning;

    StepProblems(Assembly assembly) {
        this.assembly = assembly;
        this.search = new ContactSearch(assembly);
        this.meaning = new CriteriaMeaning(assembly);
    }

    /** What is wrong with a step on a segment as it is now. */
    List<Problem> of(Segment segment, StepDefinition definition) {
        List<Problem> problems = new ArrayList<>(ofCriteria(definition));
        if (problems.isEmpty()) {
            ofReferences(segment.no(), definition).ifPresent(problems::add);
        }
        if (definition instanceof StepDefinition.Enter enter) {
            problems.addAll(ofNamed(segment.no(), enter.contacts(), enter.ignoreExclusion()));
        } else if (definition instanceof StepDefinition.ChangeContact change) {
            problems.addAll(ofNamed(segment.no(), List.of(change.to()), change.ignoreExclusion()));
            boolean present = !assembly.storage()
                    .segments()
                    .linesOf(segment.no(), change.to())
                    .isEmpty();
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
    List<Problem> ofCriteria(StepDefinition definition) {
        List<Problem> problems = new ArrayList<>();
        if (definition instanceof StepDefinition.ReuseLogged reuse) {
            if (assembly.storage().loggedSegments().find(reuse.loggedSegment()).isEmpty()) {
                problems.add(LoggedSegmentDesk.notFound(reuse.loggedSegment()));
            }
            reuse.entries().ifPresent(criterion -> problems.addAll(EntryCriteria.problemsOf(criterion)));
        }
        definition.criteria().forEach(criterion -> problems.addAll(search.problemsOf(criterion)));
        if (definition instanceof StepDefinition.Add add) {
            problems.addAll(ofOrder(add.options()));
        }
        return problems;
    }

    private List<Problem> ofOrder(AddOptions options) {
        return options.top().stream()
                .flatMap(top -> top.by().stream())
                .flatMap(by -> CriterionCheck.problems(by.field().isBlank(), assembly.catalog()).stream())
                .toList();
    }

    /** Whether the criteria of a step lead back to the segment it is done on (rule ST-12). */
    Optional<Problem> ofReferences(SegmentNo segment, StepDefinition definition) {
        return SegmentReferences.problem(segment, segmentsNamed(definition), this::segmentsNamed);
    }

    private Set<SegmentNo> segmentsNamed(SegmentNo segment) {
        Set<SegmentNo> named = new LinkedHashSet<>();
        assembly.storage()
                .segments()
                .find(segment)
                .ifPresent(open -> new StepsInForce(assembly)
                        .of(open)
                        .forEach(step -> named.addAll(segmentsNamed(step.definition()))));
        return named;
    }

    /** Criteria that mean nothing any more name nobody. */
    private Set<SegmentNo> segmentsNamed(StepDefinition definition) {
        return definition.criteria().stream()
                .flatMap(criterion -> meaning.needsOf(criterion).stream())
                .flatMap(needs -> needs.memberships(MemberOfSegment.class))
                .map(MemberOfSegment::segment)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is wrong with contacts that are named to be put on lines. */
    List<Problem> ofNamed(SegmentNo no, List<ContactNo> contacts, boolean ignoreExclusion) {
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
}
