package dev.segue.criteria.text;

import static java.util.Objects.requireNonNull;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Top;
import java.util.Optional;

/**
 * A criterion and, if only the first contacts in an order are meant, which those are. Immutable.
 *
 * @param criterion whom it selects
 * @param top the first of them; absent for all
 */
public record Selected(Criterion criterion, Optional<Top> top) {
    /** Needs both. */
    public Selected {
        requireNonNull(criterion, "criterion");
        requireNonNull(top, "top");
    }

    /** All whom the criterion selects. */
    public static Selected all(Criterion criterion) {
        return new Selected(criterion, Optional.empty());
    }

    /** The first of those whom the criterion selects. */
    public static Selected first(Top top, Criterion criterion) {
        return new Selected(criterion, Optional.of(top));
    }
}
