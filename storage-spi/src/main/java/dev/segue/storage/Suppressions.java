package dev.segue.storage;

import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.optout.SuppressionSecret;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the addresses and domains to which nobody is ever written, as keyed hashes and never as they are (rule EX-9). Thread-safe.
 *
 * <p>The list belongs to no contact: removing or erasing a contact leaves it as it is, so that whoever comes back with the same address
 * stays suppressed.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[SUP-1]</b> {@code secret} MUST be empty until one was offered, and from then on be the first one that was, for everybody.
 *   <li><b>[SUP-2]</b> {@code add} MUST say no to a key that is on the list, also concurrently, and keep what is there.
 *   <li><b>[SUP-3]</b> {@code among} MUST return exactly those of the keys that are on the list, of both kinds.
 *   <li><b>[SUP-4]</b> {@code find} and {@code page} MUST return suppressions as they were added, the page by key, each once.
 *   <li><b>[SUP-5]</b> {@code remove} MUST take exactly that key off the list and say no if it is not there; it can be added again.
 *   <li><b>[SUP-6]</b> {@link Directory#exclusionEpoch()} MUST rise with every change of the list, and stay where nothing changed.
 *   <li><b>[SUP-7]</b> A page, or a list of keys, of more than {@link Storage#CHUNK}, and a page of less than 1, MUST be refused as an
 *       illegal argument.
 * </ul>
 */
public interface Suppressions extends SuppressionReads {

    /** Offers a secret, which is kept if there is none; returns the one that is kept. */
    SuppressionSecret secretOr(SuppressionSecret fresh);

    /** Puts an address or a domain on the list; false if it is there. Waits while a log holds opt-outs up. */
    boolean add(Suppression suppression);

    /** Takes an address or a domain off the list; false if it is not there. Waits while a log holds opt-outs up. */
    boolean remove(SuppressionKey key);

    /** The suppression of that key. */
    Optional<Suppression> find(SuppressionKey key);

    /** The next suppressions by key. */
    List<Suppression> page(Optional<SuppressionKey> after, int limit);
}
