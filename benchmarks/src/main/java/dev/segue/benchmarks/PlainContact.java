package dev.segue.benchmarks;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.INDUSTRY_GROUPS;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;

import dev.segue.ContactNo;
import dev.segue.Money;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A contact as somebody writes it who needs no library. Public, as expression languages ask for it. */
public record PlainContact(
        String no,
        ContactType type,
        String name,
        String companyName,
        String address,
        String postCode,
        String city,
        String country,
        String language,
        String email,
        String salesperson,
        Set<String> mailingGroups,
        Set<String> industryGroups,
        LocalDate lastInteraction,
        BigDecimal revenue) {
    private static final String[] COUNTRIES = {"AT", "DE", "CH", "CZ", "FR", "GB", "IT", "PL", "SK", "US"};
    private static final String[] LANGUAGES = {"de", "cs", "en", "fr", "it", "pl"};
    private static final String[] GROUPS = {"NEWS", "FAIR", "XMAS", "PRESS", "VIP"};
    private static final String[] INDUSTRIES = {"GOV", "FOOD", "AUTO", "BANK", "CHEM"};

    /** For languages that cannot compare choices. */
    public boolean isPerson() {
        return type == ContactType.PERSON;
    }

    /** For languages that cannot compare dates. */
    public boolean isLongAgo() {
        return lastInteraction.isBefore(CriteriaBenchmark.LONG_AGO);
    }

    /** For languages that cannot compare decimal numbers. */
    public boolean isRich() {
        return revenue.compareTo(CriteriaBenchmark.MUCH) >= 0;
    }

    static PlainContact random(int i, Random random) {
        return new PlainContact(
                "CT" + i,
                random.nextInt(10) < 7 ? ContactType.PERSON : ContactType.COMPANY,
                "Name " + i,
                "Company " + i / 10,
                "Street " + random.nextInt(1_000),
                String.valueOf(10_000 + random.nextInt(90_000)),
                "City " + random.nextInt(1_000),
                one(COUNTRIES, random),
                one(LANGUAGES, random),
                "name" + i + "@example.org",
                "SP" + random.nextInt(20),
                some(GROUPS, random),
                some(INDUSTRIES, random),
                LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400)),
                BigDecimal.valueOf(random.nextInt(10_000_000), 2));
    }

    Contact toContact() {
        ContactNo number = new ContactNo(no);
        return (type == ContactType.PERSON ? Contact.person(number, name) : Contact.company(number, name))
                .set(ContactFields.COMPANY_NAME, companyName)
                .set(ContactFields.ADDRESS, address)
                .set(ContactFields.POST_CODE, postCode)
                .set(ContactFields.CITY, city)
                .set(COUNTRY, country)
                .set(LANGUAGE, language)
                .set(ContactFields.EMAIL, email)
                .set(ContactFields.SALESPERSON, salesperson)
                .set(MAILING_GROUPS, mailingGroups)
                .set(INDUSTRY_GROUPS, industryGroups)
                .set(CriteriaBenchmark.LAST_INTERACTION, lastInteraction)
                .set(CriteriaBenchmark.REVENUE, new Money(revenue, CriteriaBenchmark.euro()))
                .build();
    }

    /** A string of its own each time, as a database driver makes it. */
    private static String one(String[] values, Random random) {
        return new String(values[random.nextInt(values.length)].toCharArray());
    }

    private static Set<String> some(String[] values, Random random) {
        List<String> some = new ArrayList<>();
        for (String value : values) {
            if (random.nextInt(10) < 3) {
                some.add(value);
            }
        }
        return Set.copyOf(some);
    }
}
