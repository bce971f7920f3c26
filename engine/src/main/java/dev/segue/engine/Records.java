package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotation;
import dev.segue.logging.Cancellation;
import dev.segue.logging.Reinstatement;
import dev.segue.storage.Recorded;
import java.util.Optional;
import java.util.function.Function;

/** Makes records of the acting user, now, and tells of those that were appended. Immutable and thread-safe. */
final class Records {
    private final Assembly assembly;

    Records(Assembly assembly) {
        this.assembly = assembly;
    }

    Cancellation cancellation(String reason) {
        return new Cancellation(
                reason, assembly.actor().get(), assembly.moment().instant());
    }

    Reinstatement reinstatement() {
        return reinstatement(Optional.empty());
    }

    Reinstatement reinstatement(String reason) {
        return reinstatement(Optional.of(reason));
    }

    private Reinstatement reinstatement(Optional<String> reason) {
        return new Reinstatement(
                reason, assembly.actor().get(), assembly.moment().instant());
    }

    Annotated annotated(Annotation annotation) {
        return new Annotated(
                annotation, assembly.actor().get(), assembly.moment().instant());
    }

    /** What is there after the record, which is told of only if it was appended. */
    <T> Outcome<T> told(Optional<Recorded<T>> recorded, Function<T, SegueEvent> event, Problem missing) {
        recorded.filter(Recorded::anew).ifPresent(it -> assembly.tell(event.apply(it.shown())));
        return recorded.map(it -> Outcome.done(it.shown())).orElseGet(() -> Outcome.refused(missing));
    }
}
