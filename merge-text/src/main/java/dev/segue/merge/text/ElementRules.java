package dev.segue.merge.text;

import dev.segue.Text;
import java.util.Set;

/** Which elements a letter may have: those of text, lists, tables, links and images. All others are refused. */
final class ElementRules {
    private static final Set<String> KEPT = Set.of(
            ("html head title meta style body a abbr acronym address area article aside b bdi bdo big blockquote br caption center cite"
                            + " code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img"
                            + " ins kbd li main map mark nav ol p pre q rp rt ruby s samp section small span strike strong sub sup table"
                            + " tbody td tfoot th thead time tr tt u ul var wbr")
                    .split(" "));

    private final Findings findings;
    private final AttributeRules attributes;
    private final MetaRules meta;

    ElementRules(String html, Placing placing, Findings findings) {
        this.findings = findings;
        this.attributes = new AttributeRules(html, placing, findings);
        this.meta = new MetaRules(html, placing, findings);
    }

    void check(Tag tag) {
        if (!KEPT.contains(tag.name()) && tag.name().indexOf(MarkReader.MASK) < 0) {
            findings.problem(
                    tag.from(),
                    "html.element",
                    "No letter may have the element <" + Text.shown(tag.name()) + ">",
                    "Remove it; elements of text, lists, tables, links and images may stand");
        }
        if (tag.name().equals("meta")) {
            meta.check(tag);
        }
        tag.attributes().forEach(attributes::check);
    }
}
