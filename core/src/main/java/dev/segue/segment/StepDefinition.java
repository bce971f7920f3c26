package dev.segue.segment;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Text;
import dev.segue.criteria.Criterion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one step of selection does to the lines of a segment. Immutable.
 *
 * <p>Rule ST-1: a segment's lines are what its steps in force make of them, one after another; a step that changes nothing is a step too.
 */
public sealed interface StepDefinition {

    /** How many contacts or lines one step by hand may name. */
    int MOST_BY_HAND = 10_000;

    /** What a step does with the contacts it selects. */
    enum Effect {
        /** They get a line each, in their order, unless they have one. */
        ADMIT,
        /** Their lines are removed. */
        REMOVE_SELECTED,
        /** All other lines are removed. */
        KEEP_SELECTED,
        /** The named lines are removed. */
        REMOVE_LINES,
        /** The named line is removed, and the contact gets a line in its place. */
        REPLACE_LINE
    }

    /** What the step does with the contacts it selects. */
    Effect effect();

    /** Whether a contact that is in the segment already gets one more line. */
    default boolean allowsExisting() {
        return false;
    }

    /** Whether contacts that have opted out are admitted all the same. */
    default boolean ignoresExclusion() {
        return false;
    }

    /** Adds the contacts that meet the criterion: union. */
    record Add(Criterion criterion, AddOptions options) implements StepDefinition {
        /** Needs both. */
        public Add {
            requireNonNull(criterion, "criterion");
            requireNonNull(options, "options");
        }

        @Override
        public Effect effect() {
            return Effect.ADMIT;
        }

        @Override
        public boolean allowsExisting() {
            return options.allowExisting();
        }

        @Override
        public boolean ignoresExclusion() {
            return options.ignoreExclusion();
        }
    }

    /**
     * Takes out the contacts that meet the criterion: difference.
     *
     * @param entireCompanies whether one that meets it takes out everybody of its present company (rule ST-5)
     */
    record Reduce(Criterion criterion, boolean entireCompanies) implements StepDefinition {
        /** Needs a criterion. */
        public Reduce {
            requireNonNull(criterion, "criterion");
        }

        @Override
        public Effect effect() {
            return Effect.REMOVE_SELECTED;
        }
    }

    /**
     * Keeps only the contacts that meet the criterion: intersection.
     *
     * @param entireCompanies whether one that meets it keeps everybody of its present company (rule ST-5)
     */
    record Refine(Criterion criterion, boolean entireCompanies) implements StepDefinition {
        /** Needs a criterion. */
        public Refine {
            requireNonNull(criterion, "criterion");
        }

        @Override
        public Effect effect() {
            return Effect.KEEP_SELECTED;
        }
    }

    /** Enters contacts by hand, in the given order. */
    record Enter(List<ContactNo> contacts, boolean allowExisting, boolean ignoreExclusion) implements StepDefinition {
        /** Names each contact once; a step by hand names 1 to 10,000. */
        public Enter {
            contacts = byHand("contacts", contacts);
        }

        @Override
        public Effect effect() {
            return Effect.ADMIT;
        }

        @Override
        public boolean allowsExisting() {
            return allowExisting;
        }

        @Override
        public boolean ignoresExclusion() {
            return ignoreExclusion;
        }
    }

    /**
     * Strikes lines by hand.
     *
     * @param contacts the contacts of those lines
     * @param lines just these lines, or, if absent, every line of the contacts: so it is in saved criteria (rule SC-2)
     */
    record Strike(List<ContactNo> contacts, Optional<List<LineId>> lines) implements StepDefinition {
        /** Names each contact and line once; a step by hand names 1 to 10,000. */
        public Strike {
            contacts = byHand("contacts", contacts);
            lines = lines.map(some -> byHand("lines", some));
        }

        @Override
        public Effect effect() {
            return lines.isPresent() ? Effect.REMOVE_LINES : Effect.REMOVE_SELECTED;
        }
    }

