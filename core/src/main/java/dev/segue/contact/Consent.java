package dev.segue.contact;

/** Which consent a contact has that two were merged into (rule CN-5). */
public enum Consent {
    /** It has opted out if either of the two had: what a merge does unless something else is said. */
    MOST_RESTRICTIVE,
    /** It has opted out if the survivor had, whatever the other one wanted. */
    SURVIVORS;

    /** Whether the one contact has opted out that was two. */
    public boolean excluded(boolean from, boolean into) {
        return into || (this == MOST_RESTRICTIVE && from);
    }
}
