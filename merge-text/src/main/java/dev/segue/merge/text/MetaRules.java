package dev.segue.merge.text;

import dev.segue.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a meta element may say: nothing that loads a page or sets anything, and no other encoding than UTF-8. */
final class MetaRules {
    private static final Set<String> EQUIVALENTS = Set.of("content-type", "content-language", "x-ua-compatible");
    private static final Pattern UTF8 = Pattern.compile("(?i)(?:text/html;\\s*charset=)?utf-8");

    private final String html;
    private final Placing placing;
    private final Findings findings;

    MetaRules(String html, Placing placing, Findings findings) {
        this.html = html;
        this.placing = placing;
        this.findings = findings;
    }

    void check(Tag tag) {
        placing.refuse(tag.from(), tag.end(), "in a meta element");
        String equivalent = value(tag, "http-equiv").toLowerCase(Locale.ROOT);
        if (!equivalent.isEmpty() && !EQUIVALENTS.contains(equivalent)) {
            findings.problem(
                    tag.from(),
                    "html.meta",
                    "A meta element stands for the header '" + Text.shown(equivalent) + "'",
                    "Remove it; content-type, content-language and x-ua-compatible may stand");
        }
        checkEncoding(tag, value(tag, "charset"));
        if (equivalent.equals("content-type")) {
            checkEncoding(tag, value(tag, "content"));
        }
    }

    private void checkEncoding(Tag tag, String declared) {
        if (!declared.isEmpty() && !UTF8.matcher(declared).matches()) {
            findings.problem(
                    tag.from(),
                    "html.encoding",
                    "It declares '" + Text.shown(declared) + "', and letters are UTF-8",
                    "Declare utf-8 and save the template so");
        }
    }

    private String value(Tag tag, String name) {
        return tag.attributes().stream()
                .filter(it -> it.name().equals(name))
                .map(it -> html.substring(it.valueFrom(), it.valueTo()).strip())
                .findFirst()
                .orElse("");
    }
}
