package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.Cancellation;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.Step;
import dev.segue.storage.LoggedSegments;
import dev.segue.storage.Recorded;
import dev.segue.storage.inmemory.History.Chapter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The segments that are history. Thread-safe. */
final class InMemoryLoggedSegments implements LoggedSegments {
    private final State state;

    InMemoryLoggedSegments(State state) {
        this.state = state;
    }

    @Override
    public Optional<LoggedSegment> find(LoggedSegmentNo no) {
        requireNonNull(no, "number");
        return state.locked(() -> state.history.find(no));
    }

    @Override
    public Optional<LoggedSegment> ofSegment(SegmentNo no) {
        return state.locked(() -> state.history.ofSegment(no));
    }

    @Override
    public List<LoggedSegment> page(Optional<LoggedSegmentNo> after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.history.page(after, limit));
    }

    @Override
    public List<Step> steps(LoggedSegmentNo no, int after, int limit) {
        Page.checked(limit);
        List<Step> steps = chapter(no).map(Chapter::steps).orElse(List.of());
        return Page.after(steps, Step::number, Optional.of(after), limit);
    }

    @Override
    public List<CampaignEntry> campaignEntries(LoggedSegmentNo no) {
        return state.locked(() -> state.history.campaignEntries(no));
    }

    private Optional<Chapter> chapter(LoggedSegmentNo no) {
        return state.locked(() -> state.history.chapter(no));
    }

    @Override
    public Set<ContactNo> membersAmong(LoggedSegmentNo no, Collection<ContactNo> contacts) {
        Set<ContactNo> asked = Page.few(Set.copyOf(contacts));
        return state.locked(() -> new ByContact(state).membersAmong(no, asked));
    }

    @Override
    public Optional<Recorded<LoggedSegment>> cancel(LoggedSegmentNo no, Cancellation cancellation) {
        requireNonNull(cancellation, "cancellation");
        return state.lockedAtPresent(now -> Recording.of(() -> state.history.find(no), () -> {
            boolean anew = state.history.records.ofSegments.cancel(no, cancellation);
            if (anew) {
                state.deliveries.cancelPlanned(no);
            }
            return anew;
        }));
    }

    @Override
    public Optional<Recorded<LoggedSegment>> reinstate(LoggedSegmentNo no, Reinstatement reinstatement) {
        requireNonNull(reinstatement, "reinstatement");
        return state.locked(() -> Recording.of(
                () -> state.history.find(no), () -> state.history.records.ofSegments.reinstate(no, reinstatement)));
    }

    @Override
    public Optional<Recorded<CampaignEntry>> cancel(
            LoggedSegmentNo no, CampaignNo campaign, Cancellation cancellation) {
        requireNonNull(cancellation, "cancellation");
        CampaignEntryKey key = new CampaignEntryKey(no, campaign);
        return state.lockedAtPresent(now -> Recording.of(() -> state.history.find(key), () -> {
            boolean anew = state.history.records.ofCampaignEntries.cancel(key, cancellation);
            if (anew) {
                state.history.entriesOf(key).forEach(state.deliveries::cancelPlanned);
            }
            return anew;
        }));
    }

    @Override
    public Optional<Recorded<CampaignEntry>> reinstate(
            LoggedSegmentNo no, CampaignNo campaign, Reinstatement reinstatement) {
        requireNonNull(reinstatement, "reinstatement");
        CampaignEntryKey key = new CampaignEntryKey(no, campaign);
        return state.locked(() -> Recording.of(
                () -> state.history.find(key),
                () -> state.history.records.ofCampaignEntries.reinstate(key, reinstatement)));
    }

    @Override
    public List<HistoryRecord> records(LoggedSegmentNo no, int after, int limit) {
        Page.checked(limit);
        return state.locked(() -> state.history.records.ofSegments.page(no, after, limit));
    }

    @Override
    public List<HistoryRecord> records(LoggedSegmentNo no, CampaignNo campaign, int after, int limit) {
        Page.checked(limit);
        CampaignEntryKey key = new CampaignEntryKey(no, campaign);
        return state.locked(() -> state.history.records.ofCampaignEntries.page(key, after, limit));
    }
}
