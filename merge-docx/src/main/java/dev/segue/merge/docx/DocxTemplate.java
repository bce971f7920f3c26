package dev.segue.merge.docx;

import static java.util.Objects.requireNonNull;

import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeField;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A template as bytes: first the parts that never change, already packed and with their directory, then the parts with fields. Thread-safe.
 */
final class DocxTemplate implements CompiledTemplate {
    private final byte[] fixed;
    private final byte[] fixedDirectory;
    private final int fixedCount;
    private final List<TemplatePart> changing;
    private final List<byte[]> names;
    private final List<Slot> slots;
    private final List<MergeField> fields;
    private final List<Problem> warnings;
    private final ConcurrentLinkedQueue<Press> presses = new ConcurrentLinkedQueue<>();

    DocxTemplate(List<PackedPart> fixedParts, List<TemplatePart> changing, List<Problem> warnings) {
        Bytes parts = new Bytes(
                fixedParts.stream().mapToInt(part -> part.packed().length + 128).sum());
        Bytes directory = new Bytes(1024);
        for (PackedPart part : fixedParts) {
            byte[] name = Container.name(part.name());
            int length = part.packed().length;
            Container.central(directory, name, part.crc(), length, part.size(), parts.length());
            Container.local(parts, name, part.crc(), length, part.size());
            parts.add(part.packed());
        }
        this.fixed = parts.toArray();
        this.fixedDirectory = directory.toArray();
        this.fixedCount = fixedParts.size();
        this.changing = changing;
        this.names = changing.stream().map(part -> Container.name(part.name())).toList();
        this.slots = changing.stream().flatMap(part -> part.slots().stream()).toList();
        this.fields = slots.stream()
                .map(slot -> new MergeField(slot.code.name(), slot.place))
                .toList();
        this.warnings = warnings;
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
        requireNonNull(out, "out");
        String[] texts = SlotValues.of(slots, requireNonNull(values, "values"));
        Press idle = presses.poll();
        Press press = idle == null ? new Press() : idle;
        try {
            write(texts, press, out);
        } finally {
            presses.add(press);
        }
    }

    private void write(String[] texts, Press press, OutputStream out) throws IOException {
        out.write(fixed);
        press.directory.clear();
        press.directory.add(fixedDirectory);
        long offset = fixed.length;
        int value = 0;
        for (int i = 0; i < changing.size(); i++) {
            TemplatePart part = changing.get(i);
            offset += write(part, names.get(i), texts, value, offset, press, out);
            value += part.slots().size();
        }
        Bytes directory = press.directory;
        int size = directory.length();
        Container.end(directory, fixedCount + changing.size(), size, offset);
        out.write(directory.array(), 0, directory.length());
    }

    /** Writes one part and answers how many bytes it took. */
    private static long write(
            TemplatePart part, byte[] name, String[] texts, int first, long offset, Press press, OutputStream out)
            throws IOException {
        press.content.clear();
        part.write(texts, first, press.content);
        press.pack();
        int size = press.content.length();
        int packed = press.packed.length();
        Container.central(press.directory, name, press.crc(), packed, size, offset);
        press.content.clear();
        Container.local(press.content, name, press.crc(), packed, size);
        out.write(press.content.array(), 0, press.content.length());
        out.write(press.packed.array(), 0, packed);
        return (long) press.content.length() + packed;
    }
}
