package dev.segue.storage.tck;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes contacts with values on which stores like to disagree. The same for the same random numbers. Not thread-safe. */
public final class ContactGenerator {
    private final ContactSchema schema;
    private final Random random;
    private final TrickyValues values;

    /** Makes contacts with any of these fields. */
    public ContactGenerator(ContactSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.values = new TrickyValues(random);
    }

    /**
     * That many contacts, every fourth a company, as a source shows them: the persons of a company under it. Every contact has another
     * number.
     */
    public List<Contact> contacts(int count) {
        Map<ContactNo, Contact> contacts = new LinkedHashMap<>();
        List<Contact> companies = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String no = Text.format("%s%04d", values.anyOf(List.of("G", "g", "Ž")), i);
            if (i % 4 == 1) {
                companies.add(filled(Contact.company(new ContactNo(no), name())));
                contacts.put(new ContactNo(no), companies.get(companies.size() - 1));
            } else {
                Optional<Contact> company =
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(values.anyOf(companies));
                Contact.Builder person = Contact.person(new ContactNo(no), name());
                company.ifPresent(it -> person.at(it.no()));
                contacts.put(new ContactNo(no), filled(person).under(company));
            }
        }
        return List.copyOf(contacts.values());
    }

    private String name() {
        String name = values.text();
        return name.isBlank() ? "Nobody" : name;
    }

    private Contact filled(Contact.Builder contact) {
        for (Field<?> field : schema.fields()) {
            boolean given = field.equals(ContactFields.NO)
                    || field.equals(ContactFields.TYPE)
                    || field.equals(ContactFields.NAME)
                    || field.equals(ContactFields.COMPANY_NO)
                    || field.equals(ContactFields.COMPANY_NAME);
            if (!given && random.nextInt(3) > 0) {
                set(contact, field);
            }
        }
        addresses(contact);
        return contact.build();
    }

    /** Up to three alternative addresses, each in a year of its own. */
    private void addresses(Contact.Builder contact) {
        for (int year = 2019; year < 2019 + Math.max(0, random.nextInt(6) - 2); year++) {
            AlternativeAddress address =
                    AlternativeAddress.of(new AddressCode(values.code(ContactFields.COUNTRY) + year));
            if (random.nextInt(3) > 0) {
                address = address.from(LocalDate.of(year, 1, 1)).to(LocalDate.of(year, 12, 31));
            }
            for (Field<String> field : AlternativeAddress.FIELDS) {
                address = random.nextInt(3) > 0 ? address : with(address, field);
            }
            contact.put(address);
        }
    }

    private AlternativeAddress with(AlternativeAddress address, Field<String> field) {
        return address.with(field, (String) values.of(field));
    }

    @SuppressWarnings("unchecked")
    private <T> void set(Contact.Builder contact, Field<T> field) {
        contact.set(field, (T) values.of(field));
    }
}
