package dev.segue.merge.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.letter.Gaps;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles and merges in one call. */
final class Merging {
    private Merging() {}

    static CompiledTemplate text(String template) {
        return compiled(TextMerger.create(), template);
    }

    static CompiledTemplate html(String template) {
        return compiled(HtmlMerger.create(), template);
    }

    private static CompiledTemplate compiled(DocumentMerger merger, String template) {
        return merger.compile(template.getBytes(UTF_8), MergeLimits.STANDARD);
    }

    /** The letter in which the name is that value. */
    static String letter(CompiledTemplate template, String name) {
        return new String(bytes(template, name), UTF_8);
    }

    static byte[] bytes(CompiledTemplate template, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.merge(named(name), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static MergeValues named(String name) {
        return MergeValues.of(Map.of("Name", Optional.of(name), "City", Optional.of("Brno")), Gaps.STANDARD);
    }

    static List<Problem> textProblems(String template) {
        return problems(TextMerger.create(), template.getBytes(UTF_8));
    }

    static List<Problem> htmlProblems(String template) {
        return problems(HtmlMerger.create(), template.getBytes(UTF_8));
    }

    static List<Problem> problems(DocumentMerger merger, byte[] template) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> merger.compile(template, MergeLimits.STANDARD));
        assertThat(refusal).as("a refusal of %s", new String(template, UTF_8)).isNotNull();
        assertThat(refusal.problems()).hasSizeLessThanOrEqualTo(100);
        return refusal.problems();
    }
}
