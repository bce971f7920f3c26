package dev.segue.export;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.interaction.InteractionValues;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.optout.OptOut;
import dev.segue.segment.LineId;
import dev.segue.segment.SegmentLine;
import java.util.Optional;

/**
 * What a row of an export is about: a line of an open segment, or an entry of a logged one. Immutable.
 *
 * @param contact the contact as it is now, or as it was logged; absent if it is not known any more
 * @param optOut why the line's contact is not written to; absent if nothing keeps it out, and for an entry
 * @param entry the entry, if the segment is logged
 */
public record ExportRow(
        LineId line,
        ContactNo contactNo,
        Optional<Contact> contact,
        InteractionValues interaction,
        Optional<OptOut> optOut,
        Optional<LoggedEntry> entry) {

    /** The row of a line, with its effective values and why logging skips it, if it does. */
    public static ExportRow of(
            SegmentLine line, Optional<Contact> contact, InteractionValues interaction, Optional<OptOut> optOut) {
        return new ExportRow(line.id(), line.contact(), contact, interaction, optOut, Optional.empty());
    }

    /** The row of an entry, with the contact as it was logged. */
    public static ExportRow of(LoggedEntry logged) {
        InteractionLogEntry entry = logged.entry();
        return new ExportRow(
                entry.line(),
                entry.contact().no(),
                Optional.of(entry.contact()),
                entry.interaction(),
                Optional.empty(),
                Optional.of(logged));
    }
}
