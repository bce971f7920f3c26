package dev.segue.storage.inmemory;

import dev.segue.Text;
import dev.segue.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Cuts pages out of rows that are in order, and refuses what is too much for one call. */
final class Page {

    private Page() {}

    /** The limit itself, if a page can have it. */
    static int checked(int limit) {
        if (limit < 1 || limit > Storage.CHUNK) {
            throw new IllegalArgumentException(
                    Text.format("The limit of a page is 1 to %,d rows, but was %,d", Storage.CHUNK, limit));
        }
        return limit;
    }

    /** The list itself, if it is short enough. */
    static <C extends Collection<?>> C few(C named) {
        if (named.size() > Storage.CHUNK) {
            throw new IllegalArgumentException(
                    Text.format("One call names at most %,d, but named %,d", Storage.CHUNK, named.size()));
        }
        return named;
    }

    /** The next rows of a map by its keys. */
    static <K, R> List<R> after(NavigableMap<K, R> rows, Optional<K> after, int limit) {
        NavigableMap<K, R> rest = after.map(key -> rows.tailMap(key, false)).orElse(rows);
        return rest.values().stream().limit(limit).toList();
    }

    /** The next rows of a list that is in the order of the key. */
    static <K extends Comparable<K>, R> List<R> after(List<R> rows, Function<R, K> key, Optional<K> after, int limit) {
        int from = after.map(last -> firstBeyond(rows, key, last)).orElse(0);
        return List.copyOf(rows.subList(from, Math.min(rows.size(), from + limit)));
    }

    /** Hands a list on in chunks. */
    static <R> void inChunks(List<R> rows, Consumer<List<R>> chunks) {
        for (int from = 0; from < rows.size(); from += Storage.CHUNK) {
            chunks.accept(List.copyOf(rows.subList(from, Math.min(rows.size(), from + Storage.CHUNK))));
        }
    }

    /** Where the first row stands whose key is greater, or the end. */
    static <K extends Comparable<K>, R> int firstBeyond(List<R> rows, Function<R, K> key, K last) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.apply(rows.get(middle)).compareTo(last) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
