package dev.segue.engine;

import dev.segue.SegmentNo;
import dev.segue.contact.MailingGroup;

/**
 * What applying a mailing group to a segment has changed; each contact counts once, however many lines it has. Immutable.
 *
 * @param assigned how many contacts are in the group now and were not
 * @param alreadyAssigned how many contacts of the segment were in it before
 * @param removed how many contacts without a line were taken out of it
 * @param unknown how many contacts of the segment are not known any more
 */
public record MailingGroupReport(
        SegmentNo segment, MailingGroup group, long assigned, long alreadyAssigned, long removed, long unknown) {}
