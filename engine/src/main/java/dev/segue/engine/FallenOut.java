package dev.segue.engine;

import dev.segue.ContactNo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts those who get no line because they have opted out, and keeps the first of them. Not thread-safe. */
final class FallenOut {
    private static final int MOST_NAMED = 1_000;

    private final Set<ContactNo> first = new LinkedHashSet<>();
    private long count;

    void add(ContactNo contact) {
        count++;
        if (first.size() < MOST_NAMED) {
            first.add(contact);
        }
    }

    /** How often somebody was passed over: a contact with two entries counts twice. */
    long count() {
        return count;
    }

    List<ContactNo> first() {
        return List.copyOf(first);
    }
}
