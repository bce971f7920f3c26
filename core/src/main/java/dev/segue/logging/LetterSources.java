package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.SalespersonCode;
import dev.segue.contact.Salesperson;
import dev.segue.contact.Salutations;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.Campaign;
import java.util.Map;

/**
 * What the letters of one segment have in common, as it was when it was logged; kept once, so that every letter can be made again (rule
 * LT-6). Immutable.
 *
 * @param sender the company that writes
 * @param salespeople those who stand in the letters
 * @param campaigns those the letters belong to
 * @param salutations all there are, as they are few
 */
public record LetterSources(
        SenderCompany sender,
        Map<SalespersonCode, Salesperson> salespeople,
        Map<CampaignNo, Campaign> campaigns,
        Salutations salutations) {
    /** Needs all of them, and copies the maps. */
    public LetterSources {
        requireNonNull(sender, "sender");
        requireNonNull(salutations, "salutations");
        salespeople = Map.copyOf(salespeople);
        campaigns = Map.copyOf(campaigns);
    }
}
