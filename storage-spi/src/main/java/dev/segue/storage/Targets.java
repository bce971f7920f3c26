package dev.segue.storage;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.interaction.Activation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps whether campaigns are active, and shows who may be a target of one. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[TGT-1]</b> {@code append} MUST append the record if it changes whether the campaign is active, and return whether it did; so also
 *       of concurrent ones. A campaign of which nothing was said is not active.
 *   <li><b>[TGT-2]</b> {@code latest} MUST return the record that was appended last, and {@code records} all of them in the order in which they
 *       were appended, each once, of that campaign alone.
 *   <li><b>[TGT-3]</b> {@code candidates} MUST push, by number and each once, exactly the contacts that have a present line in an open segment
 *       or an entry of the campaign that counts, each with all of these in their order; a contact that was merged
 *       or renumbered is one, under the number that it has now.
 *   <li><b>[TGT-4]</b> {@code candidatesAmong} MUST push of these exactly those that are named, by any number that they have or had.
 *   <li><b>[TGT-5]</b> Chunks MUST have 1 to {@link Storage#CHUNK} candidates, each chunk as they were together at one moment since the call; whoever
 *       becomes a candidate, is one no more, or is merged, renumbered or erased after the call MAY be left out, and nobody else. What the receiver throws MUST be thrown on, and the storage be
 *       usable by it and afterwards.
 * </ul>
 */
public interface Targets {

    /** Says that a campaign is active, or that it is not any more; whether the campaign is known does not matter. */
    boolean append(CampaignNo campaign, Activation activation);

    /** What was said last of a campaign. */
    Optional<Activation> latest(CampaignNo campaign);

    /** The next records of a campaign, after so many of them. */
    List<Activation> records(CampaignNo campaign, int after, int limit);

    /** Pushes everybody who may be a target of the campaign. */
    void candidates(CampaignNo campaign, Consumer<List<TargetCandidate>> chunks);

    /** Pushes those of these contacts, at most {@link Storage#CHUNK}, who may be a target of the campaign. */
    void candidatesAmong(CampaignNo campaign, Collection<ContactNo> contacts, Consumer<List<TargetCandidate>> chunks);
}
