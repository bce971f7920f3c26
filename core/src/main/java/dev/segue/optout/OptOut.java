package dev.segue.optout;

import dev.segue.contact.Contact;
import java.util.Optional;

/**
 * Why a contact is not admitted to a segment, not logged and not written to, the strongest reason first. Immutable.
 *
 * <p>Rule EX-8: who is blocked or suppressed stays out on every path, and nothing overrides it: not ignoring exclusions, not a line that was
 * admitted on purpose, not a follow-up {@code withoutRechecking()}. Only an exclusion can be ignored (rule EX-3).
 */
public enum OptOut {
    /** The contact is blocked (rule EX-6). */
    BLOCKED,
    /** An e-mail address of the contact, or its domain, is on the suppression list (rule EX-7). */
    SUPPRESSED,
    /** The contact has opted out of segments (rule EX-1). */
    EXCLUDED;

    /**
     * What keeps the contact out, if anything does.
     *
     * @param suppressed whether one of its addresses is on the suppression list
     * @param exclusionIgnored whether an exclusion is no reason this time
     */
    public static Optional<OptOut> of(Contact contact, boolean suppressed, boolean exclusionIgnored) {
        if (contact.blocked()) {
            return Optional.of(BLOCKED);
        }
        if (suppressed) {
            return Optional.of(SUPPRESSED);
        }
        return contact.excluded() && !exclusionIgnored ? Optional.of(EXCLUDED) : Optional.empty();
    }

    /** As it follows a contact's number: {@code is blocked}. */
    public String inWords() {
        return switch (this) {
            case BLOCKED -> "is blocked";
            case SUPPRESSED -> "has a suppressed address";
            case EXCLUDED -> "has opted out";
        };
    }
}
