package dev.segue.logging;

import dev.segue.contact.Contact;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.FactNeeds;
import dev.segue.criteria.Facts;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.optout.OptOut;
import dev.segue.segment.StepDefinition.ReuseLogged;
import java.util.Optional;

/**
 * Decides whom a step takes over from a logged segment, entry by entry, whether it follows up while logging or later (rules ST-8, FU-1 and
 * FU-2). Immutable and thread-safe.
 */
public final class Reuse {
    private final ReuseLogged step;
    private final Optional<EntryFilter> entries;
    private final Optional<Evaluation> contacts;

    /**
     * What that step takes over at that moment.
     *
     * @throws IllegalArgumentException if a criterion of the step asks for what entries or contacts do not have
     */
    public Reuse(ReuseLogged step, EvaluationMoment moment) {
        this.step = step;
        this.entries = step.entries().map(criterion -> new EntryFilter(criterion, moment));
        this.contacts = step.contacts().map(criterion -> Evaluation.of(criterion, moment));
    }

    /** What becomes of a contact that has an entry. */
    public enum Verdict {
        /** It is passed over: the step does not want it. */
        UNWANTED,
        /** It would get a line, but has opted out, or is blocked or suppressed. */
        FALLEN_OUT,
        /** It gets a line. */
        ADMITTED,
        /** It has opted out and gets a line all the same, on purpose (rule EX-3). */
        ADMITTED_ON_PURPOSE
    }

    /** Which facts have to be known of the contacts before {@link #verdict} is asked. */
    public FactNeeds needs() {
        return contacts.map(Evaluation::needs).orElse(FactNeeds.NONE);
    }

    /**
     * Whether the step looks at this entry at all: it counts, or cancelled ones are asked for, and it meets the criterion. One that was
     * erased brings nobody back (rule ER-3).
     */
    public boolean takes(LoggedEntry logged) {
        return logged.erased().isEmpty()
                && (logged.counts() || step.includeCancelled())
                && entries.map(it -> it.accepts(logged)).orElse(true);
    }

    /**
     * What becomes of a contact, as it is now, one of whose entries the step takes.
     *
     * @param suppressed whether one of its addresses is on the suppression list (rule EX-7)
     */
    public Verdict verdict(Contact contact, Facts facts, boolean suppressed) {
        if (!contacts.map(it -> it.matches(contact, facts)).orElse(true)) {
            return Verdict.UNWANTED;
        }
        if (OptOut.of(contact, suppressed, step.ignoreExclusion()).isPresent()) {
            return Verdict.FALLEN_OUT;
        }
        return contact.excluded() ? Verdict.ADMITTED_ON_PURPOSE : Verdict.ADMITTED;
    }

    /** With what a line begins that comes from this entry: the entry's campaign. */
    public static FieldSettings settings(InteractionLogEntry entry) {
        return entry.campaign()
                .map(campaign -> FieldSettings.NONE.set(InteractionField.CAMPAIGN, campaign))
                .orElse(FieldSettings.NONE);
    }
}
