package dev.segue.delivery;

import static java.util.Objects.requireNonNull;

import dev.segue.Problem;

/** What became of a letter that was handed over. Immutable. */
public sealed interface HandOver {

    /**
     * It has left.
     *
     * @param place where it is now, for people
     */
    record Accepted(String place) implements HandOver {
        /** Needs a place. */
        public Accepted {
            requireNonNull(place, "place");
        }
    }

    /**
     * It has not left.
     *
     * @param temporary whether another attempt may succeed
     */
    record Rejected(Problem problem, boolean temporary) implements HandOver {
        /** Needs a problem. */
        public Rejected {
            requireNonNull(problem, "problem");
        }
    }

    /** Nobody knows whether it has left. */
    record Unknown(Problem problem) implements HandOver {
        /** Needs a problem. */
        public Unknown {
            requireNonNull(problem, "problem");
        }
    }
}
