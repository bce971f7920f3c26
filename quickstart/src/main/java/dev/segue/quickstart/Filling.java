package dev.segue.quickstart;

import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.engine.Segue;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A segment as it stood when it had been filled, since it may be history by the time it is told of. Immutable.
 *
 * @param how how it was filled, as a heading
 * @param steps the kept steps, in force or undone
 */
record Filling(String how, Segment segment, List<Step> steps) {
    private static final int MOST_STEPS = 1_000;

    Filling {
        steps = List.copyOf(steps);
    }

    static Filling of(Segue segue, SegmentNo no, String how) {
        return new Filling(
                how, segue.segments().find(no).orElseThrow(), segue.segments().steps(no, 0, MOST_STEPS));
    }

    /** How many lines it shows. */
    long lines() {
        return inForce().map(Step::present).orElse(0L);
    }

    private Optional<Step> inForce() {
        return steps.stream()
                .filter(step -> step.number() <= segment.position())
                .reduce((earlier, later) -> later);
    }

    /** Its steps as they happened; going back is the last thing that did. */
    List<Block.Step> drawn() {
        List<Block.Step> drawn = new ArrayList<>();
        long before = 0;
        for (Step step : steps) {
            drawn.add(new Block.Step(
                    StepText.of(step.definition()), StepText.kind(step.definition()), before, step.present()));
            before = step.present();
        }
        inForce()
                .filter(step -> step.number() < segment.lastStep())
                .ifPresent(step -> drawn.add(new Block.Step(
                        Text.format("One step back: the lines after step %d are there again", step.number()),
                        "undo",
                        drawn.get(drawn.size() - 1).after(),
                        step.present())));
        return drawn;
    }
}
