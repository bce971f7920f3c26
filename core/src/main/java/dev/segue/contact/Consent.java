package dev.segue.contact;

/** Which consent a contact has that two were merged into (rule CN-5). */
public enum Consent {
    /** It has opted out, and is blocked, if either of the two had or was: what a merge does unless something else is said. */
    MOST_RESTRICTIVE,
    /** It has opted out, and is blocked, if the survivor had or was, whatever the other one wanted. */
    SURVIVORS;

    /** Whether the one contact that was two is not to be written to, given whether each of the two was not. */
    public boolean forbids(boolean from, boolean into) {
        return into || (this == MOST_RESTRICTIVE && from);
    }
}
