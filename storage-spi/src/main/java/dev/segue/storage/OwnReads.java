package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import java.util.Collection;
import java.util.Map;

/** What may be read while a log or a change of lines goes on: on the storage's own connection, so that neither ever waits for a second one. */
public interface OwnReads {

    /** The storage's own contacts of those numbers, as they are now; unknown numbers are left out. */
    Map<ContactNo, Contact> contacts(Collection<ContactNo> numbers);

    /** The suppression list, as it is now. */
    SuppressionReads suppressions();

    /** What is known about those contacts. */
    Facts facts(FactNeeds needs, Collection<ContactNo> numbers);
}
