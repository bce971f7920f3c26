package dev.segue.interaction;

import dev.segue.GroupCode;
import dev.segue.Text;

/**
 * A group of interaction templates, for statistics. Immutable.
 *
 * @param description up to 250 characters
 */
public record InteractionGroup(GroupCode code, String description) {
    /** Checks the description. */
    public InteractionGroup {
        Text.checked("The description of group " + code, description, 250);
    }
}
