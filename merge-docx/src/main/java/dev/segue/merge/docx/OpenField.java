package dev.segue.merge.docx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field whose end has not been read. Mutable only while its part is read. */
final class OpenField {
    final Element start;
    final String place;
    final boolean simple;
    final List<Piece> pieces = new ArrayList<>();
    /** The instruction as it is, and as it was before tracked changes. */
    final StringBuilder instruction = new StringBuilder();

    final StringBuilder former = new StringBuilder();
    boolean changed;
    boolean separated;
    boolean nests;
    boolean broken;
    /** Whether it holds something that is no run and would stay behind if the field were replaced. */
    boolean foreign;

    @Nullable
    Run beginRun;

    @Nullable
    Run instructionRun;

    @Nullable
    Run resultRun;

    @Nullable
    Piece anchor;

    OpenField(Element start, String place, boolean simple) {
        this.start = start;
        this.place = place;
        this.simple = simple;
        this.separated = simple;
    }

    void instruct(String text, Run run) {
        instruction.append(text);
        if (!run.element.inserted) {
            former.append(text);
        }
        if (instructionRun == null && !text.isBlank()) {
            instructionRun = run;
        }
    }

    void instructFormerly(String text) {
        former.append(text);
        changed = true;
    }

    /** The field's result has begun; the value is going to stand there, unless it is text that was deleted. */
    void result(Piece piece, Run run) {
        if (resultRun == null && separated && !run.element.deleted) {
            resultRun = run;
            anchor = piece;
        }
    }

    /** Takes up a field that ended inside this one. */
    void nest(OpenField inner) {
        pieces.addAll(inner.pieces);
        if (separated) {
            Run run = inner.resultRun != null ? inner.resultRun : inner.beginRun;
            if (run != null) {
                result(inner.anchor != null ? inner.anchor : inner.pieces.get(0), run);
            }
        } else {
            nests = true;
            instruction.append('\uFFFC');
            former.append('\uFFFC');
        }
    }
}
