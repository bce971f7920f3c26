package dev.segue.engine;

import dev.segue.contact.Contact;
import dev.segue.interaction.InteractionValues;
import dev.segue.segment.SegmentLine;
import java.util.Optional;

/**
 * A line as a person sees it. Immutable.
 *
 * @param contact the contact as it is now, or absent if it is not known any more
 * @param interaction the effective values, each with who decided it
 */
public record LineView(SegmentLine line, Optional<Contact> contact, InteractionValues interaction) {

    /** Whether the contact has opted out and the line was not admitted on purpose: logging will skip it. */
    public boolean excluded() {
        return !line.onPurpose() && contact.map(Contact::excluded).orElse(false);
    }
}
