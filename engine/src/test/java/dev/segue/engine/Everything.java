package dev.segue.engine;

import dev.segue.contact.Alias;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.interaction.Campaign;
import dev.segue.letter.Delivery;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Tombstone;
import dev.segue.optout.Suppression;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.storage.Storage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All that a storage shows, in the order in which it pages: two of these are equal if nothing has changed in between. Immutable. */
record Everything(List<Object> rows) {
    private static final int PAGE = 100;

    interface Pages<T> {
        List<T> next(Optional<T> last, List<T> before);
    }

    static Everything in(Storage storage) {
        List<Object> rows = new ArrayList<>();
        for (Segment segment : all((Optional<Segment> last, List<Segment> before) ->
                storage.segments().page(last.map(Segment::no), PAGE))) {
            rows.add(segment);
            rows.addAll(all((Optional<Step> last, List<Step> before) -> storage.segments()
                    .steps(segment.no(), last.map(Step::number).orElse(0), PAGE)));
            rows.addAll(all((Optional<SegmentLine> last, List<SegmentLine> before) ->
                    storage.segments().lines(segment.no(), OptionalInt.empty(), last.map(SegmentLine::place), PAGE)));
        }
        for (LoggedSegment logged : all((Optional<LoggedSegment> last, List<LoggedSegment> before) ->
                storage.loggedSegments().page(last.map(LoggedSegment::no), PAGE))) {
            rows.add(logged);
            rows.addAll(storage.loggedSegments().campaignEntries(logged.no()));
            rows.addAll(storage.loggedSegments().records(logged.no(), 0, PAGE));
            rows.addAll(all((Optional<Delivery> last, List<Delivery> before) ->
                    storage.deliveries().page(logged.no(), last.map(Delivery::no), PAGE)));
            for (LoggedEntry entry :
                    all((Optional<LoggedEntry> last, List<LoggedEntry> before) -> storage.interactions()
                            .page(logged.no(), last.map(it -> it.entry().no()), PAGE))) {
                rows.add(entry);
                rows.addAll(storage.interactions().records(entry.entry().no(), 0, PAGE));
            }
        }
        addDirectory(storage, rows);
        return new Everything(List.copyOf(rows));
    }

    private static void addDirectory(Storage storage, List<Object> rows) {
        storage.contacts()
                .select(Criterion.everyone(), new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC), rows::addAll);
        rows.addAll(storage.directory().salespeople());
        rows.addAll(storage.directory().campaigns());
        rows.addAll(storage.directory().salutations());
        rows.add(storage.directory().sender());
        rows.add(storage.directory().exclusionEpoch());
        rows.addAll(storage.templates().all());
        rows.addAll(storage.templates().groups());
        for (Campaign campaign : storage.directory().campaigns()) {
            rows.addAll(storage.targets().records(campaign.no(), 0, PAGE));
        }
        rows.addAll(all((Optional<SavedCriteria> last, List<SavedCriteria> before) ->
                storage.savedCriteria().page(last.map(SavedCriteria::code), PAGE)));
        rows.addAll(all((Optional<Suppression> last, List<Suppression> before) ->
                storage.suppressions().page(last.map(Suppression::key), PAGE)));
        rows.addAll(all(
                (Optional<Alias> last, List<Alias> before) -> storage.aliases().page(last.map(Alias::from), PAGE)));
        rows.addAll(all((Optional<Tombstone> last, List<Tombstone> before) ->
                storage.erasure().tombstones(before.size(), PAGE)));
    }

    private static <T> List<T> all(Pages<T> pages) {
        List<T> all = new ArrayList<>();
        while (true) {
            Optional<T> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            List<T> page = pages.next(last, all);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
        }
    }
}
