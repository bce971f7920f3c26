package dev.segue.merge;

import dev.segue.Problem;

/** A letter that could not be made, with the one reason. */
public final class MergeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** With the reason alone. */
    public MergeException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** With the reason and what caused it. */
    public MergeException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** The reason. */
    public Problem problem() {
        return problem;
    }
}
