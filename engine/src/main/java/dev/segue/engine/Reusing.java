package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.Reuse;
import dev.segue.optout.OptOut;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.SortKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Turns entries of a logged segment into candidates of the step that reuses it, and counts who falls out. Not thread-safe. */
final class Reusing {
    private final Reuse reuse;
    private final FallenOut fallenOut;
    private final Function<Collection<ContactNo>, UnaryOperator<ContactNo>> current;

    /**
     * What that step takes over.
     *
     * @param current what tells whom the numbers of entries mean now
     */
    Reusing(
            StepDefinition.ReuseLogged step,
            EvaluationMoment moment,
            FallenOut fallenOut,
            Function<Collection<ContactNo>, UnaryOperator<ContactNo>> current) {
        this.reuse = new Reuse(step, moment);
        this.fallenOut = fallenOut;
        this.current = current;
    }

    /** The candidates of one chunk of entries; a contact that is not known any more is none. */
    List<Candidate> candidates(
            List<LoggedEntry> chunk,
            Function<Collection<ContactNo>, Map<ContactNo, Contact>> contacts,
            Function<Collection<Contact>, Set<ContactNo>> suppressedOf,
            BiFunction<FactNeeds, Collection<ContactNo>, Facts> facts) {
        List<LoggedEntry> taken = chunk.stream().filter(reuse::takes).toList();
        List<ContactNo> logged =
                taken.stream().map(Reusing::contactOf).distinct().toList();
        UnaryOperator<ContactNo> survivorOf = current.apply(logged);
        List<ContactNo> numbers = logged.stream().map(survivorOf).distinct().toList();
        Map<ContactNo, Contact> known = contacts.apply(numbers);
        Set<ContactNo> suppressed = suppressedOf.apply(known.values());
        Facts about = facts.apply(reuse.needs(), numbers);
        List<Candidate> candidates = new ArrayList<>(taken.size());
        for (LoggedEntry entry : taken) {
            Contact contact = known.get(survivorOf.apply(contactOf(entry)));
            if (contact != null) {
                add(candidates, entry, contact, about, suppressed.contains(contact.no()));
            }
        }
        return candidates;
    }

    private static ContactNo contactOf(LoggedEntry logged) {
        return logged.entry().contact().no();
    }

    private void add(List<Candidate> candidates, LoggedEntry logged, Contact contact, Facts about, boolean suppressed) {
        Reuse.Verdict verdict = reuse.verdict(contact, about, suppressed);
        switch (verdict) {
            case FALLEN_OUT -> OptOut.of(contact, suppressed, false).ifPresent(why -> fallenOut.add(contact.no(), why));
            case ADMITTED, ADMITTED_ON_PURPOSE ->
                candidates.add(new Candidate(
                        contact.no(),
                        SortKey.at(logged.entry().no().value()),
                        verdict == Reuse.Verdict.ADMITTED_ON_PURPOSE,
                        Reuse.settings(logged.entry())));
            case UNWANTED -> {}
        }
    }
}
