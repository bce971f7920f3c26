package dev.segue.optout;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;

/**
 * What the suppression list keeps of an address or a domain: a keyed hash, from which nobody gets back to it without the
 * {@link SuppressionSecret} (rule EX-9, ADR 0014). Ordered by kind, then by hash. Immutable.
 *
 * @param hash 64 lower-case hexadecimal digits
 */
public record SuppressionKey(Kind kind, String hash) implements Comparable<SuppressionKey> {
    private static final int DIGITS = 64;

    /** What was suppressed. */
    public enum Kind {
        /** One e-mail address. */
        ADDRESS,
        /** A domain and all below it: every address there. */
        DOMAIN
    }

    /** Refuses what is no such hash. */
    public SuppressionKey {
        requireNonNull(kind, "kind");
        if (hash.length() != DIGITS
                || !hash.chars().allMatch(it -> (it >= '0' && it <= '9') || (it >= 'a' && it <= 'f'))) {
            throw new IllegalArgumentException(Text.format(
                    "A suppression key is a hash of %d lower-case hexadecimal digits, but was '%s'",
                    DIGITS, Text.shown(hash)));
        }
    }

    @Override
    public int compareTo(SuppressionKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? hash.compareTo(other.hash) : byKind;
    }

    /** The kind and the first digits, enough to tell one from another. */
    @Override
    public String toString() {
        return kind + " " + hash.substring(0, 12);
    }
}
