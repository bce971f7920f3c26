package dev.segue.criteria;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Visits.Visit;
import java.util.List;
import java.util.Set;

/** A contact and all that is known of it. */
public record Known(Contact contact, List<Visit> visits, Set<Membership> memberships) implements Facts {

    /** Nothing but the contact itself is known. */
    public static Known of(Contact contact, Visit... visits) {
        return new Known(contact, List.of(visits), Set.of());
    }

    @Override
    public List<? extends Row> rows(Relation relation, ContactNo no) {
        return relation.equals(Visits.VISITS) && no.equals(contact.no()) ? visits : List.of();
    }

    @Override
    public boolean holds(Membership membership, ContactNo no) {
        return no.equals(contact.no()) && memberships.contains(membership);
    }

    /** Whether it satisfies the criterion at that moment. */
    public boolean satisfies(Criterion criterion, EvaluationMoment moment) {
        return Evaluation.of(criterion, moment).matches(contact, this);
    }
}
