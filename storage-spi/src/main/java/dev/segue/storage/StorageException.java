package dev.segue.storage;

import dev.segue.Problem;

/** A storage that could not do what it was asked, with the one reason. What was asked for was not done, unless the problem says otherwise. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** With the reason alone. */
    public StorageException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** With the reason and what caused it. */
    public StorageException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** The reason. */
    public Problem problem() {
        return problem;
    }
}
