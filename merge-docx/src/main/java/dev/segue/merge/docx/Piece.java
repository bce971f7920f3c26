package dev.segue.merge.docx;

import org.jspecify.annotations.Nullable;

/** A stretch of a part's text that belongs to a field; it goes if the field is replaced, and one of the field's pieces gives way to the value. */
final class Piece {
    final @Nullable Run run;
    final int from;
    final int to;
    boolean removed;

    @Nullable
    Slot slot;

    /** A piece of a run, or of no run if that is null: a mark between runs, or the tag of a simple field. */
    Piece(@Nullable Run run, int from, int to) {
        this.run = run;
        this.from = from;
        this.to = to;
        if (run != null) {
            run.pieces.add(this);
        }
    }
}
