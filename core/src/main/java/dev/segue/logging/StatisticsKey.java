package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the entries of one row of statistics have in common: a number or a code, or that they have none. Immutable.
 *
 * <p>Keys stand in the order of their values by code point (rule TX-2), the one without a value first.
 */
public record StatisticsKey(Optional<String> value) implements Comparable<StatisticsKey> {

    /** The key of entries that have no such value, and of all entries if they are not grouped. */
    public static final StatisticsKey NONE = new StatisticsKey(Optional.empty());

    private static final Comparator<StatisticsKey> ORDER =
            Comparator.comparing(key -> key.value().orElse(""), Text.ORDER);

    /** Refuses null. */
    public StatisticsKey {
        requireNonNull(value, "value");
    }

    /** The key of that value. */
    public static StatisticsKey of(String value) {
        return new StatisticsKey(Optional.of(value));
    }

    @Override
    public int compareTo(StatisticsKey other) {
        return ORDER.compare(this, other);
    }

    /** The value alone, or nothing. */
    @Override
    public String toString() {
        return value.orElse("");
    }
}
