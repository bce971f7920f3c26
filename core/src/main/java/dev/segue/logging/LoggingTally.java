package dev.segue.logging;

import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.SALESPERSON;

import dev.segue.CampaignNo;
import dev.segue.Digest;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.Text;
import dev.segue.contact.Salesperson;
import dev.segue.interaction.Campaign;
import dev.segue.segment.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up the outcomes of all lines of one log: the counts, the campaign entries, the objections, the digest and what the letters refer
 * to. Its memory is bounded by the number of campaigns and salespeople. Not thread-safe.
 */
public final class LoggingTally {
    private final Segment segment;
    private final LoggedSegmentNo loggedSegment;
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final Map<CampaignNo, CampaignEntry> campaigns = new LinkedHashMap<>();
    private final Map<SalespersonCode, Salesperson> salespeople = new LinkedHashMap<>();
    private final Objections.Gatherer objections = new Objections.Gatherer();
    private final MerkleTree digest = new MerkleTree();
    private long lines;
    private long entries;
    private long deliveries;
    private long withoutAddress;

    /** Begins with nothing. */
    public LoggingTally(Segment segment, LoggedSegmentNo loggedSegment) {
        this.segment = segment;
        this.loggedSegment = loggedSegment;
        if (segment.description().isBlank()) {
            objections.add(Problem.of(
                    "log.description-missing",
                    "segment " + segment.no(),
                    "The segment has no description",
                    "Give it one, so that its history can be told apart"));
        }
    }

    /** Adds the outcome of the next line. */
    public void add(LineOutcome outcome, LetterSources all) {
        lines++;
        if (outcome instanceof LineOutcome.Entry became) {
            add(became, all);
        } else if (outcome instanceof LineOutcome.Skipped left) {
            skipped.merge(left.reason(), 1L, Long::sum);
        } else if (outcome instanceof LineOutcome.Objected objected) {
            objected.problems().forEach(objections::add);
        }
    }

    private void add(LineOutcome.Entry became, LetterSources all) {
        InteractionLogEntry entry = became.entry();
        entries++;
        deliveries += became.delivered() ? 1 : 0;
        withoutAddress += became.withoutAddress() ? 1 : 0;
        digest.add(became.logged().commitment());
        Optional<SalespersonCode> salesperson = entry.interaction().get(SALESPERSON);
        salesperson.ifPresent(
                code -> salespeople.putIfAbsent(code, all.salespeople().get(code)));
        entry.campaign().ifPresent(campaign -> campaigns.merge(campaign, first(entry, campaign), LoggingTally::join));
    }

    private CampaignEntry first(InteractionLogEntry entry, CampaignNo campaign) {
        LocalDate date = entry.interaction().get(DATE).orElseThrow();
        return new CampaignEntry(
                loggedSegment,
                campaign,
                segment.no(),
                segment.description(),
                date,
                entry.interaction().get(SALESPERSON),
                1,
                Optional.empty());
    }

    private static CampaignEntry join(CampaignEntry kept, CampaignEntry next) {
        CampaignEntry earlier = next.date().isBefore(kept.date()) ? next : kept;
        return new CampaignEntry(
                kept.loggedSegment(),
                kept.campaign(),
                kept.segment(),
                kept.description(),
                earlier.date(),
                earlier.salesperson(),
                kept.entries() + 1,
                Optional.empty());
    }

    /** Whether nothing speaks against logging so far. */
    public boolean unopposed() {
        return objections.isEmpty();
    }

    /** How many entries there are so far. */
    public long entries() {
        return entries;
    }

    /** How many lines were added so far. */
    public long lines() {
        return lines;
    }

    /** Everything that speaks against logging; a segment without an entry is one reason more (rule LG-8). */
    public Objections objections() {
        if (objections.isEmpty() && entries == 0) {
            objections.add(Problem.of(
                    "log.empty",
                    "segment " + segment.no(),
                    Text.format("None of its %,d lines becomes an entry %s", lines, skipped),
                    "Add contacts that can be logged"));
        }
        return objections.objections();
    }

    /**
     * The counts.
     *
     * @param followUpLines how many lines the follow-up segment has
     * @param followUpFallenOut how many entries get no line there because their contact has opted out
     */
    public LoggingCounts counts(long followUpLines, long followUpFallenOut) {
        return new LoggingCounts(
                lines,
                entries,
                skipped,
                deliveries,
                withoutAddress,
                campaigns.size(),
                followUpLines,
                followUpFallenOut);
    }

    /** One campaign entry for each campaign, in the order in which they came. */
    public List<CampaignEntry> campaignEntries() {
        return Collections.unmodifiableList(new ArrayList<>(campaigns.values()));
    }

    /** The digest over all entries. */
    public Digest digest() {
        return digest.root();
    }

    /** What the letters of these entries refer to, out of all there is. */
    public LetterSources used(LetterSources all) {
        Map<CampaignNo, Campaign> used = new LinkedHashMap<>();
        campaigns
                .keySet()
                .forEach(campaign -> used.put(campaign, all.campaigns().get(campaign)));
        return new LetterSources(all.sender(), salespeople, used, all.salutations());
    }
}
