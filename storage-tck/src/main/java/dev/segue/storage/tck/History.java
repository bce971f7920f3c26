package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.letter.Delivery;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.Step;
import dev.segue.storage.Storage;
import java.util.List;

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
}
