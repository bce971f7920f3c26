package dev.segue.logging;

import static java.util.Objects.requireNonNull;

/**
 * What erasing a contact has taken away, exactly (rule ER-1). Immutable.
 *
 * @param tombstone what stands in its place
 * @param contacts one if the storage held the contact itself, nought if the host holds it or nobody does
 * @param lines how many lines of open segments, in force and undone, are gone
 * @param segments how many open segments have changed, and so have a new version
 * @param steps how many steps by hand of open and logged segments have the pseudonym in place of the number
 * @param savedCriteria how many saved criteria have it
 * @param entries how many interaction log entries have lost what was personal
 * @param deliveries how many deliveries have the pseudonym and no note any more
 * @param deliveriesCancelled how many of these had not left, and will not
 * @param documents how many documents are gone that were for this contact alone
 */
public record Erased(
        Tombstone tombstone,
        long contacts,
        long lines,
        long segments,
        long steps,
        long savedCriteria,
        long entries,
        long deliveries,
        long deliveriesCancelled,
        long documents) {

    /** Needs a tombstone. */
    public Erased {
        requireNonNull(tombstone, "tombstone");
    }
}
