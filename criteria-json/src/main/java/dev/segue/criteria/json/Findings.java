package dev.segue.criteria.json;

import dev.segue.InvalidInputException;
import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.criteria.CriterionCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is wrong with a document, as it is found. Not thread-safe. */
final class Findings {
    /** How long a name may be for a nearest one to be looked for: longer than any name there is. */
    private static final int LONGEST_NAME = 100;

    private final List<Found> found = new ArrayList<>();

    /**
     * Notes it, and goes on only if there are fewer than are told at once.
     *
     * @throws InvalidInputException with all of them, if there are as many
     */
    void add(Place place, String code, String what, String fix) {
        found.add(new Found(place, Problem.of(code, place.toString(), what, fix)));
        if (found.size() >= CriterionCheck.MOST_PROBLEMS) {
            throw refused();
        }
    }

    /** Notes that a name is none of those there are. */
    void unknown(Place place, String code, String name, Set<String> names, String thing) {
        add(
                place,
                code,
                "there is no %s '%s'".formatted(thing, Text.shown(name)),
                nearest(name, names)
                        .map(it -> "Did you mean '" + it + "'?")
                        .orElse(names.isEmpty() ? "Leave it out" : "Use one of " + listed(names)));
    }

    /** The name that was probably meant. */
    static Optional<String> nearest(String name, Set<String> names) {
        return name.length() > LONGEST_NAME ? Optional.empty() : NearestName.to(name, names);
    }

    /** The names with commas between them, so many as a message can have. */
    static String listed(Set<String> names) {
        return Text.shown(String.join(", ", names), 200);
    }

    /** Notes what ends the reading, and gives it with all that was found before. */
    InvalidInputException fatal(Place place, String code, String what, String fix) {
        add(place, code, what, fix);
        return refused();
    }

    /** Refuses the document if anything was found. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refused();
        }
    }

    private InvalidInputException refused() {
        return new InvalidInputException(found.stream()
                .sorted(Comparator.comparing(Found::place, Place.ORDER))
                .map(Found::problem)
                .toList());
    }

    private record Found(Place place, Problem problem) {}
}
