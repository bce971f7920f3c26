package dev.segue.engine;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Progress;
import dev.segue.contact.Contact;
import dev.segue.interaction.Activation;
import dev.segue.interaction.TemplateCatalog;
import dev.segue.logging.CampaignTargets;
import dev.segue.segment.Inheritance;
import dev.segue.storage.TargetCandidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the targets of a campaign, whether or not it is active, among the candidates that the storage has. Immutable and thread-safe. */
final class TargetSearch {
    private final Assembly assembly;

    TargetSearch(Assembly assembly) {
        this.assembly = assembly;
    }

    boolean isActive(CampaignNo campaign) {
        return assembly.storage()
                .targets()
                .latest(campaign)
                .filter(Activation::active)
                .isPresent();
    }

    /** Those of the contacts, by their present numbers, that are targets by themselves, or as the company of one who is (rule CA-3). */
    Set<ContactNo> among(CampaignNo campaign, Collection<ContactNo> contacts) {
        TemplateCatalog templates = templates();
        Set<ContactNo> targets = byThemselves(campaign, contacts, templates);
        List<ContactNo> others =
                contacts.stream().filter(no -> !targets.contains(no)).toList();
        if (!others.isEmpty()) {
            assembly.contacts().ofCompanies(others, chunk -> {
                Set<ContactNo> own =
                        byThemselves(campaign, chunk.stream().map(Contact::no).toList(), templates);
                chunk.stream()
                        .filter(member -> own.contains(member.no()))
                        .flatMap(member -> member.companyNo().stream())
                        .forEach(targets::add);
            });
        }
        targets.retainAll(Set.copyOf(contacts));
        return targets;
    }

    private Set<ContactNo> byThemselves(
            CampaignNo campaign, Collection<ContactNo> contacts, TemplateCatalog templates) {
        Set<ContactNo> found = new HashSet<>();
        assembly.storage()
                .targets()
                .candidatesAmong(
                        campaign,
                        contacts,
                        chunk -> targets(campaign, chunk, templates).forEach(target -> found.add(target.contact())));
        return found;
    }

    /** Pushes those that are targets by themselves, each once, in chunks; says how many there are. */
    long push(CampaignNo campaign, Consumer<List<CampaignTarget>> chunks, Progress progress) {
        TemplateCatalog templates = templates();
        long[] found = {0};
        long[] done = {0};
        assembly.storage().targets().candidates(campaign, chunk -> {
            List<CampaignTarget> targets = targets(campaign, chunk, templates);
            found[0] += targets.size();
            done[0] += chunk.size();
            if (!targets.isEmpty()) {
                chunks.accept(targets);
            }
            Cancelled.ifSaidSo(progress, done[0], OptionalLong.empty());
        });
        return found[0];
    }

    private List<CampaignTarget> targets(
            CampaignNo campaign, List<TargetCandidate> candidates, TemplateCatalog templates) {
        CampaignTargets rule = new CampaignTargets(campaign);
        List<CampaignTarget> targets = new ArrayList<>();
        Map<ContactNo, Contact> contacts = assembly.contacts()
                .byNumbers(candidates.stream().map(TargetCandidate::contact).toList());
        for (TargetCandidate candidate : candidates) {
            Optional<Contact> contact = Optional.ofNullable(contacts.get(candidate.contact()));
            boolean byLine = candidate.lines().stream()
                    .anyMatch(it -> rule.by(new Inheritance(it.segment(), templates)
                            .resolve(it.line().settings(), contact)));
            boolean byEntry = candidate.entries().stream().anyMatch(rule::by);
            if (byLine || byEntry) {
                targets.add(
                        new CampaignTarget(candidate.contact(), contact.flatMap(Contact::companyNo), byLine, byEntry));
            }
        }
        return targets;
    }

    private TemplateCatalog templates() {
        return new TemplateCatalog(assembly.storage().templates().all());
    }
}
