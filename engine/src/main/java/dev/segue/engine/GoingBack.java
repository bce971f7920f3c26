package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.Segments;
import java.util.List;
import java.util.OptionalInt;

/** Goes back and forward between the steps of a segment. Immutable and thread-safe. */
final class GoingBack {
    private final Assembly assembly;
    private final OpenSegments open;
    private final Segments segments;

    GoingBack(Assembly assembly, OpenSegments open) {
        this.assembly = assembly;
        this.open = open;
        this.segments = assembly.storage().segments();
    }

    Outcome<Segment> back(SegmentNo no) {
        return open.act(no, segment -> {
            OptionalInt before = segments.stepBefore(no, segment.position());
            return before.isPresent()
                    ? moved(segment, before.getAsInt())
                    : Outcome.refused(Problem.of(
                            "segment.nothing-to-undo",
                            "segment " + no,
                            "There is no step in force",
                            "Add contacts first"));
        });
    }

    Outcome<Segment> forward(SegmentNo no) {
        return open.act(no, segment -> {
            List<Step> next = segments.steps(no, segment.position(), 1);
            return next.isEmpty()
                    ? Outcome.refused(Problem.of(
                            "segment.nothing-to-redo", "segment " + no, "There is no undone step", "Undo a step first"))
                    : moved(segment, next.get(0).number());
        });
    }

    Outcome<Segment> backTo(SegmentNo no, int step) {
        return open.act(no, segment -> moved(segment, step));
    }

    private Outcome<Segment> moved(Segment segment, int position) {
        Outcome<Segment> outcome = Refusals.of(
                segment.no(),
                segment.version(),
                segments.moveTo(segment.no(), segment.version(), position),
                () -> Problem.of(
                        "segment.step-not-found",
                        "segment " + segment.no(),
                        "It has no step " + position,
                        "Name a step that is kept, or 0"));
        outcome.asOptional().ifPresent(moved -> assembly.tell(new SegueEvent.PositionMoved(moved)));
        return outcome;
    }
}
