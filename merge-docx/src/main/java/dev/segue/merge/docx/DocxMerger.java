package dev.segue.merge.docx;

import static java.util.Objects.requireNonNull;

import dev.segue.MediaType;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import java.util.Set;

/**
 * Merges Word documents. Which fields it merges, what it takes out and what it refuses is listed with all codes in the module's README.
 *
 * <p>Reads and writes nothing but the bytes it is given: no file, no connection, and nothing that a template names. Immutable and
 * thread-safe.
 */
public final class DocxMerger implements DocumentMerger {
    private static final Set<MediaType> MEDIA_TYPES = Set.of(MediaType.DOCX);

    private DocxMerger() {}

    /** A merger of Word documents. */
    public static DocxMerger create() {
        return new DocxMerger();
    }

    @Override
    public Set<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public String version() {
        return "segue-docx/2";
    }

    @Override
    public CompiledTemplate compile(byte[] template, MergeLimits limits) {
        requireNonNull(limits, "limits");
        return new TemplateReader(limits).read(requireNonNull(template, "template"));
    }
}
