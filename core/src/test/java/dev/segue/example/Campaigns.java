package dev.segue.example;

import dev.segue.CampaignNo;
import dev.segue.interaction.Campaign;

/** The campaigns of the examples. */
public final class Campaigns {
    public static final Campaign SPRING = Campaign.of(new CampaignNo("SPRING"), "Spring fair");
    public static final Campaign AUTUMN = Campaign.of(new CampaignNo("AUTUMN"), "Autumn catalogue");

    /** A number that no campaign has. */
    public static final CampaignNo FORGOTTEN = new CampaignNo("FORGOTTEN");

    private Campaigns() {}
}
