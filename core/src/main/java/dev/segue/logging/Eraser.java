package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactType;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.StepDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is left of everything that belongs to an erased contact (rule ER-2). Each answer bears the pseudonym in place of the
 * number, so that contacts are still counted once. Immutable and thread-safe.
 *
 * @param contact the number that goes
 * @param pseudonym the number that stands in its place; its being random is the caller's business
 */
public record Eraser(ContactNo contact, ContactNo pseudonym) {

    /** What statistics need, and nothing that is a free text, a letter or a choice of the contact's: a field that is new goes. */
    private static final List<InteractionField<?>> KEPT = List.of(
            InteractionField.TEMPLATE,
            InteractionField.DATE,
            InteractionField.CAMPAIGN,
            InteractionField.SALESPERSON,
            InteractionField.CORRESPONDENCE_TYPE,
            InteractionField.COST,
            InteractionField.DURATION,
            InteractionField.INFORMATION_FLOW,
            InteractionField.INITIATED_BY,
            InteractionField.CAMPAIGN_TARGET,
            InteractionField.CAMPAIGN_RESPONSE);

    /** Needs both. */
    public Eraser {
        requireNonNull(contact, "contact");
        requireNonNull(pseudonym, "pseudonym");
    }

    /**
     * What is left of an entry: its numbers, its instant and actor, and what statistics need, a person's company included. The contact's
     * other values, the texts, the document, the language, the address and the salt are gone.
     */
    public InteractionLogEntry entry(InteractionLogEntry entry) {
        return new InteractionLogEntry(
                entry.no(),
                entry.loggedSegment(),
                entry.segment(),
                entry.line(),
                left(entry.contact()),
                left(entry.interaction()),
                entry.templateRevision(),
                entry.group(),
                entry.loggedAt(),
                entry.by(),
                Salt.GONE);
    }

    private Contact left(Contact known) {
        if (known.type() == ContactType.COMPANY) {
            return Contact.company(pseudonym, Tombstone.ERASED_TEXT).build();
        }
        Contact.Builder person = Contact.person(pseudonym, Tombstone.ERASED_TEXT);
        known.companyNo().ifPresent(person::at);
        return person.build();
    }

    private static InteractionValues left(InteractionValues values) {
        InteractionValues.Builder left = InteractionValues.builder();
        KEPT.forEach(field -> keep(field, values, left));
        return left.build();
    }

    private static <T> void keep(InteractionField<T> field, InteractionValues from, InteractionValues.Builder to) {
        to.put(field, from.get(field), from.provenance(field));
    }

    /** Whether the entry's letter was made of a document that nobody else was meant to get. */
    public static boolean hasOwnDocument(InteractionLogEntry entry) {
        return entry.interaction().provenance(InteractionField.DOCUMENT) == Provenance.LINE
                && entry.interaction().get(InteractionField.DOCUMENT).isPresent();
    }

    /** What is left of something that was said of an entry: that it was said, by whom and when, but no text. */
    public HistoryRecord said(HistoryRecord record) {
        if (record instanceof Cancellation it) {
            return said(it);
        }
        if (record instanceof Reinstatement it) {
            return said(it);
        }
        Annotated it = (Annotated) record;
        return new Annotated(left(it.annotation()), it.by(), it.at());
    }

    /** What is left of a cancellation of an entry. */
    public Cancellation said(Cancellation it) {
        return new Cancellation(Tombstone.ERASED_TEXT, it.by(), it.at());
    }

    /** What is left of a reinstatement of an entry. */
    public Reinstatement said(Reinstatement it) {
        return new Reinstatement(it.reason().map(any -> Tombstone.ERASED_TEXT), it.by(), it.at());
    }

    private static Annotation left(Annotation annotation) {
        if (annotation instanceof Annotation.Outcome outcome && !outcome.text().isEmpty()) {
            return Annotation.outcome(Tombstone.ERASED_TEXT);
        }
        return annotation instanceof Annotation.Comment ? Annotation.comment(Tombstone.ERASED_TEXT) : annotation;
    }

    /** The step with the pseudonym wherever it names the contact by hand; the same step if it does not. Criteria stay as they are. */
    public StepDefinition step(StepDefinition step) {
        if (step instanceof StepDefinition.Enter it && it.contacts().contains(contact)) {
            return new StepDefinition.Enter(others(it.contacts()), it.allowExisting(), it.ignoreExclusion());
        }
        if (step instanceof StepDefinition.Strike it && it.contacts().contains(contact)) {
            return new StepDefinition.Strike(others(it.contacts()), it.lines());
        }
        if (step instanceof StepDefinition.ChangeContact it
                && (it.from().equals(contact) || it.to().equals(contact))) {
            return new StepDefinition.ChangeContact(
                    it.line(), other(it.from()), other(it.to()), it.allowExisting(), it.ignoreExclusion());
        }
        return step;
    }

    /** What all of these leave of the step, one after the other: one for each number that the contact has or had. */
    public static StepDefinition step(StepDefinition step, List<Eraser> erasers) {
        StepDefinition left = step;
        for (Eraser eraser : erasers) {
            left = eraser.step(left);
        }
        return left;
    }

    private List<ContactNo> others(List<ContactNo> named) {
        return named.stream().map(this::other).toList();
    }

    private ContactNo other(ContactNo named) {
        return named.equals(contact) ? pseudonym : named;
    }

    /** The saved criteria with the pseudonym wherever a step names the contact by hand; empty if none does. */
    public Optional<SavedCriteria> criteria(SavedCriteria saved) {
        return criteria(saved, List.of(this));
    }

    /** What all of these leave of the saved criteria; empty if no step names any of their numbers by hand. */
    public static Optional<SavedCriteria> criteria(SavedCriteria saved, List<Eraser> erasers) {
        List<StepDefinition> steps =
                saved.steps().stream().map(step -> step(step, erasers)).toList();
        return steps.equals(saved.steps())
                ? Optional.empty()
                : Optional.of(
                        new SavedCriteria(saved.code(), saved.description(), steps, saved.savedAt(), saved.savedBy()));
    }
}
