package dev.segue.merge.text;

import static java.util.Objects.requireNonNull;

import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeField;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A template as bytes with slots between: one piece of bytes before each slot, and one after the last. Immutable and thread-safe. */
final class TextTemplate implements CompiledTemplate {
    private final List<byte[]> pieces;
    private final List<Slot> slots;
    private final List<MergeField> fields;
    private final List<Problem> warnings;

    private TextTemplate(List<byte[]> pieces, List<Slot> slots, List<Problem> warnings) {
        this.pieces = List.copyOf(pieces);
        this.slots = List.copyOf(slots);
        this.fields = slots.stream().map(Slot::field).toList();
        this.warnings = List.copyOf(warnings);
    }

    /** Cuts a text at its marks; the writings are those of the marks, in the same order. */
    static TextTemplate of(String text, List<Mark> marks, List<? extends Writing> writings, Findings findings) {
        List<byte[]> pieces = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        Places places = new Places(text);
        StringBuilder piece = new StringBuilder();
        int at = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            piece.append(text, at, mark.from());
            at = mark.to();
            if (mark.isField()) {
                pieces.add(utf8(piece));
                piece.setLength(0);
                slots.add(new Slot(new MergeField(mark.name(), places.at(mark.from())), writings.get(i)));
            } else {
                writings.get(i).write("{{", piece);
            }
        }
        pieces.add(utf8(piece.append(text, at, text.length())));
        if (slots.isEmpty()) {
            findings.warning(
                    0,
                    "text.no-fields",
                    "It has no field, so that every letter is the same",
                    "Write a {{Name}} into it");
        }
        return new TextTemplate(pieces, slots, findings.warnings());
    }

    @Override
    public List<MergeField> fields() {
        return fields;
    }

    @Override
    public List<Problem> warnings() {
        return warnings;
    }

    @Override
    public void merge(MergeValues values, OutputStream out) throws IOException {
        requireNonNull(values, "values");
        requireNonNull(out, "out");
        List<String> texts = slots.stream().map(slot -> slot.textFrom(values)).toList();
        for (int i = 0; i < texts.size(); i++) {
            out.write(pieces.get(i));
            out.write(slots.get(i).written(texts.get(i)));
        }
        out.write(pieces.get(texts.size()));
    }

    private static byte[] utf8(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
