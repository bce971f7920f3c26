package dev.segue;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One thing that is wrong, said so that a person can mend it. Immutable.
 *
 * <p>Rule PR-1: {@code code} is stable and documented in {@code docs/problems.md}; the other texts may be reworded.
 * It can be serialized, so that an exception that carries it keeps it.
 *
 * @param code stable, such as {@code log.salesperson-missing}
 * @param where the thing and the place in it, such as {@code segment SM00001 line 2.14} or {@code word/document.xml paragraph 3}
 * @param what what is wrong, with the offending value
 * @param fix what would be right, as one imperative sentence
 * @param retry what a caller can do
 */
public record Problem(String code, String where, String what, String fix, Retry retry) implements Serializable {

    /** Refuses a problem without a code, a place, a statement or a remedy. */
    public Problem {
        requireNonNull(retry, "retry");
        if (code.isBlank() || where.isBlank() || what.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException(
                    "A problem names a code, a place, what is wrong and what would be right, but was '%s' '%s' '%s' '%s'"
                            .formatted(code, where, what, fix));
        }
    }

    /** A problem that stays until the input or the state changes. */
    public static Problem of(String code, String where, String what, String fix) {
        return new Problem(code, where, what, fix, Retry.NO);
    }

    /** The same problem with other advice. */
    public Problem withRetry(Retry advice) {
        return new Problem(code, where, what, fix, advice);
    }

    /** One line for people: the place, what is wrong, what would be right, and the code. */
    @Override
    public String toString() {
        return where + ": " + what + ". " + fix + " [" + code + "]";
    }
}
