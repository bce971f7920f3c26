package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.storage.Change;
import java.util.function.Supplier;

/** Says in words why a segment could not be changed. */
final class Refusals {

    private Refusals() {}

    static Problem notFound(SegmentNo no) {
        return Problem.of(
                "segment.not-found",
                "segment " + no,
                "There is no open segment '" + no + "'",
                "Name a segment that is open");
    }

    static Problem alreadyLogged(SegmentNo no, Object as) {
        return Problem.of(
                "segment.already-logged",
                "segment " + no,
                "The segment is history, as logged segment " + as,
                "Look it up among the logged segments, or open a new segment from it");
    }

    static Problem stale(SegmentNo no, long expected, long actual) {
        return new Problem(
                "segment.stale",
                "segment " + no,
                Text.format("Version %d was expected, but it is at version %d", expected, actual),
                "Load it again and look at what changed",
                Retry.AFTER_RELOAD);
    }

    static <T> Outcome<T> of(SegmentNo no, long expected, Change<T> change, Supplier<Problem> missing) {
        if (change instanceof Change.Done<T> done) {
            return Outcome.done(done.value());
        }
        if (change instanceof Change.Stale<T> stale) {
            return Outcome.refused(stale(no, expected, stale.actualVersion()));
        }
        if (change instanceof Change.Logged<T> logged) {
            return Outcome.refused(alreadyLogged(no, logged.as()));
        }
        return Outcome.refused(missing.get());
    }
}
