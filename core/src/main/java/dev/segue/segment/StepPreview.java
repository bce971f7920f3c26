package dev.segue.segment;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a step would do to a segment: worked out by the very step, and not kept. Immutable; as long as somebody looks at it, it may be held, it is not
 * stored anywhere.
 *
 * <p>Rule PV-1: whoever does the step that was previewed gets exactly what was seen, or nothing and the reason.
 *
 * @param segment the segment
 * @param version the version it had; at another one the preview is out of date
 * @param definition the step
 * @param before how many lines there were
 * @param selected how many different contacts the step selects
 * @param existing how many of them are in the segment already and get no line for that
 * @param joins whose lines it would admit
 * @param leaves whose lines it would remove
 * @param discardedSteps how many undone steps it would drop
 * @param discardedLines how many lines those had admitted
 * @param discardedEdits how many of those lines had settings
 */
public record StepPreview(
        SegmentNo segment,
        long version,
        StepDefinition definition,
        long before,
        long selected,
        long existing,
        ContactsSeen joins,
        ContactsSeen leaves,
        long discardedSteps,
        long discardedLines,
        long discardedEdits) {
    private static final int MOST_LISTED = 20;

    /** Needs all of them. */
    public StepPreview {
        requireNonNull(segment, "segment");
        requireNonNull(definition, "definition");
        requireNonNull(joins, "joins");
        requireNonNull(leaves, "leaves");
    }

    /** How many lines there would be. */
    public long after() {
        return before + joins.count() - leaves.count();
    }

    /**
     * What keeps the step from being done unseen: {@code segment.change-too-large}, if it would change more than that share of the lines (rule PV-3). A segment
     * without lines may get any number.
     *
     * @param percent of the lines before
     */
    public List<Problem> beyond(int percent) {
        long changed = joins.count() + leaves.count();
        if (before == 0 || changed * 100 <= before * percent) {
            return List.of();
        }
        return List.of(Problem.of(
                "segment.change-too-large",
                "segment " + segment,
                "Of %s lines the step would change %s: %s would join and %s leave, more than %s percent"
                        .formatted(before, changed, joins.count(), leaves.count(), percent),
                "Look at a preview and apply it, or allow a larger share"));
    }

    /** What keeps the step from being what was seen, if it does this now: {@code segment.preview-outdated}, with who is new and who is missing. */
    public List<Problem> differences(ContactsSeen joining, ContactsSeen leaving) {
        if (joins.isSameAs(joining) && leaves.isSameAs(leaving)) {
            return List.of();
        }
        return List.of(Problem.of(
                "segment.preview-outdated",
                "segment " + segment,
                "The step would not do what was seen: " + difference("join", joins, joining) + "; "
                        + difference("leave", leaves, leaving),
                "Look at it again"));
    }

    private static String difference(String verb, ContactsSeen seen, ContactsSeen now) {
        if (seen.isSameAs(now)) {
            return "the same " + now.count() + " would " + verb;
        }
        String counts = now.count() + " instead of " + seen.count() + " would " + verb;
        if (!seen.isWhole() || !now.isWhole()) {
            return counts;
        }
        return counts + " (" + listed("new", now, seen) + ", " + listed("missing", seen, now) + ")";
    }

    private static String listed(String what, ContactsSeen those, ContactsSeen others) {
        Set<ContactNo> left = new TreeSet<>(those.named());
        left.removeAll(Set.copyOf(others.named()));
        String names = String.join(
                " ", left.stream().limit(MOST_LISTED).map(Object::toString).toList());
        String more = left.size() > MOST_LISTED ? " and " + (left.size() - MOST_LISTED) + " more" : "";
        return what + ": " + (left.isEmpty() ? "nobody" : names + more);
    }
}
