package dev.segue.engine;

import dev.segue.contact.Contact;
import dev.segue.interaction.InteractionValues;
import dev.segue.optout.OptOut;
import dev.segue.segment.SegmentLine;
import java.util.Optional;

/**
 * A line as a person sees it. Immutable.
 *
 * @param contact the contact as it is now, or absent if it is not known any more
 * @param interaction the effective values, each with who decided it
 * @param optOut why logging will skip the line, if the contact has opted out and was not admitted on purpose, or is blocked or suppressed
 */
public record LineView(
        SegmentLine line, Optional<Contact> contact, InteractionValues interaction, Optional<OptOut> optOut) {

    /** Whether logging will skip the line because of its contact. */
    public boolean excluded() {
        return optOut.isPresent();
    }
}
