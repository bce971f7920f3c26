package dev.segue;

import java.util.List;

/** A business refusal that the caller did not want to look at as a value. Nothing was changed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /**
     * With the reasons as text and, bounded, as data.
     *
     * @param message all reasons for people
     * @param problems the first of them, in full
     */
    public RefusedException(String message, List<Problem> problems) {
        super(message);
        this.problems = problems.toArray(Problem[]::new);
    }

    /** The first reasons in full. */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
