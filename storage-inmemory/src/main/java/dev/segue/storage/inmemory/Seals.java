package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.Digest;
import dev.segue.LoggedSegmentNo;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.Tombstone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The commitments of all entries as they were when logged, and who was erased since. Not thread-safe. */
final class Seals {
    private final Map<LoggedSegmentNo, Commitments> commitments = new HashMap<>();
    private final Map<ContactNo, Tombstone> byPseudonym = new HashMap<>();
    private final List<Tombstone> tombstones = new ArrayList<>();

    void keep(LoggedSegmentNo loggedSegment, Commitments ofItsEntries) {
        commitments.put(loggedSegment, ofItsEntries);
    }

    Digest commitment(InteractionLogEntry entry) {
        return Objects.requireNonNull(commitments.get(entry.loggedSegment())).of(entry.no());
    }

    void leave(Tombstone tombstone) {
        byPseudonym.put(tombstone.pseudonym(), tombstone);
        tombstones.add(tombstone);
    }

    boolean has(ContactNo pseudonym) {
        return byPseudonym.containsKey(pseudonym);
    }

    Optional<Tombstone> tombstone(InteractionLogEntry entry) {
        return byPseudonym.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byPseudonym.get(entry.contact().no()));
    }

    /** The next tombstones, after so many. */
    List<Tombstone> page(int after, int limit) {
        return tombstones.stream().skip(after).limit(limit).toList();
    }
}
