package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.optout.OptOut;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with a step before it is done. Immutable and thread-safe. */
final class StepProblems {
    private final Assembly assembly;
    private final ContactSearch search;

    StepProblems(Assembly assembly) {
        this.assembly = assembly;
        this.search = new ContactSearch(assembly);
    }

    /** What is wrong with a step on a segment as it is now. */
    List<Problem> of(Segment segment, StepDefinition definition) {
        List<Problem> problems = new ArrayList<>(ofCriteria(definition));
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
