package dev.segue.logging;

import dev.segue.CampaignNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a segment was logged for a campaign: one for each campaign of each logged segment, and known by the two (rule LG-9). Immutable.
 *
 * @param description the segment's
 * @param date the earliest date of its entries
 * @param salesperson the salesperson of the first entry with that date
 * @param entries how many interactions it has, whether or not they count
 * @param cancelled its cancellation, as long as it is not reinstated; its interactions do not count then (rule HI-1)
 */
public record CampaignEntry(
        LoggedSegmentNo loggedSegment,
        CampaignNo campaign,
        SegmentNo segment,
        String description,
        LocalDate date,
        Optional<SalespersonCode> salesperson,
        long entries,
        Optional<Cancellation> cancelled) {

    /** The same with its cancellation, as a store shows it. */
    public CampaignEntry withCancellation(Cancellation cancellation) {
        return new CampaignEntry(
                loggedSegment, campaign, segment, description, date, salesperson, entries, Optional.of(cancellation));
    }
}
