package dev.segue.quickstart;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.ArrayList;
import java.util.List;

/** The problems found in one input, up to a number past which reading on would tell nobody more. Not thread-safe. */
final class ProblemList {
    static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();

    void add(String code, String where, String what, String fix) {
        if (!full()) {
            problems.add(Problem.of(code, where, what, fix));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int size() {
        return problems.size();
    }

    boolean full() {
        return problems.size() >= MOST;
    }

    /** Ends the reading if anything is wrong. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
