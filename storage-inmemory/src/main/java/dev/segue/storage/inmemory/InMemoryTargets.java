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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Activations as they were said, and candidates as they are at one moment, found in one pass over lines and entries and held for as long as they are pushed. Thread-safe. */
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
        push(state.locked(() -> found(campaign, any -> true)), chunks);
    }

    @Override
    public void candidatesAmong(
            CampaignNo campaign, Collection<ContactNo> contacts, Consumer<List<TargetCandidate>> chunks) {
        Set<ContactNo> named = Page.few(Set.copyOf(contacts));
        push(
                state.locked(() -> {
                    Set<ContactNo> asked =
                            named.stream().map(state.aliases::current).collect(Collectors.toSet());
                    return found(campaign, asked::contains);
                }),
                chunks);
    }

    private List<TargetCandidate> found(CampaignNo campaign, Predicate<ContactNo> asked) {
        Map<ContactNo, List<OpenLine>> lines = new TreeMap<>();
        state.openSegments
                .values()
                .forEach(open -> open.forEachPresent(line -> {
                    if (asked.test(line.contact())) {
                        lines.computeIfAbsent(line.contact(), any -> new ArrayList<>())
                                .add(new OpenLine(open.header(), line));
                    }
                }));
        Map<ContactNo, List<LoggedEntry>> entries = new HashMap<>();
        ByContact byContact = new ByContact(state);
        Set<ContactNo> survivors = state.history.contacts().stream()
                .map(state.aliases::current)
                .filter(asked)
                .collect(Collectors.toSet());
        byContact.counting(survivors).forEach((contact, all) -> {
            List<LoggedEntry> ofCampaign = all.stream()
                    .filter(it -> it.entry().campaign().equals(Optional.of(campaign)))
                    .toList();
            if (!ofCampaign.isEmpty()) {
                entries.put(contact, ofCampaign);
            }
        });
        Set<ContactNo> contacts = new TreeSet<>(lines.keySet());
        contacts.addAll(entries.keySet());
        return contacts.stream()
                .map(no ->
                        new TargetCandidate(no, lines.getOrDefault(no, List.of()), entries.getOrDefault(no, List.of())))
                .toList();
    }

    private static void push(List<TargetCandidate> all, Consumer<List<TargetCandidate>> chunks) {
        for (int from = 0; from < all.size(); from += Storage.CHUNK) {
            chunks.accept(List.copyOf(all.subList(from, Math.min(all.size(), from + Storage.CHUNK))));
        }
    }
}
