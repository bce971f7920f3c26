package dev.segue.storage;

import java.util.List;
import java.util.function.Consumer;

/**
 * The contacts a step selects, pushed chunk by chunk. A storage that can answer the step's definition by itself need not ask, but then admits
 * nobody who is blocked or suppressed either (rule EX-8). Contacts may come twice and in any order. May be asked once.
 */
@FunctionalInterface
public interface Selection {

    /** Selects nobody, as a step on named lines does. */
    Selection NOBODY = chunks -> {};

    /** Pushes every contact in chunks of at most {@link Storage#CHUNK}. What it throws is thrown on, and nothing is stored. */
    void pushTo(Consumer<List<Candidate>> chunks);
}
