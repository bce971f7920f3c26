package dev.segue.engine;

import dev.segue.ContactNo;
import java.util.Optional;

/**
 * A contact that is a target of a campaign by itself (rule CA-2). Immutable.
 *
 * @param company its company as it is known now, which is a target through it (rule CA-3); its own number if it is a company, absent if it has
 *     none or the contact is not known any more
 * @param byLine whether a line of an open segment makes it one
 * @param byEntry whether an entry that counts makes it one
 */
public record CampaignTarget(ContactNo contact, Optional<ContactNo> company, boolean byLine, boolean byEntry) {}
