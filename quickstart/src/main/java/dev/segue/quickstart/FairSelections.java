package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.JOB_RESPONSIBILITIES;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.quickstart.FairOffice.orRefuse;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.engine.SegmentDesk;
import dev.segue.engine.Segue;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingReceipt;
import java.util.ArrayList;
import java.util.List;

/** Fills segments in all four ways: by hand, by criteria with a step back, from saved criteria, from a logged segment. Not thread-safe. */
final class FairSelections {
    static final CriteriaCode SAVED = new CriteriaCode("FAIR");
    private static final int BY_HAND = 6;

    private final Segue segue;
    private final List<Filling> fillings = new ArrayList<>();

    FairSelections(Segue segue) {
        this.segue = segue;
    }

    /** What was filled, in the order in which it was. */
    List<Filling> fillings() {
        return List.copyOf(fillings);
    }

    /** Last year's mailing, entered by hand and logged, so that there is history to take contacts from. */
    LoggingReceipt byHand(List<Contact> contacts) {
        List<ContactNo> named = contacts.stream()
                .filter(contact -> !contact.excluded())
                .limit(BY_HAND)
                .map(Contact::no)
                .toList();
        if (named.isEmpty()) {
            throw new InvalidInputException(Problem.of(
                    "contacts.none-usable",
                    "contacts",
                    "every contact has opted out, so nobody can be written to",
                    "Give at least one contact that has not opted out"));
        }
        SegmentNo catalogue = open("Autumn catalogue");
        orRefuse(segments().enter(catalogue, named));
        if (named.size() > 1) {
            orRefuse(segments().strikeContacts(catalogue, named.subList(0, 1)));
        }
        orRefuse(segments().plan(catalogue, plan -> plan.template("INVITE").campaign("AUTUMN")));
        fillings.add(Filling.of(segue, catalogue, "By hand"));
        return FairOffice.logged(segments().log(catalogue, LogRequest.standard().skippingObjected()));
    }

    /**
     * The guests of the fair: criteria that add, take out and keep, and one that kept too few and is taken back. Of the
     * user's own contacts everybody is invited.
     */
    SegmentNo byCriteria(boolean shipped) {
        SegmentNo fair = open("Spring fair invitation");
        Criterion guests = shipped ? MAILING_GROUPS.anyOf("FAIR") : Criterion.everyone();
        Criterion far = shipped ? COUNTRY.oneOf("US", "CA") : EXCLUDED.is(true);
        Criterion greeted = shipped ? TYPE.is(ContactType.PERSON) : Criterion.everyone();
        orRefuse(segments().add(fair, guests));
        orRefuse(segments().add(fair, COUNTRY.is("CZ").and(JOB_RESPONSIBILITIES.anyOf("MANAGEMENT"))));
        orRefuse(segments().reduce(fair, far));
        orRefuse(segments().refine(fair, greeted));
        orRefuse(segments().refine(fair, JOB_RESPONSIBILITIES.anyOf("MARKETING")));
        orRefuse(segments().undo(fair));
        orRefuse(segue.savedCriteria().save(fair, SAVED, "Guests of the spring fair"));
        fillings.add(Filling.of(segue, fair, "By criteria, with a step back"));
        return fair;
    }

    /** The steps that are in force there, once more on the contacts as they are now. */
    void fromSavedCriteria() {
        SegmentNo again = open("Thank-you cards after the fair");
        orRefuse(segments().replay(again, SAVED));
        fillings.add(Filling.of(segue, again, "From the saved criteria " + SAVED));
    }

    /** Everybody who has an entry of that log. */
    void fromLogged(LoggingReceipt earlier) {
        SegmentNo again = open("Readers of the autumn catalogue");
        orRefuse(segments().reuse(again, earlier.loggedSegment()));
        fillings.add(Filling.of(segue, again, "From logged segment " + earlier.loggedSegment()));
    }

    private SegmentNo open(String description) {
        return segments().open(description).no();
    }

    private SegmentDesk segments() {
        return segue.segments();
    }
}
