package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.storage.StorageException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says that a port has broken its contract, and where. */
final class BrokenContract {
    private static final int SHOWN = 3;

    private BrokenContract() {}

    /**
     * To be thrown.
     *
     * @param call the port and its method, such as {@code ContactSource.select}
     * @param clause the clause of the port's contract
     * @param what what was asked and what came instead
     */
    static StorageException at(String call, String clause, String what) {
        return new StorageException(Problem.of(
                "storage.contract-broken",
                call,
                what + ", against clause " + clause,
                "Run the adapter's contract tests and mend the adapter"));
    }

    /** The first few, as a message may show them. */
    static String shown(Collection<?> all) {
        return all.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "");
    }
}
