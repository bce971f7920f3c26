package dev.segue.storage.inmemory;

import dev.segue.logging.Annotated;
import dev.segue.logging.Annotations;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.Reinstatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What has been said of the parts of one kind of the history, in the order in which it was said, and which of them are cancelled now. Not
 * thread-safe.
 *
 * @param <K> what a part is known by
 */
final class RecordBook<K> {
    private final Map<K, List<HistoryRecord>> records = new HashMap<>();
    private final Map<K, Cancellation> cancelled = new HashMap<>();

    /** Appends it unless the part is cancelled; whether it did. */
    boolean cancel(K part, Cancellation cancellation) {
        boolean anew = cancelled.putIfAbsent(part, cancellation) == null;
        if (anew) {
            append(part, cancellation);
        }
        return anew;
    }

    /** Appends it if the part is cancelled; whether it did. */
    boolean reinstate(K part, Reinstatement reinstatement) {
        boolean anew = cancelled.remove(part) != null;
        if (anew) {
            append(part, reinstatement);
        }
        return anew;
    }

    void append(K part, HistoryRecord said) {
        records.computeIfAbsent(part, any -> new ArrayList<>()).add(said);
    }

    /** Puts others in the place of all records of a part. */
    void rewrite(K part, UnaryOperator<HistoryRecord> rewrite, UnaryOperator<Cancellation> rewriteCancellation) {
        records.computeIfPresent(
                part, (any, said) -> new ArrayList<>(said.stream().map(rewrite).toList()));
        cancelled.computeIfPresent(part, (any, cancellation) -> rewriteCancellation.apply(cancellation));
    }

    boolean isCancelled(K part) {
        return cancelled.containsKey(part);
    }

    /** The cancellation that holds now. */
    Optional<Cancellation> cancellation(K part) {
        return Optional.ofNullable(cancelled.get(part));
    }

    /** What all annotations of a part come to. */
    Annotations annotations(K part) {
        Annotations all = Annotations.NONE;
        for (HistoryRecord said : records.getOrDefault(part, List.of())) {
            all = said instanceof Annotated annotated ? all.with(annotated.annotation()) : all;
        }
        return all;
    }

    /** The next records of a part, after so many. */
    List<HistoryRecord> page(K part, int after, int limit) {
        return records.getOrDefault(part, List.of()).stream()
                .skip(after)
                .limit(limit)
                .toList();
    }
}
