package dev.segue.engine;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Progress;
import dev.segue.contact.Contact;
import dev.segue.interaction.TemplateCatalog;
import dev.segue.logging.CampaignTargets;
import dev.segue.segment.Inheritance;
import dev.segue.storage.TargetCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Finds the targets of a campaign, whether or not it is active, among the candidates that the storage has. Immutable and thread-safe. */
final class TargetSearch {
    private final Assembly assembly;

    TargetSearch(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Whether a contact is a target by itself, or as the company of one who is (rule CA-3). */
    boolean include(CampaignNo campaign, ContactNo contact) {
        boolean[] target = {any(campaign, List.of(contact))};
        if (!target[0]) {
            assembly.contacts().ofCompanies(List.of(contact), chunk -> {
                List<ContactNo> persons = chunk.stream().map(Contact::no).toList();
                target[0] = target[0] || any(campaign, persons);
            });
        }
        return target[0];
    }

    private boolean any(CampaignNo campaign, List<ContactNo> contacts) {
        TemplateCatalog templates = templates();
        boolean[] found = {false};
        assembly.storage()
                .targets()
                .candidatesAmong(
                        campaign,
                        contacts,
                        chunk -> found[0] =
                                found[0] || !targets(campaign, chunk, templates).isEmpty());
        return found[0];
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
