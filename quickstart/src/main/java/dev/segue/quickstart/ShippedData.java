package dev.segue.quickstart;

import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.DateField;
import dev.segue.criteria.MoneyField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The data that comes with the program: a paper mill in Brno, its partners in ten countries, and what it writes to them. Stateless. */
final class ShippedData {
    /** What a company turns over in a year. */
    static final MoneyField ANNUAL_REVENUE = MoneyField.custom("annual_revenue");

    /** Since when a company has been a partner. */
    static final DateField PARTNER_SINCE = DateField.custom("partner_since");

    /** The fields of the shipped contacts, and of any file given in their place. */
    static final ContactSchema SCHEMA =
            ContactSchema.standard().with(ANNUAL_REVENUE).with(PARTNER_SINCE);

    static final String CONTACTS = "contacts.csv";
    static final String LETTER_CS = "letter-cs.docx";
    static final String LETTER_EN = "letter-en.docx";
    static final String PERSONAL_EN = "personal-en.docx";

    private static final CsvColumns SALESPEOPLE =
            new CsvColumns(List.of("code", "name", "job_title", "phone", "email"), Set.of("code", "name"));
    private static final CsvColumns CAMPAIGNS = new CsvColumns(
            List.of("no", "description", "starting_date", "ending_date", "salesperson"), Set.of("no", "description"));
    private static final CsvColumns COMPANY = new CsvColumns(
            Stream.concat(Stream.of("name"), Arrays.stream(SenderPart.values()).map(ShippedData::column))
                    .toList(),
            Set.of("name"));
    private static final CsvColumns SALUTATIONS =
            new CsvColumns(List.of("formality", "salutation", "language", "text"), Set.of("formality", "text"));

    private ShippedData() {}

    /** The companies and the persons. */
    static List<Contact> contacts() {
        try {
            return ContactsCsv.under(SCHEMA).read(CONTACTS, open(CONTACTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The salespeople: {@code code}, {@code name}, {@code job_title}, {@code phone}, {@code email}. */
    static List<CsvRow> salespeople() {
        return rows("salespeople.csv", SALESPEOPLE);
    }

    /** The campaigns: {@code no}, {@code description}, {@code starting_date}, {@code ending_date}, {@code salesperson}. */
    static List<CsvRow> campaigns() {
        return rows("campaigns.csv", CAMPAIGNS);
    }

    /** Who sends the letters: {@code name}, the address, and how to be reached. */
    static CsvRow company() {
        return rows("company.csv", COMPANY).get(0);
    }

    /** The column of {@link #company} that has a part of the sender: {@code post_code} and so on. */
    static String column(SenderPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** How letters greet: {@code formality}, {@code salutation}, {@code language}, {@code text}. */
    static List<CsvRow> salutations() {
        return rows("salutations.csv", SALUTATIONS);
    }

    /** The bytes of a document or another file by its name. */
    static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CsvRow> rows(String name, CsvColumns columns) {
        ProblemList problems = new ProblemList();
        List<CsvRow> rows = new ArrayList<>();
        try {
            new CsvTable(name, columns, problems).forEachRow(open(name), rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.throwIfAny();
        return rows;
    }

    private static InputStream open(String name) {
        InputStream in = ShippedData.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The program is incomplete: it has no " + name);
        }
        return in;
    }
}
