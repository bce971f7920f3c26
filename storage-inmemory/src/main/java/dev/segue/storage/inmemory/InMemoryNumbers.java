package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;
import dev.segue.storage.Numbers;
import java.util.EnumMap;
import java.util.Map;

/** The last number given of each series. Thread-safe. */
final class InMemoryNumbers implements Numbers {
    private final State state;
    private final Map<Series, Long> last = new EnumMap<>(Series.class);

    InMemoryNumbers(State state) {
        this.state = state;
    }

    @Override
    public long reserve(Series series, long count) {
        requireNonNull(series, "series");
        if (count < 1) {
            throw new IllegalArgumentException("A block has 1 number or more, but was asked for " + count);
        }
        return state.locked(() -> {
            long before = last.getOrDefault(series, 0L);
            if (count > Long.MAX_VALUE - before) {
                throw new IllegalArgumentException(Text.format(
                        "Series %s has %,d numbers left, but was asked for %,d",
                        series, Long.MAX_VALUE - before, count));
            }
            last.put(series, before + count);
            return before + 1;
        });
    }
}
