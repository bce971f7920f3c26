package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.RefusedException;
import dev.segue.logging.Objections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a change: it was done, or nothing happened and here are the reasons. Immutable.
 *
 * @param <T> what a change that was done returns
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing happened. {@code objections} counts every reason and holds the first of them. */
    record Refused<T>(Objections objections) implements Outcome<T> {}

    /** Done, with that value. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused, for that reason. */
    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(Objections.of(List.of(problem)));
    }

    /** Refused, for those reasons. */
    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(Objections.of(problems));
    }

    /** The value, if it was done. */
    default Optional<T> asOptional() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** Why nothing happened; empty if it was done. */
    default List<Problem> problems() {
        return this instanceof Refused<T> refused ? refused.objections().first() : List.of();
    }

    /**
     * The value.
     *
     * @throws RefusedException if nothing happened
     */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw new RefusedException(
                    refused.objections().toString(), refused.objections().first());
        }
        return ((Done<T>) this).value();
    }

    /** The same with another value. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return this instanceof Done<T> done
                ? new Done<>(change.apply(done.value()))
                : new Refused<>(((Refused<T>) this).objections());
    }
}
