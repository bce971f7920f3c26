package dev.segue.storage.inmemory;

/** Counts the changes of who may be written to; shared by all that changes it. Not thread-safe. */
final class ExclusionEpoch {
    private long now;

    long now() {
        return now;
    }

    long next() {
        return ++now;
    }
}
