package dev.segue.letter;

import static java.util.Objects.requireNonNull;

/**
 * What becomes of a field without a value, told apart by why there is none (rule LT-3). Immutable.
 *
 * @param missing the name is known, this contact has no value
 * @param empty the value is an empty text
 * @param unknown nobody knows the name
 */
public record Gaps(Substitute missing, Substitute empty, Substitute unknown) {

    /** Missing and empty values leave a blank, an unknown name is refused. */
    public static final Gaps STANDARD = new Gaps(Substitute.BLANK, Substitute.BLANK, Substitute.REFUSE);

    /** Needs all three. */
    public Gaps {
        requireNonNull(missing, "missing");
        requireNonNull(empty, "empty");
        requireNonNull(unknown, "unknown");
    }

    /** The same with another substitute for a missing value. */
    public Gaps withMissing(Substitute substitute) {
        return new Gaps(substitute, empty, unknown);
    }

    /** The same with another substitute for an empty value. */
    public Gaps withEmpty(Substitute substitute) {
        return new Gaps(missing, substitute, unknown);
    }

    /** The same with another substitute for an unknown name. */
    public Gaps withUnknown(Substitute substitute) {
        return new Gaps(missing, empty, substitute);
    }
}
