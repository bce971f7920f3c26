package dev.segue.segment;

import dev.segue.ContactNo;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import java.util.List;
import java.util.Optional;

/** What a step says of one contact, as a criterion (rule SC-4). */
final class StepCriterion {
    /** Whom an empty segment has. */
    static final Criterion NOBODY = Criterion.everyone().negate();

    private StepCriterion() {}

    /** Why the step says nothing of one contact alone, to go on after "it". */
    static Optional<String> obstacle(StepDefinition step) {
        if (step instanceof StepDefinition.Add add
                && (add.options().expandCompanies() || add.options().relatedCompanies())) {
            return Optional.of("takes companies or their persons along");
        }
        if (step instanceof StepDefinition.Add add && add.options().top().isPresent()) {
            return Optional.of("takes only the first contacts of an order");
        }
        if (step instanceof StepDefinition.Reduce reduce && reduce.entireCompanies()
                || step instanceof StepDefinition.Refine refine && refine.entireCompanies()) {
            return Optional.of("goes by entire companies");
        }
        if (step instanceof StepDefinition.ChangeContact) {
            return Optional.of("puts one contact in the place of another");
        }
        return step instanceof StepDefinition.ReuseLogged reuse
                        && (reuse.includeCancelled() || reuse.entries().isPresent())
                ? Optional.of("reuses some entries of a logged segment, or cancelled ones")
                : Optional.empty();
    }

    /** Whom a step without an obstacle leaves, when those who meet the criterion were there before. */
    static Criterion after(Criterion before, StepDefinition step) {
        if (step instanceof StepDefinition.Add add) {
            return joined(before, add.criterion());
        }
        if (step instanceof StepDefinition.Reduce reduce) {
            return before.and(reduce.criterion().negate());
        }
        if (step instanceof StepDefinition.Refine refine) {
            return before.and(refine.criterion());
        }
        if (step instanceof StepDefinition.Enter enter) {
            return joined(before, named(enter.contacts()));
        }
        if (step instanceof StepDefinition.Strike strike) {
            return before.and(named(strike.contacts()).negate());
        }
        return joined(before, reused((StepDefinition.ReuseLogged) step));
    }

    private static Criterion joined(Criterion before, Criterion more) {
        return before.equals(NOBODY) ? more : before.or(more);
    }

    private static Criterion named(List<ContactNo> contacts) {
        return ContactFields.NO.oneOf(contacts.stream().map(ContactNo::value).toList());
    }

    private static Criterion reused(StepDefinition.ReuseLogged reuse) {
        Criterion logged = Criterion.inLoggedSegment(reuse.loggedSegment());
        return reuse.contacts().map(logged::and).orElse(logged);
    }
}
