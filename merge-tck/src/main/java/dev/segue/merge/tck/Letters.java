package dev.segue.merge.tck;

import dev.segue.letter.Gaps;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.MergeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates, values and letters as the suites use them. */
final class Letters {
    static final String NAME = "Name";
    static final String CITY = "City";

    private final MergeKit kit;

    Letters(MergeKit kit) {
        this.kit = kit;
    }

    CompiledTemplate compiled(String... names) {
        return kit.merger().compile(kit.template(List.of(names)), MergeLimits.STANDARD);
    }

    /** The lines of the letter for those values. */
    String text(CompiledTemplate template, MergeValues values) throws IOException {
        return kit.textOf(bytes(template, values)).stripTrailing();
    }

    byte[] bytes(CompiledTemplate template, MergeValues values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.merge(values, out);
        return out.toByteArray();
    }

    static MergeValues name(String value) {
        return values(Gaps.STANDARD, NAME, value);
    }

    /** Names and values in turn. */
    static MergeValues values(Gaps gaps, String... namesAndValues) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], Optional.of(namesAndValues[i + 1]));
        }
        return MergeValues.of(values, gaps);
    }
}
