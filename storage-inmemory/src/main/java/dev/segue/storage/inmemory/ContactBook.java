package dev.segue.storage.inmemory;

import static dev.segue.contact.ContactFields.BLOCKED;
import static dev.segue.contact.ContactFields.COMPANY_NAME;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.EXCLUDED;

import dev.segue.ContactNo;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.ContactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All contacts, persons under their companies, and when it last changed who may be written to. Not thread-safe. */
final class ContactBook {
    private final ContactSchema schema;
    private final Map<ContactNo, Kept> byNumber = new HashMap<>();
    private final Map<ContactNo, Set<ContactNo>> personsByCompany = new HashMap<>();
    private final Map<ContactNo, Long> exclusionMovedAt = new HashMap<>();
    private final ExclusionEpoch epoch;
    private final SuppressionBook suppressions;

    ContactBook(ContactSchema schema, ExclusionEpoch epoch, SuppressionBook suppressions) {
        this.schema = schema;
        this.epoch = epoch;
        this.suppressions = suppressions;
    }

    /**
     * A contact as it is found, and the company name it was given with.
     *
     * <p>A person's company name is all that its company hides and that shows again when the company is taken away (rule CN-2).
     */
    private record Kept(Contact contact, Optional<String> ownCompanyName) {
        static Kept given(Contact contact) {
            return new Kept(contact, contact.get(COMPANY_NAME));
        }

        Kept under(Optional<Contact> company) {
            return new Kept(asGiven().under(company), ownCompanyName);
        }

        private Contact asGiven() {
            if (contact.get(COMPANY_NAME).equals(ownCompanyName)) {
                return contact;
            }
            return ownCompanyName
                    .map(name -> contact.with(COMPANY_NAME, name))
                    .orElseGet(() -> contact.without(COMPANY_NAME));
        }
    }

    ContactSchema schema() {
        return schema;
    }

    /** Which contacts would change whether they are excluded, blocked or suppressed if these were put. */
    List<ContactNo> movedByPutting(Collection<Contact> contacts) {
        Map<ContactNo, Contact> last = new LinkedHashMap<>();
        contacts.forEach(contact -> last.put(contact.no(), contact));
        Set<ContactNo> suppressionMoved = suppressionMoved(last.values());
        return last.values().stream()
                .filter(contact -> contact.excluded() != is(contact.no(), Contact::excluded)
                        || contact.blocked() != is(contact.no(), Contact::blocked)
                        || suppressionMoved.contains(contact.no()))
                .map(Contact::no)
                .toList();
    }

    /** Only who comes with other addresses is looked up, as that takes time under the lock. */
    private Set<ContactNo> suppressionMoved(Collection<Contact> contacts) {
        List<Contact> readdressed = contacts.stream()
                .filter(contact -> !is(contact.no(), before -> sameAddresses(before, contact)))
                .toList();
        Set<ContactNo> before = suppressions.suppressed(
                find(readdressed.stream().map(Contact::no).toList()).values());
        Set<ContactNo> after = suppressions.suppressed(readdressed);
        return readdressed.stream()
                .map(Contact::no)
                .filter(no -> before.contains(no) != after.contains(no))
                .collect(Collectors.toSet());
    }

    private static boolean sameAddresses(Contact one, Contact other) {
        return EMAIL.of(one).equals(EMAIL.of(other)) && one.addresses().equals(other.addresses());
    }

    /** Which contacts are excluded or blocked and would be so no more if these were taken away. */
    List<ContactNo> movedByRemoving(Collection<ContactNo> numbers) {
        return numbers.stream()
                .filter(no -> is(no, Contact::excluded) || is(no, Contact::blocked))
                .distinct()
                .toList();
    }

    private boolean is(ContactNo no, Predicate<Contact> flag) {
        return byNumber.containsKey(no) && flag.test(byNumber.get(no).contact());
    }

    void put(List<Contact> contacts) {
        put(contacts, Kept::given);
    }

    /** Puts contacts that were made from those that are found; a company name that they show still is what it was. */
    void putChanged(Collection<Contact> contacts) {
        put(
                contacts,
                contact -> Optional.ofNullable(byNumber.get(contact.no()))
                        .filter(before -> before.contact().get(COMPANY_NAME).equals(contact.get(COMPANY_NAME)))
                        .map(before -> new Kept(contact, before.ownCompanyName()))
                        .orElseGet(() -> Kept.given(contact)));
    }

    private void put(Collection<Contact> contacts, Function<Contact, Kept> keeping) {
        raiseEpoch(movedByPutting(contacts));
        Set<ContactNo> touched = new LinkedHashSet<>();
        for (Contact contact : contacts) {
            Kept kept = keeping.apply(contact);
            takeOut(contact.no());
            byNumber.put(contact.no(), kept);
            companyOf(contact)
                    .ifPresent(company -> personsByCompany
                            .computeIfAbsent(company, any -> new TreeSet<>())
                            .add(contact.no()));
            touched.add(contact.no());
        }
        settle(touched);
    }

