package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is on the suppression list, as {@link Suppressions} promises it. */
public interface SuppressionReads {

    /** The secret under which addresses are hashed; empty as long as nobody was ever suppressed. */
    Optional<SuppressionSecret> secret();

    /** Which of these keys are on the list, at most {@link Storage#CHUNK} of them. */
    Set<SuppressionKey> among(Collection<SuppressionKey> keys);

    /**
     * Which of these contacts are suppressed, by any of their addresses or domains (rule EX-7); follows from the other two. Of two contacts
     * with one number, such as a contact as it is and as it was logged, each counts for both.
     */
    default Set<ContactNo> suppressed(Collection<Contact> contacts) {
        Optional<SuppressionSecret> secret = secret();
        if (secret.isEmpty()) {
            return Set.of();
        }
        Map<ContactNo, Set<SuppressionKey>> keys = secret.get().keysOf(contacts);
        Set<SuppressionKey> all = new HashSet<>();
        keys.values().forEach(all::addAll);
        List<SuppressionKey> asked = new ArrayList<>(all);
        Set<SuppressionKey> listed = new HashSet<>();
        for (int from = 0; from < asked.size(); from += Storage.CHUNK) {
            listed.addAll(among(asked.subList(from, Math.min(asked.size(), from + Storage.CHUNK))));
        }
        Set<ContactNo> suppressed = new HashSet<>();
        keys.forEach((contact, its) -> {
            if (its.stream().anyMatch(listed::contains)) {
                suppressed.add(contact);
            }
        });
        return suppressed;
    }
}
