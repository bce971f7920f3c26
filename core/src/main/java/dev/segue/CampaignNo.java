package dev.segue;

/** The number of a campaign. Compared by code point, case-sensitive (rule TX-3). Immutable. */
public record CampaignNo(String value) implements Comparable<CampaignNo> {
    /** The most characters it may have. */
    public static final int MAX_LENGTH = 20;

    /** Refuses a blank, too long or unprintable value. */
    public CampaignNo {
        Text.identifier("A campaign number", value, MAX_LENGTH);
    }

    @Override
    public int compareTo(CampaignNo other) {
        return Text.ORDER.compare(value, other.value);
    }

    /** The value alone, as people write it. */
    @Override
    public String toString() {
        return value;
    }
}
