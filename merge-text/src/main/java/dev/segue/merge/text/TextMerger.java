package dev.segue.merge.text;

import static java.util.Objects.requireNonNull;

import dev.segue.MediaType;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Merges plain text. How a field is written and what is refused is listed with all codes in the module's README.
 *
 * <p>Templates and letters are UTF-8; a byte order mark is dropped. A line break in a value becomes the template's own kind of line break.
 * Reads and writes nothing but the bytes it is given. Immutable and thread-safe.
 */
public final class TextMerger implements DocumentMerger {
    private static final Set<MediaType> MEDIA_TYPES = Set.of(new MediaType("text/plain"));

    private TextMerger() {}

    /** A merger of plain text. */
    public static TextMerger create() {
        return new TextMerger();
    }

    @Override
    public Set<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public String version() {
        return "segue-text/1";
    }

    @Override
    public CompiledTemplate compile(byte[] template, MergeLimits limits) {
        requireNonNull(limits, "limits");
        String text = TemplateText.decoded(requireNonNull(template, "template"), limits);
        Findings findings = new Findings(text);
        List<Mark> marks = MarkReader.marks(text, findings);
        findings.refuseIfAny();
        return TextTemplate.of(text, marks, Collections.nCopies(marks.size(), PlainWriting.like(text)), findings);
    }
}
