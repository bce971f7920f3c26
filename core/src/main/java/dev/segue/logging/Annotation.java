package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;
import java.util.Optional;

/**
 * Something to say of an interaction log entry after it was logged. It is appended and stays; the latest of each kind counts, and all
 * comments do (rule HI-5). Immutable.
 */
public sealed interface Annotation {

    /**
     * How well the interaction was received.
     *
     * @param grade absent to take an evaluation back
     */
    record Evaluation(Optional<Grade> grade) implements Annotation {
        /** Refuses null. */
        public Evaluation {
            requireNonNull(grade, "grade");
        }
    }

    /** Whether the interaction came to nothing, as a call that nobody answered. Nobody having said so is a no. */
    record AttemptFailed(boolean failed) implements Annotation {}

    /**
     * What came of the interaction, such as the contact's answer.
     *
     * @param text up to 250 characters; an empty one takes an outcome back
     */
    record Outcome(String text) implements Annotation {
        /** Checks the text. */
        public Outcome {
            Text.checked("The outcome of an interaction", text, 250);
        }
    }

    /**
     * Anything else.
     *
     * @param text 1 to 4,000 characters and not blank
     */
    record Comment(String text) implements Annotation {
        /** Checks the text. */
        public Comment {
            if (Text.checked("A comment", text, 4_000).isBlank()) {
                throw new IllegalArgumentException("A comment is not blank, but was '%s'".formatted(Text.shown(text)));
            }
        }
    }

    /** Says how well it was received. */
    static Annotation evaluation(Grade grade) {
        return new Evaluation(Optional.of(grade));
    }

    /** Takes an evaluation back. */
    static Annotation noEvaluation() {
        return new Evaluation(Optional.empty());
    }

    /** Says whether it came to nothing. */
    static Annotation attemptFailed(boolean failed) {
        return new AttemptFailed(failed);
    }

    /** Says what came of it, in up to 250 characters; an empty text takes an outcome back. */
    static Annotation outcome(String text) {
        return new Outcome(text);
    }

    /** Says anything else, in up to 4,000 characters. */
    static Annotation comment(String text) {
        return new Comment(text);
    }
}
