package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.letter.Delivery;
import dev.segue.logging.Annotations;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.Step;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads all pages of what was logged. */
final class History {

    private History() {}

    static List<LoggedEntry> entries(Storage storage, LoggedSegmentNo no) {
        return entries(storage, no, Storage.CHUNK);
    }

    static List<LoggedEntry> entries(Storage storage, LoggedSegmentNo no, int limit) {
        return Pages.<LoggedEntry, EntryNo>all(
                limit,
                (after, most) -> storage.interactions().page(no, after, most),
                it -> it.entry().no());
    }

    static List<LoggedEntry> entries(Storage storage, ContactNo contact, int limit) {
        return Pages.<LoggedEntry, EntryNo>all(
                limit,
                (after, most) -> storage.interactions().page(contact, after, most),
                it -> it.entry().no());
    }

    static List<Delivery> deliveries(Storage storage, LoggedSegmentNo no) {
        return deliveries(storage, no, Storage.CHUNK);
    }

    static List<Delivery> deliveries(Storage storage, LoggedSegmentNo no, int limit) {
        return Pages.<Delivery, DeliveryNo>all(
                limit, (after, most) -> storage.deliveries().page(no, after, most), Delivery::no);
    }

    static List<Step> steps(Storage storage, LoggedSegmentNo no, int limit) {
        return Pages.<Step, Integer>all(
                limit, (after, most) -> storage.loggedSegments().steps(no, after.orElse(0), most), Step::number);
    }

    /** An entry that is cancelled itself, and of which nothing else has been said. */
    static LoggedEntry cancelled(InteractionLogEntry entry, Cancellation cancellation) {
        return new LoggedEntry(
                entry,
                Optional.of(cancellation),
                Optional.empty(),
                Optional.empty(),
                Annotations.NONE,
                entry.commitment(),
                Optional.empty());
    }

    /** All records, each of which is read after those before it. */
    static List<HistoryRecord> records(int limit, BiFunction<Integer, Integer, List<HistoryRecord>> page) {
        List<HistoryRecord> all = new ArrayList<>();
        List<HistoryRecord> next = page.apply(0, limit);
        while (!next.isEmpty()) {
            assertThat(next).as("a page of at most %d", limit).hasSizeLessThanOrEqualTo(limit);
            all.addAll(next);
            assertThat(all).as("pages that end").hasSizeLessThan(10_000);
            next = page.apply(all.size(), limit);
        }
        return all;
    }
}
