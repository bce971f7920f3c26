package dev.segue.letter;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Text;
import dev.segue.contact.CorrespondenceType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A letter to be handed over, and how far that is. Immutable.
 *
 * @param attempts how often a worker has claimed it and not given it back untried
 * @param notBefore when it may be claimed, by the store's clock
 * @param note what the last attempt said: the place of the letter, or why there is none
 * @param renderer the merger and its version that made the letter
 */
public record Delivery(
        DeliveryNo no,
        LoggedSegmentNo loggedSegment,
        EntryNo entry,
        ContactNo contact,
        CorrespondenceType correspondenceType,
        DeliveryState state,
        int attempts,
        Instant notBefore,
        Optional<String> note,
        Optional<String> renderer) {

    /** The most characters of what an attempt said that are kept; a channel or a merger may say anything. */
    public static final int LONGEST_NOTE = 1_000;

    /** Cuts the instant off to microseconds. */
    public Delivery {
        notBefore = notBefore.truncatedTo(ChronoUnit.MICROS);
    }

    /** A delivery that nobody has tried yet. */
    public static Delivery planned(
            DeliveryNo no,
            LoggedSegmentNo loggedSegment,
            EntryNo entry,
            ContactNo contact,
            CorrespondenceType type,
            Instant at) {
        return new Delivery(
                no,
                loggedSegment,
                entry,
                contact,
                type,
                DeliveryState.PLANNED,
                0,
                at,
                Optional.empty(),
                Optional.empty());
    }

    /** The same in another state. */
    public Delivery in(DeliveryState other) {
        return new Delivery(
                no, loggedSegment, entry, contact, correspondenceType, other, attempts, notBefore, note, renderer);
    }

    /** The same, claimed once more. */
    public Delivery claimedAgain() {
        return new Delivery(
                no,
                loggedSegment,
                entry,
                contact,
                correspondenceType,
                DeliveryState.CLAIMED,
                attempts + 1,
                notBefore,
                note,
                renderer);
    }

    /** The same, as if it had not been claimed this time. */
    public Delivery givenBack() {
        return new Delivery(
                no,
                loggedSegment,
                entry,
                contact,
                correspondenceType,
                DeliveryState.PLANNED,
                attempts - 1,
                notBefore,
                note,
                renderer);
    }

    /** Whether its contact was erased. */
    public boolean isErased() {
        return contact.isPseudonym();
    }

    /**
     * The same with what an attempt said, cut to {@value #LONGEST_NOTE} characters; what no store could keep is shown as U+XXXX. Nothing is
     * said any more of one whose contact was erased (rule ER-2).
     */
    public Delivery noted(String text, Optional<String> by) {
        if (isErased()) {
            return this;
        }
        return new Delivery(
                no,
                loggedSegment,
                entry,
                contact,
                correspondenceType,
                state,
                attempts,
                notBefore,
                Optional.of(Text.shown(text, LONGEST_NOTE)),
                by);
    }

    /** The same, to be tried again from that moment on. */
    public Delivery plannedAgain(Instant from) {
        return new Delivery(
                no,
                loggedSegment,
                entry,
                contact,
                correspondenceType,
                DeliveryState.PLANNED,
                attempts,
                from,
                note,
                renderer);
    }

    /**
     * What is left of it when its contact is erased (rule ER-2): it has the pseudonym and no note. One that has not left never will; of one
     * that was being handed over nobody knows.
     *
     * @param handingOver whether it was being handed over
     */
    public Delivery erased(ContactNo pseudonym, boolean handingOver) {
        return new Delivery(
                no,
                loggedSegment,
                entry,
                pseudonym,
                correspondenceType,
                stateErased(handingOver),
                attempts,
                notBefore,
                Optional.empty(),
                renderer);
    }

    private DeliveryState stateErased(boolean handingOver) {
        return switch (state) {
            case PLANNED -> DeliveryState.CANCELLED;
            case CLAIMED -> handingOver ? DeliveryState.UNKNOWN : DeliveryState.CANCELLED;
            default -> state;
        };
    }
}
