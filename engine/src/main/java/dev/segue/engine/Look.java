package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.segment.ContactsSeen;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepPreview;
import dev.segue.storage.StepTrial;
import dev.segue.storage.Stepped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what a step would do, and lets a rule say why it is not to be kept. Not thread-safe, of use once. */
final class Look implements StepTrial {
    private final Segment segment;
    private final StepDefinition definition;
    private final Optional<Function<StepPreview, List<Problem>>> rule;
    private final ContactsSeen.Gathering joining = new ContactsSeen.Gathering();
    private final ContactsSeen.Gathering leaving = new ContactsSeen.Gathering();
    private Optional<StepPreview> preview = Optional.empty();
    private List<Problem> problems = List.of();

    private Look(Segment segment, StepDefinition definition, Optional<Function<StepPreview, List<Problem>>> rule) {
        this.segment = segment;
        this.definition = definition;
        this.rule = rule;
    }

    /** A look at a step that is not kept. */
    static Look only(Segment segment, StepDefinition definition) {
        return new Look(segment, definition, Optional.empty());
    }

    /**
     * A look at a step that may be kept.
     *
     * @param rule what is wrong with it; nothing if it is to be kept
     */
    static Look by(Function<StepPreview, List<Problem>> rule, Segment segment, StepDefinition definition) {
        return new Look(segment, definition, Optional.of(rule));
    }

    @Override
    public void joins(List<ContactNo> contacts) {
        joining.add(contacts);
    }

    @Override
    public void leaves(List<ContactNo> contacts) {
        leaving.add(contacts);
    }

    @Override
    public boolean keeps(Stepped stepped) {
        StepPreview seen = new StepPreview(
                segment.no(),
                segment.version(),
                definition,
                stepped.step().present()
                        - stepped.step().admitted()
                        + stepped.step().removed(),
                stepped.selected(),
                stepped.existing(),
                joining.seen(),
                leaving.seen(),
                stepped.discardedSteps(),
                stepped.discardedLines(),
                stepped.discardedEdits());
        preview = Optional.of(seen);
        problems = rule.map(it -> it.apply(seen)).orElse(List.of());
        return rule.isPresent() && problems.isEmpty();
    }

    /** What was seen; absent if the storage did not come so far. */
    Optional<StepPreview> preview() {
        return preview;
    }

    /** Why the step was not kept. */
    List<Problem> problems() {
        return problems;
    }
}
