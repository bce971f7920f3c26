package dev.segue.logging;

import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DATE;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.Digest;
import dev.segue.EntryNo;
import dev.segue.GroupCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Field;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.segment.LineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done with one contact, kept for ever. Immutable.
 *
 * <p>Rule HI-2: an entry is never changed; cancelling, reinstating or annotating it appends a record. The one exception is erasing its
 * contact, see {@link Eraser}.
 *
 * @param line the line it was
 * @param contact the contact as it was when the segment was logged
 * @param interaction the values, each with who decided it
 * @param templateRevision the revision of the template that was in force
 * @param group the template's group
 * @param loggedAt when the segment was logged
 * @param by who logged it
 * @param salt what makes the commitment unguessable
 */
public record InteractionLogEntry(
        EntryNo no,
        LoggedSegmentNo loggedSegment,
        SegmentNo segment,
        LineId line,
        Contact contact,
        InteractionValues interaction,
        int templateRevision,
        Optional<GroupCode> group,
        Instant loggedAt,
        Actor by,
        Salt salt) {

    /** Cuts the instant off to microseconds. */
    public InteractionLogEntry {
        loggedAt = loggedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The campaign, if it was part of one. */
    public Optional<CampaignNo> campaign() {
        return interaction.get(CAMPAIGN);
    }

    /** How the letter goes; {@link CorrespondenceType#NONE} if nobody said. */
    public CorrespondenceType correspondenceType() {
        return interaction.get(CORRESPONDENCE_TYPE).orElse(CorrespondenceType.NONE);
    }

    /** The value of one of its own fields, or null; see {@link LoggedEntry#valueOrNull}. */
    @Nullable
    Object valueOrNull(Field<?> field) {
        return switch (field.slot()) {
            case 0 -> interaction.get(DATE).orElse(null);
            case 1 -> loggedAt;
            case 2 -> text(InteractionField.TEMPLATE);
            case 3 -> group.map(GroupCode::value).orElse(null);
            case 4 -> text(CAMPAIGN);
            case 5 -> text(InteractionField.SALESPERSON);
            case 6 -> interaction.get(InteractionField.DESCRIPTION).orElse(null);
            case 7 -> correspondenceType();
            case 8 -> text(InteractionField.LANGUAGE);
            case 9 -> interaction.get(InteractionField.INFORMATION_FLOW).orElse(null);
            case 10 -> interaction.get(InteractionField.INITIATED_BY).orElse(null);
            case 11 -> interaction.get(InteractionField.CAMPAIGN_TARGET).orElse(null);
            case 12 -> interaction.get(InteractionField.CAMPAIGN_RESPONSE).orElse(null);
            case 13 -> interaction.get(InteractionField.COST).orElse(null);
            case 14 ->
                interaction
                        .get(InteractionField.DURATION)
                        .map(duration -> BigDecimal.valueOf(duration.toMinutes()))
                        .orElse(null);
            case 15 -> segment.value();
            case 16 -> BigDecimal.valueOf(loggedSegment.value());
            default -> throw new IllegalArgumentException("An interaction has no field '%s'".formatted(field));
        };
    }

    private @Nullable String text(InteractionField<?> field) {
        return interaction.get(field).map(Object::toString).orElse(null);
    }

    /**
     * The digest that stands for the entry in the digest of its logged segment (rule LG-21): over the salt and every part of the entry, so
     * that no part can change, and so that nobody can find the parts by trying once the salt is gone.
     */
    public Digest commitment() {
        return Commitment.of(this);
    }
}
