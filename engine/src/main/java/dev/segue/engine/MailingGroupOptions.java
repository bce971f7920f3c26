package dev.segue.engine;

/**
 * How a mailing group is applied. Immutable.
 *
 * @param removeOldAssignments whether everybody who is not in the segment is taken out of the group
 */
public record MailingGroupOptions(boolean removeOldAssignments) {

    /** Who is in the group stays in it. */
    public static final MailingGroupOptions STANDARD = new MailingGroupOptions(false);

    /** Takes everybody out of the group who is not in the segment. */
    public MailingGroupOptions removingOldAssignments() {
        return new MailingGroupOptions(true);
    }
}
