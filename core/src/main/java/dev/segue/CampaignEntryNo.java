package dev.segue;

/** The number of a campaign entry; rising, with gaps. Immutable. */
public record CampaignEntryNo(long value) implements Comparable<CampaignEntryNo> {

    /** Refuses a number below one. */
    public CampaignEntryNo {
        if (value < 1) {
            throw new IllegalArgumentException("A campaign entry number is 1 or more, but was " + value);
        }
    }

    @Override
    public int compareTo(CampaignEntryNo other) {
        return Long.compare(value, other.value);
    }

    /** The digits alone. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
