package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.logging.Erased;
import dev.segue.logging.Eraser;
import dev.segue.logging.Tombstone;
import java.util.List;
import java.util.Optional;

/**
 * Erases what a storage knows of a contact. Thread-safe.
 *
 * <p>What is left of anything that names the contact is what {@link Eraser} says; a storage only applies it.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[ERA-1]</b> {@code erase} MUST do all of it as one unit, and a reader MUST NOT see a part; what the contract of another port says
 *       never changes, this may change.
 *   <li><b>[ERA-2]</b> The contact itself MUST NOT be found or selected any more, if the storage holds it.
 *   <li><b>[ERA-3]</b> Every line of it in an open segment, in force or undone, MUST be gone from every step, and the steps MUST count as if
 *       it had never been admitted; every other line MUST stay as it is, with its id and its place.
 *   <li><b>[ERA-4]</b> Steps of open and logged segments and saved criteria MUST be what {@link Eraser#step} and {@link Eraser#criteria}
 *       make of them. The version of every open segment that changes MUST rise by one, and of no other.
 *   <li><b>[ERA-5]</b> Each of its entries MUST be what {@link Eraser#entry} makes of it, shown with the tombstone and the commitment that
 *       it had; what has been said of it MUST be what {@link Eraser#said} makes of that. It MUST be found under the pseudonym and not under
 *       the number.
 *   <li><b>[ERA-6]</b> Counts, campaign entries, logged segments, and statistics that do not name the contact MUST stay as they were.
 *   <li><b>[ERA-7]</b> Its deliveries MUST be what {@link dev.segue.letter.Delivery#erased} makes of them, and their claims MUST end.
 *   <li><b>[ERA-8]</b> A document that was set on a line of it, or that {@link Eraser#hasOwnDocument} says of an entry of it, MUST be gone if
 *       no template, no segment and no other line or entry refers to it; no other document MUST be gone.
 *   <li><b>[ERA-9]</b> {@code erase} MUST return exact counts of what it did, and MUST return empty, change nothing and leave no tombstone
 *       if nothing names the contact, as after it was erased.
 *   <li><b>[ERA-10]</b> {@code tombstones} MUST list each once, in the order in which they were left.
 *   <li><b>[ERA-11]</b> A step that goes on while its contact is erased MUST NOT admit it and MUST NOT name it, and a log of a segment that
 *       named it MUST end as stale.
 *   <li><b>[ERA-12]</b> {@code annotate} MUST leave an erased entry as it is; of a cancellation or a reinstatement of one, only what
 *       {@link Eraser#said} makes of it MUST be kept.
 *   <li><b>[ERA-13]</b> A contact that was merged or renumbered MUST be erased with all numbers that it has or had, under one pseudonym,
 *       whichever of them is named, and the records of its former numbers MUST be gone.
 * </ul>
 */
public interface Erasure {

    /** Erases everything of a contact; empty if there is nothing. */
    Optional<Erased> erase(ContactNo contact, Tombstone tombstone);

    /** The next tombstones, after so many of them. */
    List<Tombstone> tombstones(int after, int limit);
}
