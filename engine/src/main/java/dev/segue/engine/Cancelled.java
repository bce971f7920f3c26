package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.Retry;
import java.util.OptionalLong;

/** Ends the reading of lines, contacts or entries between chunks, because the caller said so. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Cancelled() {
        super("Cancelled between chunks", null, false, false);
    }

    /** Tells the caller how far it is, who may end it. */
    static void ifSaidSo(Progress progress, long done, OptionalLong total) {
        if (progress.advanced(done, total) == Progress.Signal.CANCEL) {
            throw new Cancelled();
        }
    }

    /** What the caller is told then: it can be done again at any time. */
    static Problem problem(String code, String where, String what, String again) {
        return new Problem(code, where, what, again, Retry.LATER);
    }
}
