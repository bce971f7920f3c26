package dev.segue.example;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.CORRESPONDENCE_TYPE;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.SALESPERSON;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import java.util.Set;

/** The contacts of the examples. */
public final class Contacts {
    private static final ContactNo ALFA = new ContactNo("C100");

    private Contacts() {}

    /** Alfa, a company in Brno, looked after by Jana. */
    public static Contact alfa() {
        return Contact.company(ALFA, "Alfa s.r.o.")
                .set(CITY, "Brno")
                .set(SALESPERSON, "JANA")
                .build();
    }

    /** Anna of Alfa: speaks Czech, wants e-mail, has an address, looked after by Jana. */
    public static Contact anna() {
        return Contact.person(new ContactNo("P101"), "Anna Malá")
                .at(ALFA)
                .set(CITY, "Brno")
                .set(EMAIL, "anna@alfa.example")
                .set(LANGUAGE, "cs")
                .set(CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL)
                .set(SALESPERSON, "JANA")
                .set(MAILING_GROUPS, Set.of("FAIR", "NEWS"))
                .build();
    }

    /** Franz in Linz: speaks Austrian German, wants letters on paper, looked after by Karl. */
    public static Contact franz() {
        return Contact.person(new ContactNo("P201"), "Franz Huber")
                .set(CITY, "Linz")
                .set(LANGUAGE, "de-AT")
                .set(CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY)
                .set(SALESPERSON, "KARL")
                .build();
    }

    /** Petr, of whom only the name is known. */
    public static Contact petr() {
        return Contact.person(new ContactNo("P301"), "Petr").build();
    }

    /** Olga, who has opted out; else as Anna. */
    public static Contact olga() {
        return Contact.person(new ContactNo("P401"), "Olga")
                .set(EMAIL, "olga@example")
                .set(LANGUAGE, "cs")
                .set(SALESPERSON, "JANA")
                .set(EXCLUDED, true)
                .build();
    }
}
