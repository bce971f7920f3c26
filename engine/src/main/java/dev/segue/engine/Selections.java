package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Top;
import dev.segue.interaction.FieldSettings;
import dev.segue.logging.LoggedEntry;
import dev.segue.optout.OptOut;
import dev.segue.segment.AddOptions;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.Selection;
import dev.segue.storage.SortKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the selection of each kind of step: which contacts it pushes to the storage. Immutable and thread-safe. */
final class Selections {
    private final Assembly assembly;
    private final ContactSearch search;

    Selections(Assembly assembly) {
        this.assembly = assembly;
        this.search = new ContactSearch(assembly);
    }

    Selection of(StepDefinition definition, EvaluationMoment moment, FallenOut fallenOut) {
        if (definition instanceof StepDefinition.Add add) {
            return chunks -> add(add, moment, chunks);
        }
        if (definition instanceof StepDefinition.Reduce reduce) {
            return chunks -> meeting(reduce.criterion(), reduce.entireCompanies(), moment, chunks);
        }
        if (definition instanceof StepDefinition.Refine refine) {
            return chunks -> meeting(refine.criterion(), refine.entireCompanies(), moment, chunks);
        }
        if (definition instanceof StepDefinition.Enter enter) {
            return chunks -> named(enter.contacts(), enter.ignoreExclusion(), fallenOut, chunks);
        }
        if (definition instanceof StepDefinition.ChangeContact change) {
            return chunks -> named(List.of(change.to()), change.ignoreExclusion(), fallenOut, chunks);
        }
        if (definition instanceof StepDefinition.ReuseLogged reuse) {
            return chunks -> reuse(reuse, moment, fallenOut, chunks);
        }
        StepDefinition.Strike strike = (StepDefinition.Strike) definition;
        return strike.lines().isPresent() ? Selection.NOBODY : chunks -> struck(strike.contacts(), chunks);
    }

    private void add(StepDefinition.Add add, EvaluationMoment moment, Consumer<List<Candidate>> chunks) {
        AddOptions options = add.options();
        if (options.top().isPresent()) {
            addFirst(add, options.top().get(), moment, chunks);
        } else {
            Consumer<List<Contact>> admit = withThoseAround(options, chunks);
            search.search(add.criterion(), moment, admit);
        }
    }

    /** The first ones stand in the order that was asked for, unless others come with them (rule ST-11). */
    private void addFirst(StepDefinition.Add add, Top top, EvaluationMoment moment, Consumer<List<Candidate>> chunks) {
        AddOptions options = add.options();
        Top.Gathering<Contact> gathering = top.gathering();
        search.search(add.criterion(), moment, found -> gathering.add(admissible(found, options.ignoreExclusion())));
        List<Contact> first = gathering.inOrder();
        if (options.expandCompanies() || options.relatedCompanies()) {
            ContactSearch.inChunks(first, withThoseAround(options, chunks));
            return;
        }
        long[] position = {0};
        ContactSearch.inChunks(first, chunk -> push(chunk, contact -> SortKey.at(++position[0]), chunks));
    }

    private Consumer<List<Contact>> withThoseAround(AddOptions options, Consumer<List<Candidate>> chunks) {
        Consumer<Collection<Contact>> admit =
                contacts -> push(admissible(contacts, options.ignoreExclusion()), SortKey::of, chunks);
        Consumer<Collection<Contact>> withRelated = options.relatedCompanies()
                ? contacts -> {
                    admit.accept(contacts);
                    admit.accept(search.companies(contacts));
                }
                : admit;
        return found -> {
            withRelated.accept(found);
            if (options.expandCompanies()) {
                search.wholeCompanies(found, withRelated::accept);
            }
        };
    }

    private List<Contact> admissible(Collection<Contact> contacts, boolean ignoreExclusion) {
        Set<ContactNo> suppressed = assembly.storage().suppressions().suppressed(contacts);
        return contacts.stream()
                .filter(contact -> OptOut.of(contact, suppressed.contains(contact.no()), ignoreExclusion)
                        .isEmpty())
                .toList();
    }

    private static void push(
            Collection<Contact> contacts, Function<Contact, SortKey> keys, Consumer<List<Candidate>> chunks) {
        List<Candidate> admitted = contacts.stream()
                .map(contact ->
                        new Candidate(contact.no(), keys.apply(contact), contact.excluded(), FieldSettings.NONE))
                .toList();
        if (!admitted.isEmpty()) {
            chunks.accept(admitted);
        }
    }

    private void meeting(
            Criterion criterion, boolean entireCompanies, EvaluationMoment moment, Consumer<List<Candidate>> chunks) {
        Consumer<List<Contact>> push = contacts -> push(contacts, SortKey::of, chunks);
        search.search(criterion, moment, found -> {
            push.accept(found);
            if (entireCompanies) {
                search.wholeCompanies(found, push);
            }
        });
    }

    private void named(
            List<ContactNo> numbers, boolean ignoreExclusion, FallenOut fallenOut, Consumer<List<Candidate>> chunks) {
        long[] position = {0};
        ContactSearch.inChunks(numbers, chunk -> {
            Map<ContactNo, Contact> known = assembly.contacts().byNumbers(chunk);
            Set<ContactNo> suppressed = assembly.storage().suppressions().suppressed(known.values());
            List<Candidate> candidates = new ArrayList<>();
            for (ContactNo number : chunk) {
                SortKey key = SortKey.at(++position[0]);
                Contact contact = known.get(number);
                if (contact != null) {
                    OptOut.of(contact, suppressed.contains(number), ignoreExclusion)
                            .ifPresentOrElse(
                                    why -> fallenOut.add(number, why),
                                    () -> candidates.add(
                                            new Candidate(number, key, contact.excluded(), FieldSettings.NONE)));
                }
            }
            chunks.accept(candidates);
        });
    }

    private static void struck(List<ContactNo> numbers, Consumer<List<Candidate>> chunks) {
        ContactSearch.inChunks(
                numbers,
                chunk -> chunks.accept(chunk.stream()
                        .map(number -> new Candidate(number, SortKey.at(1), false, FieldSettings.NONE))
                        .toList()));
    }

    private void reuse(
            StepDefinition.ReuseLogged reuse,
            EvaluationMoment moment,
            FallenOut fallenOut,
            Consumer<List<Candidate>> chunks) {
        Reusing reusing = new Reusing(reuse, moment, fallenOut, new CurrentNumbers(assembly)::of);
        PageByPage<LoggedEntry, EntryNo> pages = PageByPage.ofEntries(assembly.storage(), reuse.loggedSegment());
        for (List<LoggedEntry> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            chunks.accept(reusing.candidates(
                    page,
                    assembly.contacts()::byNumbers,
                    assembly.storage().suppressions()::suppressed,
                    search::facts));
        }
    }
}
