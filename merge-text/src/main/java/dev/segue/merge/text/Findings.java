package dev.segue.merge.text;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that was found in one template: the problems that refuse it, at most 100, and the warnings. Not thread-safe. */
final class Findings {
    private static final int MOST = 100;

    private final String text;
    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    Findings(String text) {
        this.text = text;
    }

    private record Finding(int position, String code, String what, String fix) {}

    void problem(int position, String code, String what, String fix) {
        if (!full()) {
            problems.add(new Finding(position, code, what, fix));
        }
    }

    void warning(int position, String code, String what, String fix) {
        if (warnings.size() < MOST) {
            warnings.add(new Finding(position, code, what, fix));
        }
    }

    boolean full() {
        return problems.size() >= MOST;
    }

    boolean any() {
        return !problems.isEmpty();
    }

    List<Problem> warnings() {
        return inOrder(warnings);
    }

    /** Refuses the template if anything was found that does. */
    void refuseIfAny() {
        if (any()) {
            throw new InvalidInputException(inOrder(problems));
        }
    }

    private List<Problem> inOrder(List<Finding> findings) {
        Places places = new Places(text);
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::position))
                .map(it -> Problem.of(it.code(), places.at(it.position()), it.what(), it.fix()))
                .toList();
    }
}
