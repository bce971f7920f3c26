package dev.segue.storage;

import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;

/**
 * The order in which a step admits its contacts. Immutable.
 *
 * <p>Rule ST-9: selected contacts stand by company name, company number, companies before persons, then name; contacts named by hand or
 * taken from a logged segment stand as they came. What is still equal stands by contact number.
 *
 * @param position as they came, or 0
 * @param kind 0 for a company, 1 for a person
 */
public record SortKey(long position, String companyName, String companyNo, int kind, String name)
        implements Comparable<SortKey> {

    /** The key of a selected contact. */
    public static SortKey of(Contact contact) {
        return new SortKey(
                0,
                contact.get(ContactFields.COMPANY_NAME).orElse(""),
                contact.get(ContactFields.COMPANY_NO).orElse(""),
                contact.type().ordinal(),
                contact.name());
    }

    /** The key of the contact that came at that position, from 1. */
    public static SortKey at(long position) {
        return new SortKey(position, "", "", 0, "");
    }

    @Override
    public int compareTo(SortKey other) {
        int order = Long.compare(position, other.position);
        order = order != 0 ? order : Text.ORDER.compare(companyName, other.companyName);
        order = order != 0 ? order : Text.ORDER.compare(companyNo, other.companyNo);
        order = order != 0 ? order : Integer.compare(kind, other.kind);
        return order != 0 ? order : Text.ORDER.compare(name, other.name);
    }
}
