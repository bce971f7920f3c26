package dev.segue.segment;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import java.util.List;

/**
 * Why a contact is in an open segment, or why not: what each step in force did with it (rule WY-3). Immutable.
 *
 * @param contact by its present number
 * @param present whether it has a line now
 * @param steps in their order
 */
public record MembershipExplanation(
        SegmentNo segment, ContactNo contact, boolean present, List<StepExplanation> steps) {

    /** Copies the list. */
    public MembershipExplanation {
        requireNonNull(segment, "segment");
        requireNonNull(contact, "contact");
        steps = List.copyOf(steps);
    }
}
