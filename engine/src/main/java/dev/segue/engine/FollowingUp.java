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
    private final Selecting selecting;

    FollowingUp(Assembly assembly, Selecting selecting) {
        this.assembly = assembly;
        this.selecting = selecting;
    }

    Outcome<StepReport> followUp(LoggedSegmentNo no, FollowUp wanted) {
        Optional<LoggedSegment> logged = assembly.storage().loggedSegments().find(no);
        if (logged.isEmpty()) {
            return Outcome.refused(LoggedSegmentDesk.notFound(no));
        }
        return selecting.open(() -> header(assembly, logged.get().segment(), wanted), wanted.stepOver(no));
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
