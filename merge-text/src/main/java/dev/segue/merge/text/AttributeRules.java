package dev.segue.merge.text;

import dev.segue.Text;
import java.util.Set;

/** Which attributes a letter may have, and how a value is written in each. */
final class AttributeRules {
    /** They hold code, a page, several addresses, or an address that is told of a click. */
    private static final Set<String> REFUSED =
            Set.of("srcdoc", "srcset", "imagesrcset", "ping", "action", "formaction", "is");

    /** A mail program loads what they name without being asked. */
    private static final Set<String> LOADED = Set.of("src", "background", "lowsrc", "dynsrc", "poster", "data", "icon");

    private static final Set<String> FOLLOWED = Set.of(
            "href",
            "xlink:href",
            "cite",
            "longdesc",
            "usemap",
            "codebase",
            "classid",
            "archive",
            "profile",
            "manifest");

    private final String html;
    private final Placing placing;
    private final Findings findings;
    private final AddressRules addresses;

    AttributeRules(String html, Placing placing, Findings findings) {
        this.html = html;
        this.placing = placing;
        this.findings = findings;
        this.addresses = new AddressRules(findings);
    }

    void check(Tag.Attribute attribute) {
        String name = attribute.name();
        int from = attribute.valueFrom();
        int to = attribute.valueTo();
        if (name.startsWith("on") || REFUSED.contains(name)) {
            refuse(attribute);
        } else if (name.equals("style")) {
            placing.refuse(from, to, "in a style attribute");
            new StyleRules(findings).checkAttribute(from, html.substring(from, to));
        } else if (LOADED.contains(name) || FOLLOWED.contains(name)) {
            addresses.check(from, html.substring(from, to), LOADED.contains(name));
            placing.allow(from, to, HtmlWriting.ADDRESS);
        } else {
            placing.allow(from, to, HtmlWriting.QUOTED);
        }
    }

    private void refuse(Tag.Attribute attribute) {
        boolean handler = attribute.name().startsWith("on");
        placing.refuse(
                attribute.valueFrom(),
                attribute.valueTo(),
                handler ? "in an event handler" : "in the attribute " + attribute.name());
        findings.problem(
                attribute.from(),
                "html.attribute",
                handler
                        ? "The event handler " + Text.shown(attribute.name()) + " runs code"
                        : "No letter may have the attribute " + attribute.name(),
                "Remove it");
    }
}
