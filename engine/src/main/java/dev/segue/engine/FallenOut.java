package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.optout.OptOut;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts those who get no line because they have opted out, or are blocked or suppressed, and keeps the first of them. Not thread-safe. */
final class FallenOut {
    private static final int MOST_NAMED = 1_000;

    private final Set<ContactNo> first = new LinkedHashSet<>();
    private final Map<OptOut, Long> counts = new EnumMap<>(OptOut.class);

    void add(ContactNo contact, OptOut why) {
        counts.merge(why, 1L, Long::sum);
        if (first.size() < MOST_NAMED) {
            first.add(contact);
        }
    }

    /** How often somebody was passed over: a contact with two entries counts twice. */
    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<OptOut, Long> counts() {
        return counts;
    }

    List<ContactNo> first() {
        return List.copyOf(first);
    }
}
