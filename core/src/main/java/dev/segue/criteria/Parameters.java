package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.NearestName;
import dev.segue.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values that a request gives for the parameters of its criteria, by name. Immutable.
 *
 * <p>Rule CR-16: each parameter has a value of the type of the field it is compared with, and each value is asked for. Dates may be given as
 * a {@link java.time.LocalDate} or as any {@link DateExpression}, whole numbers as any number of Java's, choices by their name. Where a
 * condition has a list, a parameter may give a collection, whose elements stand in its place.
 *
 * @param values by name, without the colon
 */
public record Parameters(Map<String, Object> values) {
    /** No values, for criteria without parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    /** Copies the map. */
    public Parameters {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        values.forEach((name, value) -> requireNonNull(value, name));
    }

    /** These and one more value. */
    public Parameters with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    /** Which parameters the criterion has, and the type of what each gives, such as {@code date} or {@code list of codes}; by name. */
    public static Map<String, String> of(Criterion criterion) {
        return Binder.bind(criterion, NONE).asked();
    }

    /**
     * What keeps these values from being those of the criteria, all at once; empty if nothing does.
     *
     * <p>The codes: {@code criteria.parameter-missing}; {@code criteria.parameter-unknown} for a value that no criterion asks for, with the
     * nearest name that one does; {@code criteria.parameter-type}.
     */
    public List<Problem> problems(Collection<Criterion> criteria) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> asked = new TreeMap<>();
        for (Criterion criterion : criteria) {
            Binder bound = Binder.bind(criterion, this);
            problems.addAll(bound.problems());
            asked.putAll(bound.asked());
        }
        values.keySet().stream()
                .filter(name -> !asked.containsKey(name))
                .map(name -> Problem.of(
                        "criteria.parameter-unknown",
                        "parameter '" + name + "'",
                        "no criterion asks for it",
                        NearestName.to(name, asked.keySet())
                                .map(nearest -> "Did you mean '" + nearest + "'?")
                                .orElse("Leave it out")))
                .forEach(problems::add);
        return problems.stream().distinct().toList();
    }

    /**
     * The criterion with these values in the place of its parameters; the same object if it has none.
     *
     * @throws IllegalArgumentException if it asks for something that these are not; {@link #problems} tells what
     */
    public Criterion bind(Criterion criterion) {
        Binder bound = Binder.bind(criterion, this);
        if (!bound.problems().isEmpty()) {
            throw new IllegalArgumentException(bound.problems().get(0).toString());
        }
        return bound.criterion();
    }
}
