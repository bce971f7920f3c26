package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import dev.segue.storage.Change;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Loads an open segment at the version a caller saw, changes it, and says why not if it cannot. Immutable. */
final class OpenSegments {
    private static final int MOST_RETRIES = 10;

    private final Assembly assembly;
    private final OptionalLong seen;

    OpenSegments(Assembly assembly, OptionalLong seen) {
        this.assembly = assembly;
        this.seen = seen;
    }

    /** The segment, at the version that was seen if one was named. */
    Outcome<Segment> load(SegmentNo no) {
        Optional<Segment> found = assembly.storage().segments().find(no);
        if (found.isEmpty()) {
            return Outcome.refused(missing(no));
        }
        Segment segment = found.get();
        return seen.isPresent() && seen.getAsLong() != segment.version()
                ? Outcome.refused(Refusals.stale(no, seen.getAsLong(), segment.version()))
                : Outcome.done(segment);
    }

    Problem missing(SegmentNo no) {
        Optional<LoggedSegment> logged = assembly.storage().loggedSegments().ofSegment(no);
        return logged.map(it -> Refusals.alreadyLogged(no, it.no())).orElseGet(() -> Refusals.notFound(no));
    }

    /** Acts on the version it loads; is refused if that moves meanwhile. */
    <T> Outcome<T> act(SegmentNo no, Function<Segment, Outcome<T>> action) {
        Outcome<Segment> loaded = load(no);
        return loaded instanceof Outcome.Done<Segment> done ? action.apply(done.value()) : refusal(loaded);
    }

    /** Edits header or line content: loads again and repeats, a few times, unless the caller named a version. */
    <T> Outcome<T> edit(SegmentNo no, Supplier<Problem> missing, BiFunction<Segment, Long, Change<T>> change) {
        for (int attempt = 1; ; attempt++) {
            Outcome<Segment> loaded = load(no);
            if (!(loaded instanceof Outcome.Done<Segment> done)) {
                return refusal(loaded);
            }
            Segment segment = done.value();
            Change<T> changed = change.apply(segment, segment.version());
            boolean again = changed instanceof Change.Stale<T> && seen.isEmpty() && attempt < MOST_RETRIES;
            if (!again) {
                return Refusals.of(no, segment.version(), changed, missing);
            }
        }
    }

    /** The refusal of something that was to be loaded, as one of what was to be done with it. */
    private static <T> Outcome<T> refusal(Outcome<Segment> loaded) {
        return new Outcome.Refused<>(((Outcome.Refused<Segment>) loaded).objections());
    }
}
