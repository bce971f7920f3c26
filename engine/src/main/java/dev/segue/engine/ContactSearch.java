package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.Custom;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Parameters;
import dev.segue.criteria.Weakening;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds contacts by a criterion: the source decides what it supports exactly, core decides the rest over the chunks that come, with the
 * storage's facts. Immutable and thread-safe.
 */
final class ContactSearch {
    private final Assembly assembly;
    private final CriteriaMeaning meaning;
    private final FactFinding facts;

    ContactSearch(Assembly assembly) {
        this.assembly = assembly;
        this.meaning = new CriteriaMeaning(assembly);
        this.facts = new FactFinding(assembly);
    }

    /**
     * Everything that is wrong with a criterion, also that it asks for segments, campaigns or saved criteria which do not exist, and what is wrong
     * with what saved criteria say.
     */
    List<Problem> problemsOf(Criterion criterion) {
        List<Problem> problems = problemsOfForm(criterion);
        return problems.isEmpty() ? problemsOfMeaning(criterion) : problems;
    }

    private List<Problem> problemsOfForm(Criterion criterion) {
        List<Problem> problems = new ArrayList<>(CriterionCheck.problems(criterion, assembly.catalog()));
        problems.addAll(Parameters.NONE.problems(List.of(criterion)));
        return problems;
    }

    private List<Problem> problemsOfMeaning(Criterion criterion) {
        Criterion meant;
        try {
            meant = meaning.of(criterion);
        } catch (InvalidInputException e) {
            return e.problems();
        }
        List<Problem> problems = meant.equals(criterion) ? List.of() : problemsOfForm(meant);
        return problems.isEmpty()
                ? problemsOf(Evaluation.of(meant, assembly.moment()).needs())
                : problems;
    }

    private List<Problem> problemsOf(FactNeeds needs) {
        List<Problem> problems = new ArrayList<>();
        Storage storage = assembly.storage();
        needs.memberships(MemberOfSegment.class)
                .map(MemberOfSegment::segment)
                .filter(no -> storage.segments().find(no).isEmpty())
                .forEach(no -> problems.add(Refusals.notFound(no)));
        needs.memberships(MemberOfLoggedSegment.class)
                .map(MemberOfLoggedSegment::segment)
                .filter(no -> storage.loggedSegments().find(no).isEmpty())
                .forEach(no -> problems.add(LoggedSegmentDesk.notFound(no)));
        needs.memberships(TargetOfCampaign.class)
                .map(TargetOfCampaign::campaign)
                .filter(no -> storage.directory().campaign(no).isEmpty())
                .forEach(no -> problems.add(
                        CampaignDesk.notFound(no, storage.directory().campaigns())));
        needs.memberships(Custom.class).forEach(custom -> problemOf(custom).ifPresent(problems::add));
        return problems;
    }

    private Optional<Problem> problemOf(Custom custom) {
        return Optional.ofNullable(assembly.knowledge().customs().get(custom.name()))
                .flatMap(known -> known.refusalOf(custom.arguments()))
                .map(why -> Problem.of(
                        "criteria.custom-arguments",
                        "custom criterion " + custom.name(),
                        why + ", but the arguments were " + custom.arguments(),
                        "Give arguments that the host takes"));
    }

    /** Pushes every contact that meets the criterion, which names no saved criteria any more, once, in chunks. */
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
        List<ContactNo> numbers = contacts.stream().map(Contact::no).toList();
        return evaluation.matching(contacts, facts(evaluation.needs(), numbers));
    }

    Facts facts(FactNeeds needs, Collection<ContactNo> numbers) {
        return facts.of(needs, numbers);
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
