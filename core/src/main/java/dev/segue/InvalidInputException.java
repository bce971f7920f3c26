package dev.segue;

import java.util.List;

/**
 * Text or a document that cannot be accepted, with all the reasons at once. Nothing was changed.
 *
 * <p>Rule PR-2: parsers and {@code compile} throw it; a mistake in one argument is an {@link IllegalArgumentException} instead, and a
 * refusal by a business rule is a value.
 */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final Problem[] problems;

    /** Holds at least one problem. */
    public InvalidInputException(List<Problem> problems) {
        super(message(problems));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** Holds the one problem. */
    public InvalidInputException(Problem problem) {
        this(List.of(problem));
    }

    /** Every reason, in the order of its place. */
    public List<Problem> problems() {
        return List.of(problems);
    }

    private static String message(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("Invalid input has at least one problem");
        }
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            text.append(text.length() == 0 ? "" : "\n").append(problem);
        }
        if (problems.size() > SHOWN) {
            text.append("\nand ").append(problems.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
