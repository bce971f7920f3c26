package dev.segue.segment;

import static java.util.stream.Collectors.joining;

import dev.segue.Problem;
import dev.segue.SegmentNo;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out whether criteria of segments lead back to the segment they are of. Not thread-safe, of use once.
 *
 * <p>Rule ST-12: a step may not ask for members of its own segment, nor of one whose steps in force ask for such that lead back to it, nor lead
 * on to more than {@value #MOST_LEVELS} others in one line: what such criteria mean would depend on the order in which somebody did the steps.
 */
public final class SegmentReferences {
    /** How many segments may follow one another by name. */
    public static final int MOST_LEVELS = 32;

    private final SegmentNo from;
    private final Function<SegmentNo, ? extends Collection<SegmentNo>> namedBy;
    private final Deque<SegmentNo> way = new ArrayDeque<>();
    private final Set<SegmentNo> harmless = new HashSet<>();

    private SegmentReferences(SegmentNo from, Function<SegmentNo, ? extends Collection<SegmentNo>> namedBy) {
        this.from = from;
        this.namedBy = namedBy;
    }

    /**
     * What is wrong with a step on a segment that asks for members of others: {@code criteria.cycle} or {@code criteria.too-deep}, with the way.
     *
     * @param named the segments that the step asks for
     * @param namedBy the segments that the steps in force of a segment ask for
     */
    public static Optional<Problem> problem(
            SegmentNo segment,
            Collection<SegmentNo> named,
            Function<SegmentNo, ? extends Collection<SegmentNo>> namedBy) {
        return new SegmentReferences(segment, namedBy).beyond(segment, named);
    }

    private Optional<Problem> beyond(SegmentNo segment, Collection<SegmentNo> named) {
        way.addLast(segment);
        for (SegmentNo next : named) {
            Optional<Problem> problem = at(next);
            if (problem.isPresent()) {
                return problem;
            }
        }
        way.removeLast();
        harmless.add(segment);
        return Optional.empty();
    }

    private Optional<Problem> at(SegmentNo next) {
        if (next.equals(from)) {
            return refused(
                    "criteria.cycle", "its criteria lead back to itself: " + wayTo(next), "Ask for another segment");
        }
        if (harmless.contains(next) || way.contains(next)) {
            return Optional.empty();
        }
        if (way.size() > MOST_LEVELS) {
            return refused(
                    "criteria.too-deep",
                    "more than " + MOST_LEVELS + " segments ask for one another: " + wayTo(next),
                    "Ask for the conditions themselves");
        }
        return beyond(next, namedBy.apply(next));
    }

    private Optional<Problem> refused(String code, String what, String fix) {
        return Optional.of(Problem.of(code, "segment " + from, what, fix));
    }

    private String wayTo(SegmentNo last) {
        return way.stream().map(no -> no + " → ").collect(joining()) + last;
    }
}
