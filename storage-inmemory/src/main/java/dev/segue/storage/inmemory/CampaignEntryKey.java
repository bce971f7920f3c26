package dev.segue.storage.inmemory;

import dev.segue.CampaignNo;
import dev.segue.LoggedSegmentNo;

/** What a campaign entry is known by. Immutable. */
record CampaignEntryKey(LoggedSegmentNo loggedSegment, CampaignNo campaign) {}
