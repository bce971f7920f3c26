package dev.segue.merge.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A part with merge fields: bytes that never change, and between each two of them a slot. Immutable; the arrays are never written.
 *
 * @param literals one more than there are slots
 */
record TemplatePart(String name, List<byte[]> literals, List<Slot> slots) {

    static TemplatePart of(String name, List<Chunk> chunks) {
        List<byte[]> literals = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (chunk instanceof Slot slot) {
                slots.add(slot);
            } else if (chunk instanceof Literal literal) {
                literals.add(literal.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new TemplatePart(name, List.copyOf(literals), List.copyOf(slots));
    }

    /** Writes the part with the values, which begin at {@code first}. */
    void write(String[] values, int first, Bytes out) {
        out.add(literals.get(0));
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).write(values[first + i], out);
            out.add(literals.get(i + 1));
        }
    }
}
