package dev.segue.storage.tck;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.Facts;
import dev.segue.interaction.FieldSettings;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.Selection;
import dev.segue.storage.SortKey;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a step selects among contacts that are known, pushed as an unkind engine may: mixed up, in small chunks, some contacts twice. */
final class Candidates {

    private Candidates() {}

    static Selection of(StepDefinition definition, Collection<Contact> known) {
        return pushing(select(definition, known));
    }

    static Selection pushing(List<Candidate> candidates) {
        List<Candidate> pushed = new ArrayList<>(candidates);
        for (int i = 0; i < candidates.size(); i += 3) {
            pushed.add(candidates.get(i));
        }
        Collections.shuffle(pushed, new Random(candidates.size()));
        int size = Math.max(1, Math.min(Storage.CHUNK, pushed.size() / 3));
        AtomicBoolean asked = new AtomicBoolean();
        return chunks -> {
            if (asked.getAndSet(true)) {
                throw new IllegalStateException("A selection may be asked once");
            }
            for (int from = 0; from < pushed.size(); from += size) {
                chunks.accept(List.copyOf(pushed.subList(from, Math.min(pushed.size(), from + size))));
            }
        };
    }

    private static List<Candidate> select(StepDefinition definition, Collection<Contact> known) {
        if (definition instanceof StepDefinition.Add add) {
            return met(add.criterion(), known).stream()
                    .filter(contact -> !contact.excluded() || definition.ignoresExclusion())
                    .map(contact -> candidate(contact, SortKey.of(contact)))
                    .toList();
        }
        if (definition instanceof StepDefinition.Reduce reduce) {
            return met(reduce.criterion(), known).stream()
                    .map(contact -> candidate(contact, SortKey.of(contact)))
                    .toList();
        }
        if (definition instanceof StepDefinition.Refine refine) {
            return met(refine.criterion(), known).stream()
                    .map(contact -> candidate(contact, SortKey.of(contact)))
                    .toList();
        }
        if (definition instanceof StepDefinition.Enter enter) {
            return byHand(enter.contacts(), known);
        }
        if (definition instanceof StepDefinition.Strike strike) {
            return strike.lines().isPresent() ? List.of() : byHand(strike.contacts(), known);
        }
        return byHand(List.of(((StepDefinition.ChangeContact) definition).to()), known);
    }

    private static List<Contact> met(Criterion criterion, Collection<Contact> known) {
        Evaluation evaluation = Evaluation.of(criterion, Office.NOW);
        return known.stream()
                .filter(contact -> evaluation.matches(contact, Facts.NONE))
                .toList();
    }

    private static List<Candidate> byHand(List<ContactNo> numbers, Collection<Contact> known) {
        Map<ContactNo, Contact> byNumber = new LinkedHashMap<>();
        known.forEach(contact -> byNumber.put(contact.no(), contact));
        List<Candidate> candidates = new ArrayList<>();
        for (ContactNo number : numbers) {
            candidates.add(candidate(byNumber.get(number), SortKey.at(candidates.size() + 1L)));
        }
        return candidates;
    }

    private static Candidate candidate(Contact contact, SortKey key) {
        return new Candidate(contact.no(), key, contact.excluded(), FieldSettings.NONE);
    }
}
