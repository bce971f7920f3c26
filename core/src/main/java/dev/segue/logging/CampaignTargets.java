package dev.segue.logging;

import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CAMPAIGN_TARGET;

import dev.segue.CampaignNo;
import dev.segue.interaction.InteractionValues;
import java.util.Optional;

/**
 * Who is a target of a campaign. Immutable and thread-safe.
 *
 * <p>Rule CA-2: by a present line of an open segment, if its effective campaign is this one and its effective campaign target is yes; and by
 * an entry that counts (rule HI-1), if its campaign is this one and its campaign target is yes. It is always worked out from these and
 * stored nowhere, so that a change of the plan, a line that is struck or an entry that is cancelled is seen at once.
 */
public final class CampaignTargets {
    private final CampaignNo campaign;

    /** The targets of that campaign. */
    public CampaignTargets(CampaignNo campaign) {
        this.campaign = campaign;
    }

    /** Whether a present line with these effective values makes its contact one. */
    public boolean by(InteractionValues interaction) {
        return interaction.get(CAMPAIGN).equals(Optional.of(campaign))
                && interaction.get(CAMPAIGN_TARGET).orElse(false);
    }

    /** Whether an entry makes its contact one: who was erased is none. */
    public boolean by(LoggedEntry logged) {
        return logged.counts() && logged.erased().isEmpty() && by(logged.entry().interaction());
    }
}
