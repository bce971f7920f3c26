package dev.segue.merge.docx;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.letter.MergeValues;
import dev.segue.merge.MergeException;
import java.util.List;

/** Finds what stands in each slot of a letter and refuses what cannot stand there, before a byte is written. */
final class SlotValues {
    private SlotValues() {}

    static String[] of(List<Slot> slots, MergeValues values) {
        String[] texts = new String[slots.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = of(slots.get(i), values);
        }
        return texts;
    }

    private static String of(Slot slot, MergeValues values) {
        String name = slot.code.name();
        String value;
        try {
            value = values.textFor(name);
        } catch (InvalidInputException e) {
            Problem gap = e.problems().get(0);
            throw new MergeException(Problem.of(gap.code(), place(slot), gap.what(), gap.fix()), e);
        }
        checkCharacters(value, slot);
        return slot.code.written(value);
    }

    private static void checkCharacters(String value, Slot slot) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed = c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r' || c == 0x0B;
            if (!allowed) {
                throw new MergeException(Problem.of(
                        "value.not-xml",
                        place(slot),
                        Text.format(
                                "The value of '%s' has U+%04X at character %d, which no document can hold",
                                Text.shown(slot.code.name()), (int) c, i + 1),
                        "Remove the character from the value"));
            }
        }
    }

    private static String place(Slot slot) {
        return slot.place + " (" + Text.shown(slot.code.name()) + ")";
    }
}
