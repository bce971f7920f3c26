package dev.segue.example;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import java.time.Instant;
import java.time.LocalDate;

/** The segments of the examples. */
public final class Segments {
    public static final LocalDate OPENED_ON = LocalDate.of(2026, 3, 2);

    /** Opened on 2 March 2026, planned for nothing yet. */
    public static final Segment UNPLANNED = Segment.open(
            new SegmentNo("SM00001"),
            "Spring fair invitation",
            OPENED_ON,
            Instant.parse("2026-03-02T08:00:00Z"),
            new Actor("marie"));

    /** The invitation to the spring fair, by the template INVITE. */
    public static final Segment SPRING_FAIR =
            UNPLANNED.withPlan(UNPLANNED.plan().set(InteractionField.TEMPLATE, Templates.INVITE.code()));

    private Segments() {}

    /** The spring fair with one more field of its plan set. */
    public static <T> Segment springFairWith(InteractionField<T> field, T value) {
        return SPRING_FAIR.withPlan(SPRING_FAIR.plan().set(field, value));
    }

    /** The first line of the first step, which inherits everything. */
    public static SegmentLine lineOf(Contact contact) {
        return lineOf(contact.no(), FieldSettings.NONE);
    }

    /** The first line of the first step. */
    public static SegmentLine lineOf(ContactNo contact, FieldSettings settings) {
        return new SegmentLine(LinePlace.of(new LineId(1, 1)), contact, false, settings);
    }
}
