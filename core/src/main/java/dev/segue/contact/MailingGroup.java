package dev.segue.contact;

import static dev.segue.contact.ContactFields.MAILING_GROUPS;

import java.util.Set;
import java.util.TreeSet;

/**
 * A group of contacts that get the same mail, by its code. Immutable.
 *
 * <p>Rule CN-6: applied to a segment it is assigned to the contact of each present line, and if that is wanted taken from everybody else; nothing
 * else of a contact changes.
 *
 * @param code 1 to 250 characters and not blank
 */
public record MailingGroup(String code) {

    /** Refuses a blank or too long code. */
    public MailingGroup {
        code = MAILING_GROUPS.checkedElement(code);
    }

    /** Whether the contact is in it. */
    public boolean has(Contact contact) {
        return contact.get(MAILING_GROUPS).orElse(Set.of()).contains(code);
    }

    /** The contact as one that is in it: itself if it is. */
    public Contact with(Contact contact) {
        if (has(contact)) {
            return contact;
        }
        Set<String> groups = new TreeSet<>(contact.get(MAILING_GROUPS).orElse(Set.of()));
        groups.add(code);
        return contact.with(MAILING_GROUPS, groups);
    }

    /** The contact as one that is not in it: itself if it is not. */
    public Contact without(Contact contact) {
        if (!has(contact)) {
            return contact;
        }
        Set<String> groups = new TreeSet<>(contact.get(MAILING_GROUPS).orElse(Set.of()));
        groups.remove(code);
        return groups.isEmpty() ? contact.without(MAILING_GROUPS) : contact.with(MAILING_GROUPS, groups);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
