package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.contact.AliasCheck;
import dev.segue.contact.Contact;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.Salutations;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.Campaign;
import dev.segue.storage.Directory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Contacts, salespeople, campaigns, salutations and the sender as they were put last. Thread-safe. */
final class InMemoryDirectory implements Directory {
    private final State state;
    private final TreeMap<SalespersonCode, Salesperson> salespeople = new TreeMap<>();
    private final TreeMap<CampaignNo, Campaign> campaigns = new TreeMap<>();
    private Salutations salutations = Salutations.NONE;
    private SenderCompany sender = SenderCompany.UNKNOWN;

    InMemoryDirectory(State state) {
        this.state = state;
    }

    @Override
    public void putContacts(List<Contact> contacts) {
        List<Contact> all = Page.few(List.copyOf(contacts));
        List<Problem> problems = all.stream()
                .flatMap(contact -> state.contacts.schema().problemsOf(contact).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        change(() -> state.contacts.movedByPutting(all).isEmpty(), () -> state.contacts.put(numbered(all)));
    }

    /** These contacts at the companies as they are numbered now; refused if one comes under a former number (rule CN-4). */
    private List<Contact> numbered(List<Contact> contacts) {
        if (state.aliases.isEmpty()) {
            return contacts;
        }
        List<Problem> former = new ArrayList<>();
        contacts.forEach(contact -> state.aliases
                .survivor(contact.no())
                .ifPresent(survivor -> former.add(AliasCheck.numberIsFormer(contact.no(), survivor))));
        if (!former.isEmpty()) {
            throw new InvalidInputException(former);
        }
        return contacts.stream()
                .map(contact -> contact.companyNo()
                        .flatMap(state.aliases::survivor)
                        .map(company -> contact.toBuilder().at(company).build())
                        .orElse(contact))
                .toList();
    }

    @Override
    public void removeContacts(Collection<ContactNo> numbers) {
        Set<ContactNo> all = Page.few(Set.copyOf(numbers));
        change(() -> state.contacts.movedByRemoving(all).isEmpty(), () -> state.contacts.remove(all));
    }

    /** Makes a change at once if nobody opts out or in by it; else it waits while opt-outs are held up. */
    private void change(BooleanSupplier leavesExclusionsAlone, Runnable change) {
        boolean done = state.locked(() -> {
            boolean harmless = leavesExclusionsAlone.getAsBoolean();
            if (harmless) {
                change.run();
            }
            return harmless;
        });
        if (!done) {
            state.exclusions.lock();
            try {
                state.locked(change);
            } finally {
                state.exclusions.unlock();
            }
        }
    }

    @Override
    public long exclusionEpoch() {
        return state.locked(state.contacts::exclusionEpoch);
    }

    @Override
    public void put(Salesperson salesperson) {
        state.locked(() -> {
            salespeople.put(salesperson.code(), salesperson);
        });
    }

    @Override
    public Optional<Salesperson> salesperson(SalespersonCode code) {
        return state.locked(() -> Optional.ofNullable(salespeople.get(code)));
    }

    @Override
    public List<Salesperson> salespeople() {
        return state.locked(() -> List.copyOf(salespeople.values()));
    }

    @Override
    public void put(Campaign campaign) {
        state.locked(() -> {
            campaigns.put(campaign.no(), campaign);
        });
    }

    @Override
    public Optional<Campaign> campaign(CampaignNo no) {
        return state.locked(() -> Optional.ofNullable(campaigns.get(no)));
    }

    @Override
    public List<Campaign> campaigns() {
        return state.locked(() -> List.copyOf(campaigns.values()));
    }

    @Override
    public void put(SalutationFormula formula) {
        state.locked(() -> {
            salutations = salutations.with(formula);
        });
    }

    @Override
    public List<SalutationFormula> salutations() {
        return state.locked(() -> salutations.formulas());
    }

    @Override
    public void put(SenderCompany company) {
        requireNonNull(company, "sender");
        state.locked(() -> {
            sender = company;
        });
    }

    @Override
    public SenderCompany sender() {
        return state.locked(() -> sender);
    }
}
