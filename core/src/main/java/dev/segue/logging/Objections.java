package dev.segue.logging;

import dev.segue.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why something was refused: exact counts by code, and the first problems in full (rule PR-3). Immutable.
 *
 * @param total how many problems there are
 * @param byCode how many of each code
 * @param first at most {@value #MOST_IN_FULL}, in the order of their lines
 */
public record Objections(long total, Map<String, Long> byCode, List<Problem> first) {
    /** How many problems are kept in full. */
    public static final int MOST_IN_FULL = 1_000;

    /** Copies both. */
    public Objections {
        byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
        first = List.copyOf(first);
    }

    /** Of a few problems. */
    public static Objections of(List<Problem> problems) {
        Gatherer gatherer = new Gatherer();
        problems.forEach(gatherer::add);
        return gatherer.objections();
    }

    /** One line for each of the first ten problems, and how many more there are. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        first.stream()
                .limit(10)
                .forEach(problem -> text.append(text.isEmpty() ? "" : "\n").append(problem));
        return total > 10
                ? text.append("\nand ")
                        .append(total - 10)
                        .append(" more: ")
                        .append(byCode)
                        .toString()
                : text.toString();
    }

    /** Counts problems as they come. Not thread-safe. */
    static final class Gatherer {
        private final Map<String, Long> byCode = new TreeMap<>();
        private final List<Problem> first = new ArrayList<>();
        private long total;

        void add(Problem problem) {
            total++;
            byCode.merge(problem.code(), 1L, Long::sum);
            if (first.size() < MOST_IN_FULL) {
                first.add(problem);
            }
        }

        /** Adds so many that are alike; the one stands for all of them. */
        void add(Problem problem, long times) {
            add(problem);
            total += times - 1;
            byCode.merge(problem.code(), times - 1, Long::sum);
        }

        boolean isEmpty() {
            return total == 0;
        }

        Objections objections() {
            return new Objections(total, byCode, first);
        }
    }
}
