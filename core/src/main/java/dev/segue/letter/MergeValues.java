package dev.segue.letter;

import static java.util.Objects.requireNonNull;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that stand in the fields of one letter, by name. Immutable.
 *
 * <p>Rule LT-1: names are compared without regard to case. Rule LT-2: values are text and nothing in them is ever evaluated. Rule LT-3: a
 * value that is missing, one that is empty, and a name that nobody knows are three different things; {@link Gaps} says what each becomes.
 */
public final class MergeValues {
    /** The most characters a value may have. */
    public static final int MAX_LENGTH = 100_000;

    private final Map<String, Optional<String>> byFoldedName;
    private final Set<String> names;
    private final Gaps gaps;

    private MergeValues(Map<String, Optional<String>> byFoldedName, Set<String> names, Gaps gaps) {
        this.byFoldedName = byFoldedName;
        this.names = names;
        this.gaps = gaps;
    }

    /**
     * Values by name; an empty {@code Optional} says that the name is known and this contact has no value.
     *
     * @throws IllegalArgumentException if two names differ in case only, or a value is no text of at most {@value #MAX_LENGTH} characters
     */
    public static MergeValues of(Map<String, Optional<String>> values, Gaps gaps) {
        requireNonNull(gaps, "gaps");
        Map<String, Optional<String>> folded = new LinkedHashMap<>(values.size() * 2);
        Set<String> names = new LinkedHashSet<>(values.size() * 2);
        values.forEach((name, value) -> {
            Text.identifier("A merge name", name, 100);
            value.ifPresent(text -> Text.checked("The value of " + name, text, MAX_LENGTH));
            if (folded.put(fold(name), value) != null) {
                throw new IllegalArgumentException(
                        "Merge names differ by more than their case, but '%s' stands twice".formatted(name));
            }
            names.add(name);
        });
        return new MergeValues(folded, Collections.unmodifiableSet(names), gaps);
    }

    /** The known names, in the order in which they were given. */
    public Set<String> names() {
        return names;
    }

    /** What becomes of fields without a value. */
    public Gaps gaps() {
        return gaps;
    }

    /** Whether the name is known, whether or not there is a value. */
    public boolean knows(String name) {
        return byFoldedName.containsKey(fold(name));
    }

    /** The value itself, before any substitute; absent if it is missing or if nobody knows the name. */
    public Optional<String> value(String name) {
        return byFoldedName.getOrDefault(fold(name), Optional.empty());
    }

    /**
     * What stands in the field of that name: the value, or what {@link Gaps} puts in its place.
     *
     * @throws InvalidInputException {@code merge.value-missing}, {@code merge.value-empty} or {@code merge.unknown-name} where the gap is
     *     refused
     */
    public String textFor(String name) {
        Optional<String> value = byFoldedName.get(fold(name));
        if (value == null) {
            return substitute(gaps.unknown(), name, "merge.unknown-name", "is not a name that can be merged");
        }
        if (value.isEmpty()) {
            return substitute(gaps.missing(), name, "merge.value-missing", "has no value for this contact");
        }
        return value.get().isEmpty()
                ? substitute(gaps.empty(), name, "merge.value-empty", "is empty for this contact")
                : value.get();
    }

    private static String substitute(Substitute substitute, String name, String code, String what) {
        if (substitute instanceof Substitute.Fallback fallback) {
            return fallback.text();
        }
        if (substitute instanceof Substitute.Blank) {
            return "";
        }
        throw new InvalidInputException(Problem.of(
                code,
                "field " + Text.shown(name),
                "'" + Text.shown(name) + "' " + what,
                "Give it a value, or let the gap be blank or a fallback"));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
