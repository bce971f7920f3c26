package dev.segue.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.InvalidInputException;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeField;
import dev.segue.merge.MergeLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merges plain text in which a field stands in braces: {@code Dear {Name}}. Immutable and thread-safe. */
final class TextMerger implements DocumentMerger {
    static final MediaType TEXT = new MediaType("text/plain");
    static final String VERSION = "text/1";

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    @Override
    public Set<MediaType> mediaTypes() {
        return Set.of(TEXT);
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public CompiledTemplate compile(byte[] template, MergeLimits limits) {
        if (template.length > limits.packedBytes()) {
            throw new InvalidInputException(Problem.of(
                    "text.too-large",
                    "document",
                    Text.format("It has %,d bytes, but %,d are allowed", template.length, limits.packedBytes()),
                    "Make it shorter"));
        }
        return new TextTemplate(new String(template, UTF_8));
    }

    private record TextTemplate(String text) implements CompiledTemplate {
        @Override
        public List<MergeField> fields() {
            List<MergeField> fields = new ArrayList<>();
            Matcher matcher = FIELD.matcher(text);
            while (matcher.find()) {
                fields.add(new MergeField(matcher.group(1), "character " + matcher.start()));
            }
            return List.copyOf(fields);
        }

        @Override
        public List<Problem> warnings() {
            return List.of();
        }

        @Override
        public void merge(MergeValues values, OutputStream out) throws IOException {
            out.write(FIELD.matcher(text)
                    .replaceAll(field -> Matcher.quoteReplacement(valueOf(field, values)))
                    .getBytes(UTF_8));
        }

        private static String valueOf(MatchResult field, MergeValues values) {
            return values.textFor(field.group(1));
        }
    }
}
