package dev.segue.engine;

import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import java.util.Optional;

/** Follows a logged segment up later. Immutable and thread-safe. */
final class FollowingUp {
    private final Assembly assembly;
    private final SegmentDesk segments;

    FollowingUp(Assembly assembly, SegmentDesk segments) {
        this.assembly = assembly;
        this.segments = segments;
    }

    Outcome<StepReport> followUp(LoggedSegmentNo no, FollowUp wanted) {
        Optional<LoggedSegment> logged = assembly.storage().loggedSegments().find(no);
        if (logged.isEmpty()) {
            return Outcome.refused(LoggedSegmentDesk.notFound(no));
        }
        Segment header = header(assembly, logged.get().segment(), wanted);
        while (!assembly.storage().segments().open(header)) {
            header = header(assembly, logged.get().segment(), wanted);
        }
        assembly.tell(new SegueEvent.SegmentOpened(header));
        Outcome<StepReport> outcome = segments.reuse(
                header.no(), Selecting.reuse(no, wanted.entries(), wanted.contacts(), !wanted.recheck()));
        if (outcome instanceof Outcome.Refused) {
            segments.delete(header.no());
        }
        return outcome;
    }

    /** The header of a follow-up: a new segment with the campaign of the one it follows. */
    static Segment header(Assembly assembly, Segment followed, FollowUp wanted) {
        Segment segment = assembly.opened(wanted.description().orElseGet(() -> description(followed.no())));
        FieldSettings plan = followed.plan()
                .value(InteractionField.CAMPAIGN)
                .map(campaign -> segment.plan().set(InteractionField.CAMPAIGN, campaign))
                .orElse(segment.plan());
        return segment.withPlan(plan);
    }

    private static String description(SegmentNo followed) {
        return "Follow-up of " + followed;
    }
}
