package dev.segue.merge.text;

import static java.util.Objects.requireNonNull;

import dev.segue.MediaType;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeLimits;
import java.util.Set;

/**
 * Merges HTML as mail programs show it. How a field is written, where it may stand and what is refused is listed with all codes in the
 * module's README.
 *
 * <p>A value is written for the place where it stands, so that it can never become markup, a script or the beginning of an address. A
 * template that could run code, send a form or load a page is refused. Templates and letters are UTF-8; a byte order mark is dropped. Reads
 * and writes nothing but the bytes it is given. Immutable and thread-safe.
 */
public final class HtmlMerger implements DocumentMerger {
    private static final Set<MediaType> MEDIA_TYPES = Set.of(new MediaType("text/html"));

    private HtmlMerger() {}

    /** A merger of HTML. */
    public static HtmlMerger create() {
        return new HtmlMerger();
    }

    @Override
    public Set<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public String version() {
        return "segue-html/1";
    }

    @Override
    public CompiledTemplate compile(byte[] template, MergeLimits limits) {
        requireNonNull(limits, "limits");
        String text = TemplateText.decoded(requireNonNull(template, "template"), limits);
        Findings findings = new Findings(text);
        MarkReader reader = new MarkReader(text, findings);
        reader.read();
        Placing placing = new Placing(reader.masked(), reader.marks(), findings);
        new HtmlScanner(reader.masked(), placing, findings).scan();
        placing.refuseTheRest();
        findings.refuseIfAny();
        return TextTemplate.of(text, reader.marks(), placing.writings(), findings);
    }
}
