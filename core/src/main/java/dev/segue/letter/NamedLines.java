package dev.segue.letter;

import dev.segue.ContactNo;
import dev.segue.segment.LineId;
import dev.segue.segment.SegmentLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of which something is said: how many exactly, and the first of them in their order. Immutable.
 *
 * @param first at most {@value #MOST_NAMED}
 */
public record NamedLines(long count, List<Named> first) {
    /** How many lines are named. */
    public static final int MOST_NAMED = 1_000;

    /** Copies the list. */
    public NamedLines {
        first = List.copyOf(first);
    }

    /** A line and its contact. Immutable. */
    public record Named(LineId line, ContactNo contact) {}

    /** Counts lines as they come. Not thread-safe. */
    static final class Gatherer {
        private final List<Named> first = new ArrayList<>();
        private long count;

        void add(SegmentLine line) {
            count++;
            if (first.size() < MOST_NAMED) {
                first.add(new Named(line.id(), line.contact()));
            }
        }

        NamedLines lines() {
            return new NamedLines(count, first);
        }
    }
}
