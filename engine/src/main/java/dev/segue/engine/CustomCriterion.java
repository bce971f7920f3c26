package dev.segue.engine;

import dev.segue.ContactNo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition that only the host can decide, such as whether somebody owes money ({@link dev.segue.criteria.Criterion#custom}). Thread-safe.
 * It is asked with the numbers that contacts have now, also while a log goes on: then it must not wait for a connection that the log may hold.
 */
public interface CustomCriterion {

    /** The name by which criteria ask for it: 1 to 63 of a-z, 0-9 and _, beginning with a letter. */
    String name();

    /** What is wrong with these arguments, as one sentence without a full stop; empty if nothing is. */
    Optional<String> refusalOf(List<String> arguments);

    /**
     * Those of the contacts of which it is so.
     *
     * @param arguments as the criterion gives them; they were not refused
     * @param contacts at most {@value dev.segue.storage.Storage#CHUNK}
     */
    Set<ContactNo> holding(List<String> arguments, Collection<ContactNo> contacts);
}
