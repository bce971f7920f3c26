package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.storage.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The claimed letters of one run that the acting user may not hand over (rule AC-5). They are held, so that the run does not claim them again, and given
 * back at its end. Not thread-safe.
 */
final class WithheldLetters {
    private static final int MOST_HELD = 10_000;

    private final Access access;
    private final List<Claim> claims = new ArrayList<>();
    private Optional<Problem> problem = Optional.empty();

    WithheldLetters(Access access) {
        this.access = access;
    }

    /** Holds the letter if it may not be handed over. */
    boolean takes(Claim claim) {
        Optional<Problem> denial = access.may(
                        AccessVerb.DELIVER, AccessThing.of(claim.delivery().loggedSegment()))
                .denial();
        if (denial.isEmpty()) {
            return false;
        }
        claims.add(claim);
        problem = problem.or(() -> denial);
        return true;
    }

    /** Whether a run ends with this, so that it needs no more memory. */
    boolean isFull() {
        return claims.size() >= MOST_HELD;
    }

    List<Claim> claims() {
        return claims;
    }

    /** The first denial. */
    Optional<Problem> problem() {
        return problem;
    }
}
