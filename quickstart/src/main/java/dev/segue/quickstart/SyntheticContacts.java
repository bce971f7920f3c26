package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.INDUSTRY_GROUPS;
import static dev.segue.contact.ContactFields.JOB_TITLE;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.PHONE;
import static dev.segue.contact.ContactFields.POST_CODE;
import static dev.segue.contact.ContactFields.SALESPERSON;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Made-up contacts, the same for the same size: companies of nine persons each, with fifteen attributes a contact, in six countries. Immutable.
 *
 * @param size how many, companies included
 */
record SyntheticContacts(int size) {
    static final String SALESPERSON_CODE = "JO";
    private static final int COMPANY_AND_PERSONS = 10;
    private static final int CHUNK = 1_000;
    private static final List<Place> PLACES = List.of(
            new Place("CZ", "Brno", "cs"),
            new Place("AT", "Linz", "de"),
            new Place("DE", "Passau", "de"),
            new Place("CH", "Basel", "de"),
            new Place("GB", "Leeds", "en"),
            new Place("PL", "Opole", "pl"));
    private static final List<String> JOBS = List.of("Buyer", "Chemist", "Director", "Engineer", "Foreman");

    private record Place(String country, String city, String language) {}

    /** Hands them over in chunks, companies before their persons. */
    void each(Consumer<List<Contact>> chunks) {
        for (int first = 0; first < size; first += CHUNK) {
            chunks.accept(IntStream.range(first, Math.min(size, first + CHUNK))
                    .mapToObj(SyntheticContacts::contact)
                    .toList());
        }
    }

    private static Contact contact(int i) {
        Place place = PLACES.get(i / COMPANY_AND_PERSONS % PLACES.size());
        return named(i).set(ADDRESS, Text.format("High Street %d", i % 500))
                .set(POST_CODE, Text.format("%05d", i % 10_000))
                .set(CITY, place.city())
                .set(COUNTRY, place.country())
                .set(LANGUAGE, place.language())
                .set(PHONE, Text.format("+420 5%08d", i))
                .set(EMAIL, Text.format("c%d@example.com", i))
                .set(SALESPERSON, SALESPERSON_CODE)
                .set(MAILING_GROUPS, Set.of(i % 7 == 0 ? "NEWS" : "FAIR"))
                .build();
    }

    private static Contact.Builder named(int i) {
        int company = i - i % COMPANY_AND_PERSONS;
        return i == company
                ? Contact.company(number(i), Text.format("Company %d", i))
                        .set(INDUSTRY_GROUPS, Set.of(i % 3 == 0 ? "GOV" : "CHEMISTRY"))
                : Contact.person(number(i), Text.format("Person %d", i))
                        .at(number(company))
                        .set(JOB_TITLE, JOBS.get(i % JOBS.size()));
    }

    private static ContactNo number(int i) {
        return new ContactNo(Text.format("C%08d", i));
    }
}
