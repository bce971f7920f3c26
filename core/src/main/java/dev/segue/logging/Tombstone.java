package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a person's data was erased, and why (rule ER-1). It names no number that the person had. Immutable.
 *
 * @param pseudonym what stands in the place of the contact's number from now on, such as {@code ERASED-0K7QX3MZ1TB4V}
 * @param reason 1 to 1,000 characters and not blank; it is kept, so that nothing personal belongs in it
 */
public record Tombstone(ContactNo pseudonym, String reason, Actor by, Instant at) {

    /** What stands in the place of a text that was erased and cannot be left out. */
    public static final String ERASED_TEXT = "(erased)";

    private static final String PREFIX = "ERASED-";
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;

    /** Checks the pseudonym and the reason and cuts the instant off to microseconds. */
    public Tombstone {
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (!pseudonym.isPseudonym()) {
            throw new IllegalArgumentException(Text.format(
                    "A pseudonym is written as %s and %d digits or capitals, but was '%s'", PREFIX, LENGTH, pseudonym));
        }
        if (Text.checked("The reason of an erasure", reason, Cancellation.LONGEST_REASON)
                .isBlank()) {
            throw new IllegalArgumentException(
                    "An erasure has a reason that is not blank, but was '%s'".formatted(Text.shown(reason)));
        }
    }

    /** The pseudonym that writes these 64 random bits; nothing of the contact is in it. */
    public static ContactNo pseudonym(long random) {
        StringBuilder text = new StringBuilder(PREFIX);
        for (int shift = (LENGTH - 1) * 5; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt((int) (random >>> shift) & 31));
        }
        return new ContactNo(text.toString());
    }
}
