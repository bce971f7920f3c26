package dev.segue.storage;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import java.util.Map;
import java.util.Optional;

/**
 * That a contact is to be known by another number. Immutable.
 *
 * @param consent which consent comes out of a merge of contacts that the storage keeps
 * @param hostContacts the known ones of the two contacts as the host has them; absent if the contacts are the storage's own
 */
public record AliasRequest(Alias alias, Consent consent, Optional<Map<ContactNo, Contact>> hostContacts) {

    /** Copies the map. */
    public AliasRequest {
        requireNonNull(alias, "alias");
        requireNonNull(consent, "consent");
        hostContacts = hostContacts.map(Map::copyOf);
    }
}
