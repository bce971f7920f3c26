package dev.segue.logging;

import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.InteractionValues;
import dev.segue.segment.SegmentLine;
import java.util.Optional;

/** Everything a policy may look at when it judges one line. Immutable. */
record LoggingCase(
        SegmentNo segment,
        SegmentLine line,
        Optional<Contact> contact,
        InteractionValues interaction,
        LoggingReferences references,
        boolean delivered) {

    CorrespondenceType correspondenceType() {
        return interaction.get(CORRESPONDENCE_TYPE).orElse(CorrespondenceType.NONE);
    }

    /** Rule AD-3: the e-mail address of the alternative address counts first, then the contact's. */
    boolean hasEmail() {
        return contact.map(interaction::addressee)
                .flatMap(ContactFields.EMAIL::of)
                .filter(email -> !email.isBlank())
                .isPresent();
    }
}
