package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.Text;
import dev.segue.interaction.Activation;
import dev.segue.interaction.Campaign;
import dev.segue.storage.Directory;
import dev.segue.storage.Targets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The verbs of active campaigns and their targets. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}).
 *
 * <p>Rule CA-1: a campaign is active from the latest time somebody said so until somebody says it is not any more; everything that was said is
 * kept. Rule CA-3: the company of a target is a target too, as long as the contact belongs to it. Campaigns themselves are put through
 * {@link DirectoryDesk}.
 */
public final class CampaignDesk {
    private final Assembly assembly;
    private final Access access;
    private final TargetSearch targets;

    CampaignDesk(Assembly assembly) {
        this.assembly = assembly;
        this.access = assembly.access();
        this.targets = new TargetSearch(assembly);
    }

    /**
     * Makes a campaign active. Refused as {@code campaign.not-found}, {@code campaign.already-active}, or {@code campaign.no-target} if
     * nobody is a target of it at this moment.
     *
     * @return how many contacts are targets of it by themselves
     */
    public Outcome<Long> activate(CampaignNo campaign) {
        return access.may(EDIT, of(campaign)).then(() -> activated(campaign));
    }

    private Outcome<Long> activated(CampaignNo campaign) {
        Optional<Problem> unknown = unknown(campaign);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        if (active(campaign)) {
            return Outcome.refused(alreadyActive(campaign));
        }
        long found = targets.push(campaign, chunk -> {}, Progress.NONE);
        if (found == 0) {
            return Outcome.refused(Problem.of(
                    "campaign.no-target",
                    "campaign " + campaign,
                    "Nobody is a target of it: no line of an open segment and no entry that counts says so",
                    "Plan a segment for the campaign, with its lines as targets"));
        }
        Activation activation = said(true);
        if (!port().append(campaign, activation)) {
            return Outcome.refused(alreadyActive(campaign));
        }
        assembly.tell(new SegueEvent.CampaignActivated(campaign, activation));
        return Outcome.done(found);
    }

    /** Makes a campaign inactive, so that nobody is a target of it. Refused if it is not found or is not active. */
    public Outcome<Activation> deactivate(CampaignNo campaign) {
        return access.may(EDIT, of(campaign)).then(() -> deactivated(campaign));
    }

    private Outcome<Activation> deactivated(CampaignNo campaign) {
        Optional<Problem> unknown = unknown(campaign);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        Activation activation = said(false);
        if (!port().append(campaign, activation)) {
            return Outcome.refused(notActive(campaign));
        }
        assembly.tell(new SegueEvent.CampaignDeactivated(campaign, activation));
        return Outcome.done(activation);
    }

    /** Whether a campaign is active now. */
    public boolean isActive(CampaignNo campaign) {
        access.may(VIEW, of(campaign)).orThrow();
        return active(campaign);
    }

    private boolean active(CampaignNo campaign) {
        return targets.isActive(campaign);
    }

    /** The next of what was said of a campaign, after so many records, oldest first, at most 1,000. */
    public List<Activation> records(CampaignNo campaign, int after, int limit) {
        access.may(VIEW, of(campaign)).orThrow();
        return port().records(campaign, after, limit);
    }

    /**
     * Pushes the contacts that are targets of an active campaign by themselves, by number and each once, in chunks of at most 1,000; each names
     * its company, which is a target through it and is not listed for that. They are as the storage pushes them; what it holds meanwhile is for the storage to say. Refused if the
     * campaign is not active; it can be cancelled between chunks.
     *
     * @param progress is told how many contacts were looked at; how many there are in all is not known
     * @return how many there are
     */
    public Outcome<Long> targets(CampaignNo campaign, Consumer<List<CampaignTarget>> chunks, Progress progress) {
        requireNonNull(chunks, "chunks");
        requireNonNull(progress, "progress");
        return access.may(VIEW, of(campaign)).then(() -> listed(campaign, chunks, progress));
    }

    private Outcome<Long> listed(CampaignNo campaign, Consumer<List<CampaignTarget>> chunks, Progress progress) {
        Optional<Problem> unknown = unknown(campaign);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        if (!active(campaign)) {
            return Outcome.refused(notActive(campaign));
        }
        try {
            return Outcome.done(targets.push(campaign, chunks, progress));
        } catch (Cancelled e) {
            return Outcome.refused(Cancelled.problem(
                    "campaign.cancelled",
                    "campaign " + campaign,
                    "Listing its targets was cancelled",
                    "List them again when you like"));
        }
    }

    /** Whether a campaign is active and the contact is a target of it: by itself, or as the company of one who is (rule CA-3). */
    public boolean isTarget(CampaignNo campaign, ContactNo contact) {
        access.may(VIEW, of(campaign)).and(VIEW, of(contact)).orThrow();
        return active(campaign)
                && !targets.among(campaign, List.of(new CurrentNumbers(assembly).of(contact)))
                        .isEmpty();
    }

    private Targets port() {
        return assembly.storage().targets();
    }

    private Activation said(boolean active) {
        return new Activation(active, assembly.actor().get(), assembly.clock().instant());
    }

    private Optional<Problem> unknown(CampaignNo campaign) {
        Directory directory = assembly.storage().directory();
        return directory.campaign(campaign).isPresent()
                ? Optional.empty()
                : Optional.of(notFound(campaign, directory.campaigns()));
    }

    static Problem notFound(CampaignNo campaign, Collection<Campaign> known) {
        return Problem.of(
                "campaign.not-found",
                "campaign " + campaign,
                "There is no campaign '" + campaign + "'",
                NearestName.to(
                                campaign.value(),
                                known.stream()
                                        .map(Campaign::no)
                                        .map(CampaignNo::value)
                                        .collect(Collectors.toSet()))
                        .map(name -> "Use '" + name + "'")
                        .orElse("Put the campaign first, or name one that exists"));
    }

    private Problem alreadyActive(CampaignNo campaign) {
        return Problem.of(
                "campaign.already-active",
                "campaign " + campaign,
                port().latest(campaign)
                        .map(it -> Text.format("It is active since %s, by %s", it.at(), it.by()))
                        .orElse("It is active"),
                "Leave it so, or make it inactive first");
    }

    private static Problem notActive(CampaignNo campaign) {
        return Problem.of(
                "campaign.not-active", "campaign " + campaign, "It is not active", "Make the campaign active first");
    }
}
