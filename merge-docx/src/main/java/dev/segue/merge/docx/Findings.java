package dev.segue.merge.docx;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.ArrayList;
import java.util.List;

/** Everything that was found in one template: the problems that refuse it, at most 100, and the warnings. Not thread-safe. */
final class Findings {
    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void problem(String code, String where, String what, String fix) {
        if (!full()) {
            problems.add(Problem.of(code, where, what, fix));
        }
    }

    void warning(String code, String where, String what, String fix) {
        if (warnings.size() < MOST) {
            warnings.add(Problem.of(code, where, what, fix));
        }
    }

    boolean full() {
        return problems.size() >= MOST;
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** Ends the reading here if anything was found that refuses the template. */
    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** A template that cannot be read any further. */
    static InvalidInputException refusal(String code, String where, String what, String fix) {
        return new InvalidInputException(Problem.of(code, where, what, fix));
    }
}
