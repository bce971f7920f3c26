package dev.segue.merge.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is taken out of one part, and what stands in its place. Everything else stays as it was written. Mutable while the part is read. */
final class Cuts {
    private record Cut(int from, int to, List<Chunk> instead) {}

    private final String text;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    Cuts(String text) {
        this.text = text;
    }

    void remove(int from, int to) {
        replace(from, to, List.of());
    }

    void replace(int from, int to, List<Chunk> instead) {
        cuts.add(new Cut(from, to, instead));
    }

    /** Takes out a field and puts the slot where the field's value stands; a slot of a field inside it goes with it. */
    void replace(List<Piece> field, Piece anchor, Slot slot) {
        for (Piece piece : field) {
            piece.slot = null;
            if (!piece.removed) {
                piece.removed = true;
                pieces.add(piece);
            }
        }
        anchor.slot = slot;
    }

    boolean isEmpty() {
        return cuts.isEmpty() && pieces.isEmpty();
    }

    /** The part's text with all this done. */
    List<Chunk> result() {
        addPieces();
        cuts.sort(Comparator.comparingInt(Cut::from).thenComparing(Cut::to, Comparator.reverseOrder()));
        List<Chunk> result = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts) {
            if (cut.from >= at) {
                literal.append(text, at, cut.from);
                cut.instead.forEach(chunk -> append(result, literal, chunk));
                at = cut.to;
            }
        }
        result.add(new Literal(literal.append(text, at, text.length()).toString()));
        return result;
    }

    private static void append(List<Chunk> result, StringBuilder literal, Chunk chunk) {
        if (chunk instanceof Literal more) {
            literal.append(more.text());
        } else {
            result.add(new Literal(literal.toString()));
            literal.setLength(0);
            result.add(chunk);
        }
    }

    /** A run all of which goes leaves nothing behind; of any other, only the pieces go. */
    private void addPieces() {
        Map<Run, Boolean> replaced = new HashMap<>();
        for (Piece piece : pieces) {
            if (piece.run == null || !goes(piece.run, replaced)) {
                cuts.add(new Cut(piece.from, piece.to, within(piece)));
            }
        }
    }

    /** Whether all of the run goes; it is taken out when it is asked for the first time. */
    private boolean goes(Run run, Map<Run, Boolean> replaced) {
        Boolean before = replaced.get(run);
        if (before == null) {
            before = run.isReplaced();
            replaced.put(run, before);
            if (before) {
                cuts.add(new Cut(run.element.from, run.end, slots(run)));
            }
        }
        return before;
    }

    private static List<Chunk> slots(Run run) {
        List<Chunk> slots = new ArrayList<>();
        for (Piece piece : run.pieces) {
            if (piece.slot != null) {
                slots.add(piece.slot);
            }
        }
        return slots;
    }

    /** A slot inside a run that keeps other text parts the run in two. */
    private List<Chunk> within(Piece piece) {
        if (piece.slot == null) {
            return List.of();
        }
        return piece.run == null
                ? List.of(piece.slot)
                : List.of(
                        new Literal("</" + piece.run.element.prefix + "r>"),
                        piece.slot,
                        new Literal(piece.run.continuation(text)));
    }
}
