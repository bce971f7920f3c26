package dev.segue.segment;

import dev.segue.contact.Alias;
import java.util.List;
import java.util.Optional;

/**
 * What became of a merge or of a new number: everything it touched, in one unit. Immutable.
 *
 * @param lines how many lines of open segments have the new number, present or not, those that were struck included
 * @param segments how many open segments they are in; the version of each was raised by one
 * @param struckCount how many lines were struck because they doubled another, exactly
 * @param struck the first of those, at most {@value #MOST_NAMED}, by segment and line
 * @param excluded whether the contact has opted out now; absent where the host keeps the contacts, or none is known
 */
public record Merged(
        Alias alias, long lines, long segments, long struckCount, List<StruckLine> struck, Optional<Boolean> excluded) {
    /** How many struck lines are named. */
    public static final int MOST_NAMED = 1_000;

    /** Keeps the first struck lines. */
    public Merged {
        struck = List.copyOf(struck.subList(0, Math.min(struck.size(), MOST_NAMED)));
    }
}
