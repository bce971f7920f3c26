package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.contact.AliasCheck;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.SenderCompany;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.Campaign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The verbs of contacts, salespeople, campaigns, salutations and the sender, for hosts that keep them here; the host keeps them in step.
 * Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}).
 */
public final class DirectoryDesk {
    private final Assembly assembly;
    private final Access access;
    private final ContactSearch search;
    private final CurrentNumbers numbers;

    DirectoryDesk(Assembly assembly) {
        this.assembly = assembly;
        this.access = assembly.access();
        this.search = new ContactSearch(assembly);
        this.numbers = new CurrentNumbers(assembly);
    }

    /** Which fields contacts have. */
    public ContactSchema schema() {
        access.may(VIEW, AccessThing.All.CONTACTS).orThrow();
        return assembly.contacts().schema();
    }

    /**
     * Puts contacts, new or known, in units of 1,000; all are checked before the first is put. None can be put under a former number (rule
     * CN-4) or one that stands for an erased contact (rule ER-3); a person put at a company's former number belongs to its survivor.
     *
     * @return how many were put, or everything that is wrong with any of them
     */
    public Outcome<Integer> put(List<Contact> contacts) {
        requireNonNull(contacts, "contacts");
        return access.may(EDIT, AccessThing.All.CONTACTS).then(() -> checked(contacts));
    }

    private Outcome<Integer> checked(List<Contact> contacts) {
        ContactSchema schema = assembly.storage().contacts().schema();
        List<Problem> problems = new ArrayList<>();
        UnaryOperator<ContactNo> current = numbers.of(
                Named.each("contacts", contacts).stream().map(Contact::no).toList());
        for (Contact contact : contacts) {
            problems.addAll(schema.problemsOf(contact));
            if (contact.no().isPseudonym()) {
                problems.add(AliasCheck.numberIsPseudonym(contact.no()));
            }
            ContactNo survivor = current.apply(contact.no());
            if (!survivor.equals(contact.no())) {
                problems.add(AliasCheck.numberIsFormer(contact.no(), survivor));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        ContactSearch.inChunks(contacts, assembly.storage().directory()::putContacts);
        return Outcome.done(contacts.size());
    }

    /** Takes contacts away; their lines stay and show them as unknown, their history stays. A former number does not take its survivor away. */
    public void remove(Collection<ContactNo> numbers) {
        requireNonNull(numbers, "numbers");
        access.may(EDIT, AccessThing.All.CONTACTS).orThrow();
        ContactSearch.inChunks(
                List.copyOf(Named.each("contacts", numbers)), assembly.storage().directory()::removeContacts);
    }

    /** The contact of that number, or of that former number: the survivor. */
    public Optional<Contact> contact(ContactNo no) {
        access.may(VIEW, of(no)).orThrow();
        return Optional.ofNullable(known(List.of(no)).get(no));
    }

    /** The known ones of those contacts, at most 1,000, by the numbers that were asked for; under a former number there is the survivor. */
    public Map<ContactNo, Contact> contacts(Collection<ContactNo> asked) {
        requireNonNull(asked, "asked");
        access.may(VIEW, AccessThing.All.CONTACTS).orThrow();
        return known(asked);
    }

    private Map<ContactNo, Contact> known(Collection<ContactNo> asked) {
        UnaryOperator<ContactNo> current = numbers.of(asked);
        Map<ContactNo, Contact> known = assembly.contacts()
                .byNumbers(asked.stream().map(current).distinct().toList());
        Map<ContactNo, Contact> found = new HashMap<>();
        asked.forEach(
                no -> Optional.ofNullable(known.get(current.apply(no))).ifPresent(contact -> found.put(no, contact)));
        return found;
    }

    /** Pushes every contact that meets the criterion, each once, in chunks; refused if the criterion is not valid. */
    public Outcome<Long> search(Criterion criterion, Consumer<List<Contact>> chunks) {
        requireNonNull(criterion, "criterion");
        requireNonNull(chunks, "chunks");
        return access.may(VIEW, AccessThing.All.CONTACTS)
                .viewing(() -> new NamedThings(assembly).in(criterion))
                .then(() -> found(criterion, chunks));
    }

    private Outcome<Long> found(Criterion criterion, Consumer<List<Contact>> chunks) {
        List<Problem> problems = search.problemsOf(criterion);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        long[] found = {0};
        search.search(new CriteriaMeaning(assembly).of(criterion), assembly.moment(), chunk -> {
            found[0] += chunk.size();
            chunks.accept(chunk);
        });
        return Outcome.done(found[0]);
    }

    /** Puts a salesperson. */
    public void put(Salesperson salesperson) {
        requireNonNull(salesperson, "salesperson");
        access.may(EDIT, AccessThing.All.DIRECTORY).orThrow();
        assembly.storage().directory().put(salesperson);
    }

    /** The salesperson of that code. */
    public Optional<Salesperson> salesperson(SalespersonCode code) {
        requireNonNull(code, "code");
        access.may(VIEW, AccessThing.All.DIRECTORY).orThrow();
        return assembly.storage().directory().salesperson(code);
    }

    /** All salespeople, by code. */
    public List<Salesperson> salespeople() {
        access.may(VIEW, AccessThing.All.DIRECTORY).orThrow();
        return assembly.storage().directory().salespeople();
    }

    /** Puts a campaign. */
    public void put(Campaign campaign) {
        requireNonNull(campaign, "campaign");
        access.may(EDIT, of(campaign.no())).orThrow();
        assembly.storage().directory().put(campaign);
    }

    /** The campaign of that number. */
    public Optional<Campaign> campaign(CampaignNo no) {
        access.may(VIEW, of(no)).orThrow();
        return assembly.storage().directory().campaign(no);
    }

    /** All campaigns, by number. */
    public List<Campaign> campaigns() {
        access.may(VIEW, AccessThing.All.CAMPAIGNS).orThrow();
        return assembly.storage().directory().campaigns();
    }

    /** Puts a salutation formula, in place of the one for the same formality, code and language. */
    public void put(SalutationFormula formula) {
        requireNonNull(formula, "formula");
        access.may(EDIT, AccessThing.All.DIRECTORY).orThrow();
        assembly.storage().directory().put(formula);
    }

    /** All salutation formulas, by code and language, those for any first. */
    public List<SalutationFormula> salutations() {
        access.may(VIEW, AccessThing.All.DIRECTORY).orThrow();
        return assembly.storage().directory().salutations();
    }

    /** Puts the company that writes. */
    public void put(SenderCompany sender) {
        requireNonNull(sender, "sender");
        access.may(EDIT, AccessThing.All.DIRECTORY).orThrow();
        assembly.storage().directory().put(sender);
    }

    /** The company that writes. */
    public SenderCompany sender() {
        access.may(VIEW, AccessThing.All.DIRECTORY).orThrow();
        return assembly.storage().directory().sender();
    }
}
