package dev.segue.delivery;

import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.MediaType;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import java.util.Optional;

/**
 * A finished letter and whom it goes to. Immutable; the content is not copied and must not be changed.
 *
 * @param no stays the same over every attempt
 * @param contact as it was when the segment was logged, with the e-mail address, telephone and postal address of the interaction's
 *     alternative address where it has them (rule AD-3)
 * @param subject of the letter, if it has one
 * @param content the finished document
 */
public record Letter(
        DeliveryNo no,
        LoggedSegmentNo loggedSegment,
        SegmentNo segment,
        EntryNo entry,
        Contact contact,
        CorrespondenceType correspondenceType,
        Optional<String> subject,
        MediaType mediaType,
        byte[] content) {}
