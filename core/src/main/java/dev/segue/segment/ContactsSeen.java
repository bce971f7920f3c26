package dev.segue.segment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.ContactNo;
import dev.segue.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which contacts somebody was shown, in little room: how many, a digest in which their order does not count, and the first {@value #MOST_NAMED} by name.
 * Immutable.
 *
 * <p>Rule PV-2: two of them are equal if the same contacts were seen equally often, but for a chance of about one in 2¹²⁸.
 *
 * @param count how many, each time it was seen
 * @param digest the sum of the contacts' digests, as two numbers of 64 bits
 * @param named those that were told first
 */
public record ContactsSeen(long count, Sum digest, List<ContactNo> named) {
    /** How many are kept by name. */
    public static final int MOST_NAMED = 10_000;

    /** Copies the list. */
    public ContactsSeen {
        named = List.copyOf(named);
    }

    /**
     * A sum that is the same in whatever order its parts are added.
     *
     * @param high the sum of the first 64 bits
     * @param low the sum of the next 64
     */
    public record Sum(long high, long low) {}

    /** Whether the same contacts were seen equally often. */
    public boolean isSameAs(ContactsSeen other) {
        return count == other.count && digest.equals(other.digest);
    }

    /** Whether all of them are kept by name. */
    public boolean isWhole() {
        return named.size() == count;
    }

    /** Gathers contacts that come one after another. Not thread-safe. */
    public static final class Gathering {
        private final List<ContactNo> named = new ArrayList<>();
        private long count;
        private long high;
        private long low;

        /** Begins with nobody. */
        public Gathering() {}

        /** Takes these in too. */
        public void add(Collection<ContactNo> contacts) {
            for (ContactNo contact : contacts) {
                Digest digest = Digest.of(contact.value().getBytes(UTF_8));
                high += digest.a();
                low += digest.b();
                count++;
                if (named.size() < MOST_NAMED) {
                    named.add(contact);
                }
            }
        }

        /** Those that have come so far. */
        public ContactsSeen seen() {
            return new ContactsSeen(count, new Sum(high, low), named);
        }
    }
}
