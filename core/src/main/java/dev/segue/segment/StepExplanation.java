package dev.segue.segment;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.criteria.Explanation;
import dev.segue.optout.OptOut;
import java.util.List;
import java.util.Optional;

/**
 * What one step in force did with a contact, and why. Immutable.
 *
 * <p>Rule WY-3: what a step did is what the segment's lines tell. Why it did so is told from the contact as it is known now, with relative dates as
 * they were when the step was done; where the two do not agree any more, that is said ({@link Reason#CHANGED_SINCE}) instead of guessed.
 *
 * @param step the step
 * @param did what became of the contact
 * @param reason why
 * @param criterion why the contact satisfies the step's criterion or not; absent for a step without one, for a contact that is not known any
 *     more, and for a criterion that means nothing any more
 */
public record StepExplanation(Step step, Did did, Reason reason, Optional<Explanation> criterion) {

    /** Needs all of them. */
    public StepExplanation {
        requireNonNull(step, "step");
        requireNonNull(did, "did");
        requireNonNull(reason, "reason");
        requireNonNull(criterion, "criterion");
    }

    /** What a step did with a contact. */
    public enum Did {
        /** It got a line. */
        ADMITTED,
        /** A line of it was removed. */
        REMOVED,
        /** Nothing changed for it. */
        LEFT
    }

    /** Why a step did with a contact what it did. */
    public enum Reason {
        /** The criterion says so. */
        CRITERION,
        /** It came, went or stayed with its company, as the step's options say. */
        COMPANY,
        /** The step names it. */
        NAMED,
        /** It has an entry in the logged segment that was reused. */
        LOGGED,
        /** It has a line already, and the step allows no second one. */
        ALREADY_THERE,
        /** It has no line that could be removed or kept. */
        NOT_THERE,
        /** It has opted out, or is blocked or suppressed. */
        OPTED_OUT,
        /** It is not among the first ones of the step's order. */
        NOT_AMONG_FIRST,
        /** The step does not select it. */
        NOT_SELECTED,
        /** By what is known now the step would have done something else. */
        CHANGED_SINCE
    }

    /**
     * Tells what a step did with a contact.
     *
     * @param lines all lines that kept steps gave to the contact
     * @param optedOut why nobody may write to the contact now
     */
    public static StepExplanation of(
            Step step,
            ContactNo contact,
            List<KeptLine> lines,
            Optional<Explanation> criterion,
            Optional<OptOut> optedOut) {
        int number = step.number();
        boolean before = lines.stream().anyMatch(line -> line.presentAt(number - 1));
        boolean admitted = lines.stream().anyMatch(line -> line.admittedBy() == number);
        boolean removed = lines.stream().anyMatch(line -> line.removedBy().orElse(0) == number);
        Did did = admitted ? Did.ADMITTED : removed ? Did.REMOVED : Did.LEFT;
        return new StepExplanation(
                step, did, new Reasons(step, contact, did, before, criterion, optedOut).reason(), criterion);
    }
}
