package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.interaction.Activation;
import dev.segue.logging.LoggedEntry;
import dev.segue.storage.OpenLine;
import dev.segue.storage.Storage;
import dev.segue.storage.TargetCandidate;
import dev.segue.storage.Targets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Activations as they were said, and candidates chunk by chunk as they are at one moment each; only the numbers are held for all of them. Thread-safe. */
final class InMemoryTargets implements Targets {
    private final State state;
    private final Map<CampaignNo, List<Activation>> activations = new HashMap<>();

    InMemoryTargets(State state) {
        this.state = state;
    }

    @Override
    public boolean append(CampaignNo campaign, Activation activation) {
        requireNonNull(activation, "activation");
        return state.locked(() -> {
            List<Activation> said = said(campaign);
            boolean active = !said.isEmpty() && said.get(said.size() - 1).active();
            if (active != activation.active()) {
                List<Activation> more = new ArrayList<>(said);
                more.add(activation);
                activations.put(campaign, List.copyOf(more));
            }
            return active != activation.active();
        });
    }

    private List<Activation> said(CampaignNo campaign) {
        return activations.getOrDefault(requireNonNull(campaign, "campaign"), List.of());
    }

    @Override
    public Optional<Activation> latest(CampaignNo campaign) {
        List<Activation> said = state.locked(() -> said(campaign));
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
    }

    @Override
    public List<Activation> records(CampaignNo campaign, int after, int limit) {
        Page.checked(limit);
        return state.locked(() -> said(campaign)).stream()
                .skip(after)
                .limit(limit)
                .toList();
    }

    @Override
    public void candidates(CampaignNo campaign, Consumer<List<TargetCandidate>> chunks) {
        requireNonNull(campaign, "campaign");
        List<ContactNo> numbers =
                state.locked(this::mayBeCandidates).stream().sorted().toList();
        for (int from = 0; from < numbers.size(); from += Storage.CHUNK) {
            List<ContactNo> some = numbers.subList(from, Math.min(numbers.size(), from + Storage.CHUNK));
            push(state.locked(() -> found(campaign, some)), chunks);
        }
    }

    /** The numbers alone of all who have a line or an entry, so that candidates are made chunk by chunk. */
    private Set<ContactNo> mayBeCandidates() {
        Set<ContactNo> numbers = new HashSet<>();
        state.openSegments.values().forEach(open -> numbers.addAll(open.members()));
        state.history.contacts().forEach(no -> numbers.add(state.aliases.current(no)));
        return numbers;
    }

    @Override
    public void candidatesAmong(
            CampaignNo campaign, Collection<ContactNo> contacts, Consumer<List<TargetCandidate>> chunks) {
        requireNonNull(campaign, "campaign");
        Set<ContactNo> named = Page.few(Set.copyOf(contacts));
        push(
                state.locked(() -> {
                    Set<ContactNo> asked = new TreeSet<>();
                    named.forEach(no -> asked.add(state.aliases.current(no)));
                    return found(campaign, asked);
                }),
                chunks);
    }

    private List<TargetCandidate> found(CampaignNo campaign, Collection<ContactNo> inOrder) {
        Map<ContactNo, List<LoggedEntry>> entries = new ByContact(state).counting(inOrder);
        return inOrder.stream()
                .map(no -> new TargetCandidate(no, lines(no), of(campaign, entries.getOrDefault(no, List.of()))))
                .filter(candidate -> state.aliases.survivor(candidate.contact()).isEmpty())
                .filter(candidate ->
                        !candidate.lines().isEmpty() || !candidate.entries().isEmpty())
                .toList();
    }

    private List<OpenLine> lines(ContactNo contact) {
        List<OpenLine> lines = new ArrayList<>();
        for (OpenSegment open : state.openSegments.values()) {
            if (open.has(contact)) {
                open.linesOf(contact).forEach(line -> lines.add(new OpenLine(open.header(), line)));
            }
        }
        return lines;
    }

    private static List<LoggedEntry> of(CampaignNo campaign, List<LoggedEntry> entries) {
        return entries.stream()
                .filter(it -> it.entry().campaign().equals(Optional.of(campaign)))
                .toList();
    }

    private static void push(List<TargetCandidate> found, Consumer<List<TargetCandidate>> chunks) {
        if (!found.isEmpty()) {
            chunks.accept(found);
        }
    }
}
