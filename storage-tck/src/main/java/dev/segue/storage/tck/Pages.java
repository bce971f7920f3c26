package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads page after page until one is empty, as every caller of a paging method does. */
final class Pages {
    private static final int ENDLESS = 100_000;

    private Pages() {}

    static <T, K> List<T> all(
            int limit, BiFunction<Optional<K>, Integer, List<T>> page, Function<? super T, ? extends K> key) {
        List<T> all = new ArrayList<>();
        List<T> next = page.apply(Optional.empty(), limit);
        while (!next.isEmpty()) {
            assertThat(next).as("a page of at most %d", limit).hasSizeLessThanOrEqualTo(limit);
            all.addAll(next);
            assertThat(all).as("pages that end").hasSizeLessThan(ENDLESS);
            next = page.apply(Optional.of(key.apply(next.get(next.size() - 1))), limit);
        }
        return all;
    }
}
