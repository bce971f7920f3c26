package dev.segue.merge.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.segue.InvalidInputException;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeException;
import dev.segue.merge.MergeField;
import dev.segue.merge.MergeLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The smallest merger that keeps the contract: a template is a mark, a line for each field's name, and a letter is a mark and the lines
 * with the values, whose line ends are written as U+001E.
 */
final class LinesKit implements MergeKit, DocumentMerger {
    private static final String TEMPLATE = "#template";
    private static final String LETTER = "#letter";

    @Override
    public DocumentMerger merger() {
        return this;
    }

    @Override
    public byte[] template(List<String> names) {
        return (TEMPLATE + names.stream().map(name -> "\n" + name).collect(Collectors.joining())).getBytes(UTF_8);
    }

    @Override
    public String textOf(byte[] document) {
        String text = new String(document, UTF_8);
        return text.substring(text.indexOf('\n') + 1).replace('\u001E', '\n');
    }

    @Override
    public byte[] notATemplate() {
        return "hello".getBytes(UTF_8);
    }

    @Override
    public Set<MediaType> mediaTypes() {
        return Set.of(new MediaType("text/x-lines"));
    }

    @Override
    public String version() {
        return "lines/1";
    }

    @Override
    public CompiledTemplate compile(byte[] template, MergeLimits limits) {
        List<String> lines = new String(template, UTF_8).lines().toList();
        boolean letter = lines.get(0).equals(LETTER);
        if (template.length > requireNonNull(limits).packedBytes()
                || !(letter || lines.get(0).equals(TEMPLATE))) {
            throw new InvalidInputException(
                    Problem.of("lines.bad", "line 1", "It is too long or no template", "Write a mark"));
        }
        return new Lines(letter ? List.of() : List.copyOf(lines.subList(1, lines.size())));
    }

    private record Lines(List<String> names) implements CompiledTemplate {
        @Override
        public List<MergeField> fields() {
            return IntStream.range(0, names.size())
                    .mapToObj(i -> new MergeField(names.get(i), place(i)))
                    .toList();
        }

        @Override
        public List<Problem> warnings() {
            return names.isEmpty()
                    ? List.of(Problem.of("lines.none", "line 1", "It has no field", "Add one"))
                    : List.of();
        }

        @Override
        public void merge(MergeValues values, OutputStream out) throws IOException {
            String text = IntStream.range(0, names.size())
                    .mapToObj(i -> "\n[" + value(i, values) + "]")
                    .collect(Collectors.joining());
            out.write((LETTER + (names.isEmpty() ? "\n[]" : text)).getBytes(UTF_8));
        }

        private String value(int line, MergeValues values) {
            try {
                String value = values.textFor(names.get(line)).replaceAll("\r\n|\r|\n", "\u001E");
                if (!value.matches("[^\u0000-\u0008\u000E-\u001D\u001F\uFFFE\uFFFF]*")) {
                    throw new MergeException(Problem.of("value.bad", place(line), "It cannot be written", "Change it"));
                }
                return value;
            } catch (InvalidInputException e) {
                Problem gap = e.problems().get(0);
                throw new MergeException(Problem.of(gap.code(), place(line), gap.what(), gap.fix()), e);
            }
        }

        private String place(int line) {
            return "line " + (line + 2) + " " + names.get(line);
        }
    }
}
