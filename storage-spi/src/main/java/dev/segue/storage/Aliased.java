package dev.segue.storage;

import dev.segue.Problem;
import dev.segue.segment.Merged;
import java.util.List;

/** What became of an alias that was to be appended. Immutable. */
public sealed interface Aliased {

    /** It was appended, and all that follows from it is stored. */
    record Done(Merged merged) implements Aliased {}

    /** Nothing was stored, for all these reasons. */
    record Refused(List<Problem> problems) implements Aliased {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
