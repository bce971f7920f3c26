package dev.segue.criteria.text;

import dev.segue.Problem;
import dev.segue.criteria.CriterionCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one text, up to as many problems as are told at once. Not thread-safe. */
final class Problems {
    private final List<Found> found = new ArrayList<>();

    /**
     * One more.
     *
     * @throws TextRefused if there are enough of them
     */
    void add(Place place, String code, String what, String fix) {
        found.add(new Found(place, Problem.of(code, place.toString(), what, fix)));
        if (found.size() == CriterionCheck.MOST_PROBLEMS) {
            throw new TextRefused();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them in the order of their places. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Found::place))
                .map(Found::problem)
                .toList();
    }

    private record Found(Place place, Problem problem) {}

    /** One condition cannot be read, and why is among the problems; the next one can. */
    static final class ConditionRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConditionRefused() {
            super(null, null, false, false);
        }
    }

    /** Nothing more of the text is read, and why is among the problems. */
    static final class TextRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TextRefused() {
            super(null, null, false, false);
        }
    }
}
