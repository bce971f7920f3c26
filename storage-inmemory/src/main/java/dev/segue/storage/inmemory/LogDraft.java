package dev.segue.storage.inmemory;

import dev.segue.Problem;
import dev.segue.RequestId;
import dev.segue.letter.Delivery;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.storage.LogRun.Batch;
import dev.segue.storage.LogRun.Conclusion.Commit;
import dev.segue.storage.LogRun.FollowUpSegment;
import dev.segue.storage.StorageException;
import dev.segue.storage.inmemory.History.Chapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a log has decided so far, kept aside until it commits. Not thread-safe. */
final class LogDraft {
    private final List<InteractionLogEntry> entries = new ArrayList<>();
    private final Commitments commitments = new Commitments();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Candidates followUpCandidates = new Candidates();
    private List<CampaignEntry> campaignEntries = List.of();
    private Optional<OpenSegment> followUp = Optional.empty();
    private Optional<LoggedSegment> loggedSegment = Optional.empty();

    void add(Batch batch) {
        for (LoggedEntry logged : batch.entries()) {
            entries.add(logged.entry());
            commitments.keep(logged.entry().no(), logged.commitment());
        }
        deliveries.addAll(batch.deliveries());
        followUpCandidates.accept(batch.followUp());
    }

    long followUpLines() {
        return followUpCandidates.size();
    }

    /** Takes the conclusion and brings everything in order, as long as nobody waits for it. */
    void complete(Commit commit) {
        loggedSegment = Optional.of(commit.loggedSegment());
        entries.sort(Comparator.comparing(InteractionLogEntry::no));
        commitments.trim();
        deliveries.sort(Comparator.comparing(Delivery::no));
        campaignEntries = commit.campaignEntries().stream()
                .sorted(Comparator.comparing(CampaignEntry::campaign))
                .toList();
        followUp = commit.followUp().map(this::opened);
    }

    private OpenSegment opened(FollowUpSegment wanted) {
        OpenSegment segment = new OpenSegment(wanted.header());
        segment.step(wanted.step(), followUpCandidates);
        return segment;
    }

    /** Makes everything visible; refuses numbers that are taken before it begins. */
    LoggedSegment commitTo(State state, OpenSegment segment, RequestId request) {
        refuseTakenNumbers(state);
        LoggedSegment logged = loggedSegment.orElseThrow();
        state.history.append(new Chapter(logged, segment.stepsInForce(), campaignEntries, entries), request);
        state.history.records.seals.keep(logged.no(), commitments);
        state.deliveries.add(logged.no(), deliveries);
        state.openSegments.remove(segment.header().no());
        followUp.ifPresent(next -> {
            state.usedNumbers.add(next.header().no());
            state.openSegments.put(next.header().no(), next);
        });
        return logged;
    }

    private void refuseTakenNumbers(State state) {
        LoggedSegment logged = loggedSegment.orElseThrow();
        refuseIf(state.history.has(logged.no()), "logged segment", logged.no());
        followUp.map(OpenSegment::header)
                .ifPresent(next -> refuseIf(state.usedNumbers.contains(next.no()), "segment", next.no()));
        entries.forEach(entry -> refuseIf(state.history.has(entry.no()), "entry", entry.no()));
        deliveries.forEach(delivery -> refuseIf(state.deliveries.has(delivery.no()), "delivery", delivery.no()));
    }

    private static void refuseIf(boolean taken, String thing, Object no) {
        if (taken) {
            throw new StorageException(Problem.of(
                    "storage.number-taken",
                    thing + " " + no,
                    "There is one of this number already",
                    "Reserve numbers from the storage's series and use each once"));
        }
    }
}
