package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.DateField;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Contacts of the examples: two companies, people in them, and people on their own. Immutable. */
public final class Contacts {

    /** A custom text. */
    public static final TextField NICKNAME = TextField.custom("nickname");

    /** A custom code. */
    public static final CodeField BRANCH = CodeField.custom("branch");

    /** A custom number. */
    public static final NumberField VISITS = NumberField.custom("visits");

    /** A custom amount of money. */
    public static final MoneyField CREDIT = MoneyField.custom("credit");

    /** A custom date. */
    public static final DateField BORN = DateField.custom("born");

    /** A custom instant. */
    public static final InstantField LAST_SEEN = InstantField.custom("last_seen");

    /** A custom flag. */
    public static final FlagField VIP = FlagField.custom("vip");

    /** A custom set. */
    public static final SetField TAGS = SetField.custom("tags");

    /** The fields of contacts in all suites: a custom attribute of each type beside the standard ones. */
    public static final ContactSchema SCHEMA = ContactSchema.standard()
            .with(NICKNAME)
            .with(BRANCH)
            .with(VISITS)
            .with(CREDIT)
            .with(BORN)
            .with(LAST_SEEN)
            .with(VIP)
            .with(TAGS);

    private Contacts() {}

    /** A company in Prague. */
    public static Contact acme() {
        return Contact.company(new ContactNo("CT1000"), "Acme s.r.o.")
                .set(ContactFields.COUNTRY, "CZ")
                .set(ContactFields.CITY, "Praha")
                .set(ContactFields.INDUSTRY_GROUPS, Set.of("PRESS", "RETAIL"))
                .set(ContactFields.BUSINESS_RELATIONS, Set.of("CUST"))
                .build();
    }

    /** A company in Vienna. */
    public static Contact zenit() {
        return Contact.company(new ContactNo("CT2000"), "Zenit GmbH")
                .set(ContactFields.COUNTRY, "AT")
                .set(ContactFields.CITY, "Wien")
                .set(ContactFields.BUSINESS_RELATIONS, Set.of("PROSP"))
                .build();
    }

    /** A person at Acme who gets letters on paper. */
    public static Contact anna() {
        return person("CT1001", "Anna Malá", "CZ")
                .at(new ContactNo("CT1000"))
                .set(ContactFields.COMPANY_NAME, "Acme s.r.o.")
                .set(ContactFields.INDUSTRY_GROUPS, Set.of("PRESS", "RETAIL"))
                .set(ContactFields.BUSINESS_RELATIONS, Set.of("CUST"))
                .set(ContactFields.MAILING_GROUPS, Set.of("FAIR"))
                .build();
    }

    /** A person at Acme who gets e-mails. */
    public static Contact bert() {
        return person("CT1002", "Bert Veselý", "CZ")
                .at(new ContactNo("CT1000"))
                .set(ContactFields.COMPANY_NAME, "Acme s.r.o.")
                .set(ContactFields.INDUSTRY_GROUPS, Set.of("PRESS", "RETAIL"))
                .set(ContactFields.BUSINESS_RELATIONS, Set.of("CUST"))
                .set(ContactFields.CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL)
                .build();
    }

    /** A person at Zenit who gets letters on paper. */
    public static Contact cyril() {
        return person("CT2001", "Cyril Hora", "AT")
                .at(new ContactNo("CT2000"))
                .set(ContactFields.COMPANY_NAME, "Zenit GmbH")
                .set(ContactFields.BUSINESS_RELATIONS, Set.of("PROSP"))
                .build();
    }

    /** A person without a company. */
    public static Contact dora() {
        return person("CT3001", "Dora Lišková", "DE").build();
    }

    /** A person without a company who has opted out. */
    public static Contact emil() {
        return person("CT3002", "Emil Tichý", "DE")
                .set(ContactFields.EXCLUDED, true)
                .build();
    }

    /** Everybody above, the companies too. */
    public static List<Contact> all() {
        return List.of(emil(), dora(), cyril(), bert(), anna(), zenit(), acme());
    }

    /** That many people without a company, none of them above, in the order of their numbers and names. */
    public static List<Contact> people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> person(Text.format("P%06d", i), Text.format("Person %06d", i), i % 2 == 0 ? "CZ" : "AT")
                        .build())
                .toList();
    }

    private static Contact.Builder person(String no, String name, String country) {
        return Contact.person(new ContactNo(no), name)
                .set(ContactFields.COUNTRY, country)
                .set(ContactFields.LANGUAGE, "en")
                .set(ContactFields.EMAIL, no.toLowerCase(Locale.ROOT) + "@mail.example")
                .set(ContactFields.CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY);
    }
}
