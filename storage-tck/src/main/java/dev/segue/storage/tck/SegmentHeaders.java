package dev.segue.storage.tck;

import dev.segue.SegmentNo;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.Segment;

/** Segments as they are opened, with a plan that can be logged. Immutable. */
public final class SegmentHeaders {

    /** The invitation to the spring fair. */
    public static final Segment SPRING_FAIR = of("SM00001", "Spring fair invitation");

    /** The invitation to the autumn fair. */
    public static final Segment AUTUMN_FAIR = of("SM00002", "Autumn fair invitation");

    private SegmentHeaders() {}

    /** A segment of that number, planned as an invitation by Jana for the spring campaign. */
    public static Segment of(String no, String description) {
        Segment opened =
                Segment.open(new SegmentNo(no), description, Office.NOW.today(), Office.NOW.instant(), Office.USER);
        FieldSettings plan = opened.plan()
                .set(InteractionField.TEMPLATE, Office.INVITE.code())
                .set(InteractionField.SALESPERSON, Office.JANA.code())
                .set(InteractionField.CAMPAIGN, Office.SPRING.no());
        return opened.withPlan(plan);
    }
}
