package dev.segue.segment;

import static java.util.Objects.requireNonNull;

import dev.segue.Actor;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header of a segment that is open: it can change and it can be logged. Immutable.
 *
 * <p>Lines and steps are not in it: there may be millions. Rule SG-1: every change of header, step, position or line raises the version
 * by one.
 *
 * @param description up to 250 characters; may be blank until the segment is logged
 * @param plan the interaction planned for all lines
 * @param documents the segment's own copies of template documents, by language
 * @param position the number of the last step in force, 0 before the first
 * @param steps how many steps are kept, in force or undone
 * @param lastStep the last step number ever given; none is given twice
 * @param version raised by every change
 */
public record Segment(
        SegmentNo no,
        String description,
        FieldSettings plan,
        Map<Language, DocumentHash> documents,
        int position,
        int steps,
        int lastStep,
        long version,
        Instant openedAt,
        Actor openedBy) {

    /** Copies the documents, cuts the instant off to microseconds and refuses a plan with fields that only lines have. */
    public Segment {
        requireNonNull(no, "segment number");
        Text.checked("The description of segment " + no, description, 250);
        openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(openedBy, "actor");
        if (position < 0 || position > lastStep || steps < 0 || steps > lastStep || version < 1) {
            throw new IllegalArgumentException(Text.format(
                    "Segment %s has a position and a number of steps from 0 to its last step, and a version from 1, but had position %d, %d steps, last step %d and version %d",
                    no, position, steps, lastStep, version));
        }
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        plan.fields().stream().filter(InteractionField::onLinesOnly).findFirst().ifPresent(field -> {
            throw new IllegalArgumentException(
                    "The %s of an interaction is set on a line, but was set in the plan of segment %s"
                            .formatted(field, no));
        });
    }

    /** A new segment without lines, planned for the day it is opened (rule SG-2). */
    public static Segment open(SegmentNo no, String description, LocalDate today, Instant at, Actor by) {
        FieldSettings plan = FieldSettings.NONE.set(InteractionField.DATE, today);
        return new Segment(no, description, plan, Map.of(), 0, 0, 0, 1, at, by);
    }

    /** The same segment with another description. */
    public Segment withDescription(String text) {
        return new Segment(no, text, plan, documents, position, steps, lastStep, version, openedAt, openedBy);
    }

    /** The same segment with another plan. */
    public Segment withPlan(FieldSettings changed) {
        return new Segment(no, description, changed, documents, position, steps, lastStep, version, openedAt, openedBy);
    }

    /** The same segment with a copy of its own of the document for that language. */
    public Segment withDocument(Language language, DocumentHash document) {
        Map<Language, DocumentHash> more = new TreeMap<>(documents);
        more.put(language, document);
        return new Segment(no, description, plan, more, position, steps, lastStep, version, openedAt, openedBy);
    }

    /** The same segment without a copy of its own for that language. */
    public Segment withoutDocument(Language language) {
        Map<Language, DocumentHash> fewer = new TreeMap<>(documents);
        fewer.remove(language);
        return new Segment(no, description, plan, fewer, position, steps, lastStep, version, openedAt, openedBy);
    }

    /** The same segment where the steps stand otherwise, as a store keeps it. */
    public Segment withSteps(int newPosition, int kept, int lastGiven) {
        return new Segment(no, description, plan, documents, newPosition, kept, lastGiven, version, openedAt, openedBy);
    }

    /** The same segment under the next version. */
    public Segment nextVersion() {
        return new Segment(
                no, description, plan, documents, position, steps, lastStep, version + 1, openedAt, openedBy);
    }
}