    /**
     * Puts another contact on a line, without the line's overrides, in the same place.
     *
     * @param line the line, or absent in saved criteria, where every line of {@code from} is meant
     * @param from the contact on the line
     * @param to the contact that takes its place
     */
    record ChangeContact(
            Optional<LineId> line, ContactNo from, ContactNo to, boolean allowExisting, boolean ignoreExclusion)
            implements StepDefinition {
        /** Needs both contacts. */
        public ChangeContact {
            requireNonNull(line, "line");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        @Override
        public Effect effect() {
            return Effect.REPLACE_LINE;
        }

        @Override
        public boolean allowsExisting() {
            return allowExisting;
        }

        @Override
        public boolean ignoresExclusion() {
            return ignoreExclusion;
        }
    }

    /**
     * Adds the contacts of a logged segment, each once, in the order of its first entry that counts, with that entry's campaign (rule
     * ST-8).
     *
     * @param includeCancelled whether cancelled entries count too
     * @param entries which entries, or absent for all
     * @param contacts which contacts, by what is known of them when the step is done, or absent for all
     */
    record ReuseLogged(
            LoggedSegmentNo loggedSegment,
            boolean includeCancelled,
            Optional<Criterion> entries,
            Optional<Criterion> contacts,
            boolean allowExisting,
            boolean ignoreExclusion)
            implements StepDefinition {
        /** Needs a logged segment. */
        public ReuseLogged {
            requireNonNull(loggedSegment, "logged segment");
            requireNonNull(entries, "entries");
            requireNonNull(contacts, "contacts");
        }

        /** The same, for contacts that meet the criterion, or for all. */
        public ReuseLogged where(Optional<Criterion> criterion) {
            return new ReuseLogged(loggedSegment, includeCancelled, entries, criterion, allowExisting, ignoreExclusion);
        }

        @Override
        public Effect effect() {
            return Effect.ADMIT;
        }

        @Override
        public boolean allowsExisting() {
            return allowExisting;
        }

        @Override
        public boolean ignoresExclusion() {
            return ignoreExclusion;
        }
    }

    /** The step as saved criteria keep it: free of the lines of one segment (rule SC-2). */
    default StepDefinition saved() {
        if (this instanceof Strike strike) {
            return new Strike(strike.contacts(), Optional.empty());
        }
        if (this instanceof ChangeContact change) {
            return new ChangeContact(
                    Optional.empty(), change.from(), change.to(), change.allowExisting(), change.ignoreExclusion());
        }
        return this;
    }

    /** The step with the survivors of the contacts that it names; whom it names by former number twice it names once (rule CN-3). */
    default StepDefinition resolved(UnaryOperator<ContactNo> survivorOf) {
        if (this instanceof Enter enter) {
            return new Enter(
                    enter.contacts().stream().map(survivorOf).toList(), enter.allowExisting(), enter.ignoreExclusion());
        }
        if (this instanceof Strike strike) {
            return new Strike(strike.contacts().stream().map(survivorOf).toList(), strike.lines());
        }
        if (this instanceof ChangeContact change) {
            return new ChangeContact(
                    change.line(),
                    survivorOf.apply(change.from()),
                    survivorOf.apply(change.to()),
                    change.allowExisting(),
                    change.ignoreExclusion());
        }
        return this;
    }

    /** The criteria on contacts that the step has. */
    default List<Criterion> criteria() {
        if (this instanceof Add add) {
            return List.of(add.criterion());
        }
        if (this instanceof Reduce reduce) {
            return List.of(reduce.criterion());
        }
        if (this instanceof Refine refine) {
            return List.of(refine.criterion());
        }
        return this instanceof ReuseLogged reuse ? reuse.contacts().stream().toList() : List.of();
    }

    /** The step with other criteria on contacts. */
    default StepDefinition mapCriteria(UnaryOperator<Criterion> replacement) {
        if (this instanceof Add add) {
            return new Add(replacement.apply(add.criterion()), add.options());
        }
        if (this instanceof Reduce reduce) {
            return new Reduce(replacement.apply(reduce.criterion()), reduce.entireCompanies());
        }
        if (this instanceof Refine refine) {
            return new Refine(replacement.apply(refine.criterion()), refine.entireCompanies());
        }
        return this instanceof ReuseLogged reuse ? reuse.where(reuse.contacts().map(replacement)) : this;
    }

    /** The contacts that the step names. */
    default List<ContactNo> named() {
        if (this instanceof Enter enter) {
            return enter.contacts();
        }
        if (this instanceof Strike strike) {
            return strike.contacts();
        }
        return this instanceof ChangeContact change ? List.of(change.from(), change.to()) : List.of();
    }

    private static <T> List<T> byHand(String what, List<T> named) {
        int place = 0;
        for (T one : named) {
            place++;
            if (one == null) {
                throw new NullPointerException("number " + place + " of the " + what);
            }
        }
        List<T> distinct = List.copyOf(new LinkedHashSet<>(named));
        if (distinct.isEmpty() || distinct.size() > MOST_BY_HAND) {
            throw new IllegalArgumentException(Text.format(
                    "A step by hand names 1 to %,d %s, but named %,d", MOST_BY_HAND, what, distinct.size()));
        }
        return distinct;
    }
}