    void remove(Collection<ContactNo> numbers) {
        raiseEpoch(movedByRemoving(numbers));
        numbers.forEach(this::takeOut);
        settle(new LinkedHashSet<>(numbers));
    }

    /** Takes a contact away without a trace; whether there was one. */
    boolean erase(ContactNo no) {
        boolean known = byNumber.containsKey(no);
        remove(List.of(no));
        exclusionMovedAt.remove(no);
        return known;
    }

    /** Makes two contacts one; the persons of a company that goes belong to the one that stays. */
    void merge(ContactNo from, ContactNo into, Consent consent) {
        List<Contact> changed = new ArrayList<>(personsAt(from, into));
        if (is(into, any -> true)) {
            Contact survivor = given(into);
            boolean excluded = consent.forbids(is(from, Contact::excluded), survivor.excluded());
            boolean blocked = consent.forbids(is(from, Contact::blocked), survivor.blocked());
            survivor = excluded ? survivor.with(EXCLUDED, true) : survivor;
            changed.add(blocked ? survivor.with(BLOCKED, true) : survivor);
        }
        remove(List.of(from));
        put(changed);
    }

    /** Gives a contact another number, and its persons too if it is a company. */
    void renumber(ContactNo from, ContactNo to) {
        List<Contact> changed = new ArrayList<>(personsAt(from, to));
        find(from).ifPresent(contact -> changed.add(given(from).withNumber(to)));
        remove(List.of(from));
        put(changed);
    }

    private List<Contact> personsAt(ContactNo company, ContactNo other) {
        return personsByCompany.getOrDefault(company, Set.of()).stream()
                .map(person -> given(person).toBuilder().at(other).build())
                .toList();
    }

    /** Whether somebody names it as its company, known or not. */
    boolean hasPersons(ContactNo company) {
        return personsByCompany.containsKey(company);
    }

    /** A contact as it was put. */
    private Contact given(ContactNo no) {
        return Objects.requireNonNull(byNumber.get(no)).asGiven();
    }

    private void raiseEpoch(List<ContactNo> moved) {
        if (!moved.isEmpty()) {
            long now = epoch.next();
            moved.forEach(contact -> exclusionMovedAt.put(contact, now));
        }
    }

    private void takeOut(ContactNo no) {
        Kept kept = byNumber.remove(no);
        if (kept != null) {
            companyOf(kept.contact())
                    .ifPresent(company -> personsByCompany.computeIfPresent(company, (any, persons) -> {
                        persons.remove(no);
                        return persons.isEmpty() ? null : persons;
                    }));
        }
    }

    /** Puts these contacts, and the persons of those that are or were companies, under their companies. */
    private void settle(Set<ContactNo> touched) {
        Set<ContactNo> all = new LinkedHashSet<>(touched);
        touched.forEach(no -> all.addAll(personsByCompany.getOrDefault(no, Set.of())));
        for (ContactNo no : all) {
            byNumber.computeIfPresent(
                    no,
                    (any, kept) -> kept.contact().type() == ContactType.PERSON
                            ? kept.under(companyOf(kept.contact())
                                    .flatMap(this::find)
                                    .filter(company -> company.type() == ContactType.COMPANY))
                            : kept);
        }
    }

    private static Optional<ContactNo> companyOf(Contact contact) {
        return contact.type() == ContactType.PERSON ? contact.companyNo() : Optional.empty();
    }

    Optional<Contact> find(ContactNo no) {
        return Optional.ofNullable(byNumber.get(no)).map(Kept::contact);
    }

    Map<ContactNo, Contact> find(Collection<ContactNo> numbers) {
        Map<ContactNo, Contact> found = new LinkedHashMap<>();
        numbers.forEach(no -> find(no).ifPresent(contact -> found.put(no, contact)));
        return found;
    }

    /** All contacts at this moment. */
    List<Contact> all() {
        List<Contact> all = new ArrayList<>(byNumber.size());
        byNumber.values().forEach(kept -> all.add(kept.contact()));
        return all;
    }

    /** The companies of those numbers at this moment, each with its persons. */
    List<Contact> ofCompanies(Set<ContactNo> companies) {
        List<Contact> found = new ArrayList<>();
        for (ContactNo no : companies) {
            find(no).filter(contact -> contact.type() == ContactType.COMPANY).ifPresent(found::add);
            personsByCompany
                    .getOrDefault(no, Set.of())
                    .forEach(person -> find(person).ifPresent(found::add));
        }
        return found;
    }

    long exclusionEpoch() {
        return epoch.now();
    }

    /** Whether the contact opted out or in after that epoch. */
    boolean movedAfter(long epoch, ContactNo contact) {
        return exclusionMovedAt.getOrDefault(contact, 0L) > epoch;
    }
}
