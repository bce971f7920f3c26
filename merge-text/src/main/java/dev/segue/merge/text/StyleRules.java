package dev.segue.merge.text;

import dev.segue.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What style sheets may say: nothing that runs code or brings in another sheet. What they load is a warning. */
final class StyleRules {
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)\\\\|&|@import|expression\\s*\\(|(?<![\\w-])behavior\\s*:|-moz-binding|javascript:|vbscript:|data:");
    private static final Pattern ADDRESS = Pattern.compile("(?i)url\\(\\s*([\"']?)([^\"')]*)");
    private static final Pattern REMOTE = Pattern.compile("(?i)https?:|//");

    private final Findings findings;
    private final AddressRules addresses;

    StyleRules(Findings findings) {
        this.findings = findings;
        this.addresses = new AddressRules(findings);
    }

    /** Checks the content of a style element. */
    void check(int position, String css) {
        Matcher refused = REFUSED.matcher(css + withoutComments(css));
        if (refused.find()) {
            findings.problem(
                    position,
                    "html.style",
                    "The style sheet has '%s'".formatted(Text.shown(refused.group())),
                    "Remove it: escapes, other sheets and code are not kept");
        }
        Matcher address = ADDRESS.matcher(css);
        while (address.find()) {
            addresses.check(position, address.group(2), false);
        }
        Matcher remote = REMOTE.matcher(css);
        if (remote.find()) {
            addresses.remote(position, css.substring(remote.start()).split("[\"')\\s]", 2)[0]);
        }
    }

    /** Checks a style attribute, in which quotes may be character references. */
    void checkAttribute(int position, String css) {
        check(position, css.replaceAll("&quot;|&#34;", "\"").replaceAll("&apos;|&#39;", "'"));
    }

    /** Some programs read a word as one that a comment divides; but what looks like a comment may also stand in a text. */
    private static String withoutComments(String css) {
        StringBuilder plain = new StringBuilder(css.length());
        int at = 0;
        int open = css.indexOf("/*");
        int close = open < 0 ? -1 : css.indexOf("*/", open + 2);
        while (open >= 0 && close >= 0) {
            plain.append(css, at, open);
            at = close + 2;
            open = css.indexOf("/*", at);
            close = open < 0 ? -1 : css.indexOf("*/", open + 2);
        }
        return plain.append(css, at, css.length()).toString();
    }
}
