package dev.segue.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the annotations of an entry come to: the latest of each kind, and all comments (rule HI-5). Who said what and when stands in the
 * records. Immutable.
 *
 * @param evaluation how well it was received, if somebody has said so and not taken it back
 * @param attemptFailed whether it came to nothing; false as long as nobody has said so
 * @param outcome what came of it, if somebody has said so and not taken it back
 * @param comments all of them, oldest first
 */
public record Annotations(
        Optional<Grade> evaluation, boolean attemptFailed, Optional<String> outcome, List<String> comments) {

    /** Those of an entry that nobody has annotated. */
    public static final Annotations NONE = new Annotations(Optional.empty(), false, Optional.empty(), List.of());

    /** Copies the list. */
    public Annotations {
        comments = List.copyOf(comments);
    }

    /** The same after one more. */
    public Annotations with(Annotation annotation) {
        if (annotation instanceof Annotation.Evaluation it) {
            return new Annotations(it.grade(), attemptFailed, outcome, comments);
        }
        if (annotation instanceof Annotation.AttemptFailed it) {
            return new Annotations(evaluation, it.failed(), outcome, comments);
        }
        if (annotation instanceof Annotation.Outcome it) {
            return new Annotations(
                    evaluation, attemptFailed, Optional.of(it.text()).filter(text -> !text.isEmpty()), comments);
        }
        List<String> more = new ArrayList<>(comments);
        more.add(((Annotation.Comment) annotation).text());
        return new Annotations(evaluation, attemptFailed, outcome, more);
    }
}
