package dev.segue.interaction;

import dev.segue.CampaignNo;
import dev.segue.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A campaign. Immutable.
 *
 * @param description up to 250 characters
 */
public record Campaign(
        CampaignNo no, String description, Optional<LocalDate> startingDate, Optional<LocalDate> endingDate) {
    /** Checks the description, and that the campaign does not end before it starts. */
    public Campaign {
        Text.checked("The description of campaign " + no, description, 250);
        if (startingDate.isPresent()
                && endingDate.isPresent()
                && endingDate.get().isBefore(startingDate.get())) {
            throw new IllegalArgumentException("Campaign %s ends on or after its start %s, but ended %s"
                    .formatted(no, startingDate.get(), endingDate.get()));
        }
    }

    /** A campaign without dates. */
    public static Campaign of(CampaignNo no, String description) {
        return new Campaign(no, description, Optional.empty(), Optional.empty());
    }
}
