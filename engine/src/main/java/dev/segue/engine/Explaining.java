package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.Explanation;
import dev.segue.optout.OptOut;
import dev.segue.segment.KeptLine;
import dev.segue.segment.MembershipExplanation;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.segment.StepExplanation;
import java.util.List;
import java.util.Optional;

/** Tells why a contact is in a segment or not. Immutable and thread-safe. */
final class Explaining {
    private final Assembly assembly;
    private final CriteriaMeaning meaning;
    private final ContactSearch search;

    Explaining(Assembly assembly) {
        this.assembly = assembly;
        this.meaning = new CriteriaMeaning(assembly);
        this.search = new ContactSearch(assembly);
    }

    MembershipExplanation explain(Segment segment, ContactNo asked) {
        ContactNo no = new CurrentNumbers(assembly).of(asked);
        Optional<Contact> contact =
                Optional.ofNullable(assembly.contacts().byNumbers(List.of(no)).get(no));
        List<KeptLine> lines = assembly.storage().segments().keptLinesOf(segment.no(), no);
        Optional<OptOut> optedOut = contact.flatMap(this::optedOut);
        boolean present = lines.stream().anyMatch(line -> line.presentAt(segment.position()));
        return new MembershipExplanation(
                segment.no(),
                no,
                present,
                new StepsInForce(assembly)
                        .of(segment).stream()
                                .map(step -> StepExplanation.of(
                                        step, no, lines, contact.flatMap(it -> criterion(step, it)), optedOut))
                                .toList());
    }

    private Optional<OptOut> optedOut(Contact contact) {
        boolean suppressed =
                !assembly.storage().suppressions().suppressed(List.of(contact)).isEmpty();
        return OptOut.of(contact, suppressed, false);
    }

    private Optional<Explanation> criterion(Step step, Contact contact) {
        List<Criterion> criteria = step.definition().criteria();
        if (criteria.isEmpty() || !search.problemsOf(criteria.get(0)).isEmpty()) {
            return Optional.empty();
        }
        Evaluation evaluation = Evaluation.of(meaning.of(criteria.get(0)), step.moment());
        return Optional.of(evaluation.explain(contact, search.facts(evaluation.needs(), List.of(contact.no()))));
    }
}
