package dev.segue.engine;

import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.criteria.FetchedFacts;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Weakening;
import dev.segue.logging.EntryFields;
import dev.segue.logging.LoggedEntry;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds contacts by a criterion: the source decides what it supports exactly, core decides the rest over the chunks that come, with the
 * storage's facts. Immutable and thread-safe.
 */
final class ContactSearch {
    private final Assembly assembly;

    ContactSearch(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Everything that is wrong with a criterion, also that it asks for segments which do not exist. */
    List<Problem> problemsOf(Criterion criterion) {
        List<Problem> problems = new ArrayList<>(CriterionCheck.problems(criterion, assembly.catalog()));
        if (!problems.isEmpty()) {
            return problems;
        }
        FactNeeds needs = Evaluation.of(criterion, assembly.moment()).needs();
        needs.memberships(MemberOfSegment.class)
                .map(MemberOfSegment::segment)
                .filter(no -> assembly.storage().segments().find(no).isEmpty())
                .forEach(no -> problems.add(Refusals.notFound(no)));
        needs.memberships(MemberOfLoggedSegment.class)
                .map(MemberOfLoggedSegment::segment)
                .filter(no -> assembly.storage().loggedSegments().find(no).isEmpty())
                .forEach(no -> problems.add(LoggedSegmentDesk.notFound(no)));
        return problems;
    }

    /** Pushes every contact that meets the criterion, once, in chunks. */
    void search(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks) {
        ContactSource source = assembly.contacts();
        if (Weakening.fullySupported(criterion, source::supports)) {
            source.select(criterion, moment, chunks);
            return;
        }
        Evaluation evaluation = Evaluation.of(criterion, moment);
        source.select(Weakening.weaken(criterion, source::supports), moment, chunk -> {
            List<Contact> meeting = meeting(chunk, evaluation);
            if (!meeting.isEmpty()) {
                chunks.accept(meeting);
            }
        });
    }

    /** Those contacts that meet the evaluation's criterion. */
    List<Contact> meeting(List<Contact> contacts, Evaluation evaluation) {
        Facts facts =
                facts(evaluation.needs(), contacts.stream().map(Contact::no).toList());
        return evaluation.matching(contacts, facts);
    }

    Facts facts(FactNeeds needs, Collection<ContactNo> numbers) {
        return needs.isEmpty() ? Facts.NONE : fetched(needs, numbers);
    }

    private Facts fetched(FactNeeds needs, Collection<ContactNo> numbers) {
        Storage storage = assembly.storage();
        Map<Membership, Set<ContactNo>> members = new HashMap<>();
        needs.memberships(MemberOfSegment.class)
                .forEach(it -> members.put(it, storage.segments().membersAmong(it.segment(), numbers)));
        needs.memberships(MemberOfLoggedSegment.class)
                .forEach(it -> members.put(it, storage.loggedSegments().membersAmong(it.segment(), numbers)));
        Map<Relation, Map<ContactNo, List<LoggedEntry>>> rows = needs.relations()
                        .contains(EntryFields.INTERACTIONS)
                ? Map.of(EntryFields.INTERACTIONS, storage.interactions().counting(numbers))
                : Map.of();
        return new FetchedFacts(rows, members);
    }

    /** Pushes the companies of these contacts and all their persons. */
    void wholeCompanies(Collection<Contact> contacts, Consumer<List<Contact>> chunks) {
        Set<ContactNo> companies = new LinkedHashSet<>();
        contacts.forEach(contact -> contact.companyNo().ifPresent(companies::add));
        if (!companies.isEmpty()) {
            assembly.contacts().ofCompanies(companies, chunks);
        }
    }

    /** The companies of these contacts. */
    Collection<Contact> companies(Collection<Contact> contacts) {
        Set<ContactNo> companies = new LinkedHashSet<>();
        contacts.forEach(contact -> contact.companyNo().ifPresent(companies::add));
        return companies.isEmpty()
                ? List.of()
                : assembly.contacts().byNumbers(companies).values();
    }

    /** Splits a list into chunks. */
    static <T> void inChunks(List<T> all, Consumer<List<T>> chunks) {
        for (int from = 0; from < all.size(); from += Storage.CHUNK) {
            chunks.accept(all.subList(from, Math.min(all.size(), from + Storage.CHUNK)));
        }
    }
}
