package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts contacts that were not admitted because they have opted out, each once. Not thread-safe. */
final class FallenOut {
    private final Set<ContactNo> all = new HashSet<>();
    private final List<ContactNo> first = new ArrayList<>();

    void add(ContactNo contact) {
        if (all.add(contact) && first.size() < Storage.CHUNK) {
            first.add(contact);
        }
    }

    long count() {
        return all.size();
    }

    List<ContactNo> first() {
        return first;
    }
}
