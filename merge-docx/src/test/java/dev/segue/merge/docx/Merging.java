package dev.segue.merge.docx;

import dev.segue.letter.Gaps;
import dev.segue.letter.MergeValues;
import dev.segue.letter.Substitute;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Merges in one call, with the names and values of a business letter. */
final class Merging {
    /** Anna Kovář, who has everything but a fax. */
    static final Map<String, String> ANNA = Map.of(
            "Name",
            "Anna Kovář",
            "Name_2",
            "of Brno",
            "City",
            "Brno",
            "First Name",
            "Anna",
            "Empty",
            "",
            "Fax",
            "none");

    private Merging() {}

    static CompiledTemplate compiled(Docx docx) {
        return compiled(docx.bytes());
    }

    static CompiledTemplate compiled(byte[] docx) {
        return DocxMerger.create().compile(docx, MergeLimits.STANDARD);
    }

    static byte[] merged(Docx docx) {
        return merged(compiled(docx), values(ANNA));
    }

    static byte[] merged(CompiledTemplate template, MergeValues values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.merge(values, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The text of the body after merging with Anna's values. */
    static String text(String... body) {
        return DocxText.of(merged(Docx.of(body)));
    }

    /** The markup of the main part after merging with Anna's values. */
    static String markup(String... body) {
        return part(merged(Docx.of(body)), "word/document.xml");
    }

    static String part(byte[] document, String name) {
        return new String(DocxText.parts(document).get(name), StandardCharsets.UTF_8);
    }

    static MergeValues values(Map<String, String> values) {
        return values(values, Gaps.STANDARD.withUnknown(Substitute.REFUSE));
    }

    static MergeValues values(Map<String, String> values, Gaps gaps) {
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, Optional.of(value)));
        return MergeValues.of(all, gaps);
    }
}
