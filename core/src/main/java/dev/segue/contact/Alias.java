package dev.segue.contact;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.ContactNo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * That a contact is known by another number from now on: a record that is appended and never changed (rule CN-3, ADR 0015). Immutable.
 *
 * @param from the number it had; nobody has it any more
 * @param to the number that is meant by it since
 * @param by who did it
 */
public record Alias(ContactNo from, ContactNo to, Kind kind, Actor by, Instant at) {

    /** How a number became another. */
    public enum Kind {
        /** Two contacts turned out to be one. */
        MERGED,
        /** One contact got a new number. */
        RENUMBERED
    }

    /** Cuts the instant off to microseconds. */
    public Alias {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(kind, "kind");
        requireNonNull(by, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Whether lines that were admitted on purpose stay so (rule CN-5): those of a renumbered contact do; those of a merged one only if the
     * survivor has opted out as well, as nobody said to ignore an exclusion that the survivor may make later.
     *
     * @param survivor the contact that is meant now, as it is after the merge, if it is known
     */
    public boolean keepsPurpose(Optional<Contact> survivor) {
        return kind == Kind.RENUMBERED || survivor.filter(Contact::excluded).isPresent();
    }
}
