package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.interaction.FieldSettings;
import dev.segue.segment.KeptLine;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Candidate;
import java.util.OptionalInt;

/** A line and the step that removed it: it is present at a step if that one admitted it or a later one did not remove it yet. */
final class Line {
    private static final int NEVER = Integer.MAX_VALUE;

    private SegmentLine content;
    private int removedBy;

    Line(LinePlace place, Candidate candidate) {
        this(new SegmentLine(place, candidate.contact(), candidate.onPurpose(), candidate.settings()), NEVER);
    }

    private Line(SegmentLine content, int removedBy) {
        this.content = content;
        this.removedBy = removedBy;
    }

    /** The same line, to try something on. */
    Line copy() {
        return new Line(content, removedBy);
    }

    SegmentLine content() {
        return content;
    }

    LinePlace place() {
        return content.place();
    }

    int admittedBy() {
        return content.id().step();
    }

    boolean presentAt(int step) {
        return admittedBy() <= step && step < removedBy;
    }

    boolean removedIn(int step) {
        return removedBy == step;
    }

    void remove(int step) {
        removedBy = step;
    }

    /** Forgets a removal that came after that step. */
    void bringBack(int step) {
        if (removedBy > step) {
            removedBy = NEVER;
        }
    }

    KeptLine kept() {
        return new KeptLine(content, removedBy == NEVER ? OptionalInt.empty() : OptionalInt.of(removedBy));
    }

    /**
     * Gives the line another contact.
     *
     * @param onPurpose whether it stays on purpose if it is
     */
    void repoint(ContactNo contact, boolean onPurpose) {
        content = new SegmentLine(content.place(), contact, content.onPurpose() && onPurpose, content.settings());
    }

    /** Makes it the line that stands for another one too, in its own place. */
    void become(KeptLine united) {
        content = united.line();
        removedBy = united.removedBy().orElse(NEVER);
    }

    void set(FieldSettings settings) {
        content = content.withSettings(settings);
    }
}
