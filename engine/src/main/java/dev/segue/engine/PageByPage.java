package dev.segue.engine;

import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads all rows of a port, page by page, and looks whether their keys rise: a port that gives a page twice would be read for ever, and one
 * that leaves the order would let rows be missed (rule SP-1). Not thread-safe, of use once.
 *
 * @param <R> the rows
 * @param <K> what they are ordered by
 */
final class PageByPage<R, K extends Comparable<? super K>> {
    private final String call;
    private final String clause;
    private final Function<Optional<K>, List<R>> port;
    private final Function<R, K> key;
    private Optional<K> last = Optional.empty();

    PageByPage(String call, String clause, Function<Optional<K>, List<R>> port, Function<R, K> key) {
        this.call = call;
        this.clause = clause;
        this.port = port;
        this.key = key;
    }

    static PageByPage<SegmentLine, LinePlace> ofLines(Storage storage, SegmentNo no) {
        return new PageByPage<>(
                "Segments.lines",
                "SEG-12",
                after -> storage.segments().lines(no, OptionalInt.empty(), after, Storage.CHUNK),
                SegmentLine::place);
    }

    static PageByPage<LoggedEntry, EntryNo> ofEntries(Storage storage, LoggedSegmentNo no) {
        return new PageByPage<>(
                "Interactions.page",
                "INT-2",
                after -> storage.interactions().page(no, after, Storage.CHUNK),
                logged -> logged.entry().no());
    }

    /** The next rows; none if there are no more. */
    List<R> next() {
        return checked(port.apply(last));
    }

    /** These rows, if they may be the next ones. */
    List<R> checked(List<R> rows) {
        if (rows == null || rows.size() > Storage.CHUNK) {
            throw BrokenContract.at(
                    call,
                    clause,
                    Text.format(
                            "A page has at most %,d rows, but was %s",
                            Storage.CHUNK, rows == null ? "null" : Text.format("of %,d", rows.size())));
        }
        for (R row : rows) {
            K next = key.apply(row);
            if (last.isPresent() && next.compareTo(last.get()) <= 0) {
                throw BrokenContract.at(
                        call, clause, "Rows come in their order, each once, but " + next + " came after " + last.get());
            }
            last = Optional.of(next);
        }
        return rows;
    }
}
