package dev.segue.storage.inmemory;

import dev.segue.storage.Recorded;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Says something of a part of the history, if there is such a part. */
final class Recording {

    private Recording() {}

    /**
     * The part as it is after that.
     *
     * @param find finds the part as it is now
     * @param appending appends the record if it makes a difference, and says whether it did
     */
    static <T> Optional<Recorded<T>> of(Supplier<Optional<T>> find, BooleanSupplier appending) {
        if (find.get().isEmpty()) {
            return Optional.empty();
        }
        boolean anew = appending.getAsBoolean();
        return find.get().map(shown -> new Recorded<>(shown, anew));
    }
}
