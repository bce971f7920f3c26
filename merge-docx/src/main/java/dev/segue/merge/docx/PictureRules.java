package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/**
 * What a vector picture (SVG) may hold: shapes, text, and pictures and fonts that it carries itself. Whatever it would fetch, lead to or
 * run is refused, because a word processor or a browser opens it with the letter. Immutable.
 */
final class PictureRules {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final String INSIDE =
            "(?:#|data:(?:image/(?:png|jpe?g|gif|webp|bmp)|font/|application/(?:x-)?font))";
    private static final Pattern OWN = Pattern.compile("(?is)\\s*(?:" + INSIDE + ".*)?");
    private static final Pattern FETCHED = Pattern.compile("(?i)url\\(\\s*+[\"']?+(?!\\s*+" + INSIDE + ")");
    private static final Pattern FETCHED_BY_STYLE =
            Pattern.compile("(?i)@import|(?:image-set|cross-fade|\\bimage|\\bsrc)\\(|" + FETCHED.pattern());
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);
    private static final Set<String> REFERENCES = Set.of("href", "src", "srcset", "base", "poster", "action", "ping");
    private static final Set<String> ACTIVE = Set.of(
            "script", "handler", "listener", "foreignobject", "iframe", "frame", "embed", "object", "audio", "video");

    private final String part;
    private final Findings findings;

    PictureRules(String part, Findings findings) {
        this.part = part;
        this.findings = findings;
    }

    /** A picture's element begins. */
    void start(Element element, XmlReader reader) {
        if (ACTIVE.contains(element.name.toLowerCase(Locale.ROOT))) {
            active("the element '" + Text.shown(element.name) + "'");
        }
        if (element.parent != null && element.parent.name.equals("style")) {
            fetches("an element in its style sheet");
        }
        reader.attributes(this::attribute);
    }

    /** A picture's element ends; the text is a style sheet if the element is one. */
    void end(Element element, CharSequence text) {
        if (element.name.equals("style")
                && FETCHED_BY_STYLE.matcher(unescaped(text)).find()) {
            fetches("a style sheet with '" + Text.shown(text.toString().strip()) + "'");
        }
    }

    /** An instruction before the picture may name a style sheet that is fetched. */
    void prolog(String text) {
        if (text.contains("<?xml-stylesheet")) {
            fetches("an instruction that names a style sheet");
        }
    }

    private void attribute(QName name, String value) {
        String key = name.getLocalPart().toLowerCase(Locale.ROOT);
        String shown = Text.shown(name.getLocalPart()) + "='" + Text.shown(value) + "'";
        if (key.startsWith("on") && name.getNamespaceURI().isEmpty()) {
            active(shown);
        } else if (REFERENCES.contains(key)
                ? !OWN.matcher(value).matches()
                : key.equals("attributename") && value.toLowerCase(Locale.ROOT).endsWith("href")) {
            fetches(shown);
        } else if ((key.equals("style") ? FETCHED_BY_STYLE : FETCHED)
                .matcher(unescaped(value))
                .find()) {
            fetches(shown);
        }
    }

    private static String unescaped(CharSequence style) {
        return ESCAPE.matcher(style).replaceAll(escape -> {
            String code = escape.group(1);
            boolean character = code != null && Character.isValidCodePoint(Integer.parseInt(code, 16));
            String text = character ? Character.toString(Integer.parseInt(code, 16)) : escape.group(2);
            return Matcher.quoteReplacement(text == null ? "" : text);
        });
    }

    private void active(String what) {
        findings.problem(
                "docx.scripted-picture",
                part,
                "The picture has " + what + ", which can run or show something else",
                "Save the picture without scripts, or as PNG");
    }

    private void fetches(String what) {
        findings.problem(
                "docx.external-link",
                part,
                "The picture has " + what + ", which leads out of the picture",
                "Save the picture with all that it shows, or as PNG");
    }
}
