package dev.segue.merge.text;

import java.util.Set;

/**
 * Goes through HTML as a browser's tokenizer does and tells which marks stand where. What a browser would mend, or read in more than one
 * way, is refused. Elements that change how the text after them is read are refused too, but for title and style. Not thread-safe.
 */
final class HtmlScanner {
    private static final Set<String> OPAQUE =
            Set.of("title", "style", "script", "textarea", "xmp", "iframe", "noscript", "noembed", "noframes");

    private final String html;
    private final int from;
    private final int to;
    private final Placing placing;
    private final Findings findings;
    private final ElementRules rules;

    HtmlScanner(String html, Placing placing, Findings findings) {
        this(html, 0, html.length(), placing, findings);
    }

    /** For a stretch of the text that is read on its own. */
    HtmlScanner(String html, int from, int to, Placing placing, Findings findings) {
        this.html = html;
        this.from = from;
        this.to = to;
        this.placing = placing;
        this.findings = findings;
        this.rules = new ElementRules(html, placing, findings);
    }

    void scan() {
        int at = from;
        while (at < to && !findings.full()) {
            int open = html.indexOf('<', at);
            int end = open < 0 || open > to ? to : open;
            placing.allow(at, end, HtmlWriting.CONTENT);
            at = end < to ? markup(end) : to;
        }
    }

    /** Reads what begins with the {@code <} there and answers where it ends. */
    private int markup(int at) {
        if (html.startsWith("<!--", at)) {
            return new CommentReader(html, to, placing, findings).read(at);
        }
        if (html.regionMatches(true, at, "<!doctype", 0, 9)) {
            return doctype(at);
        }
        int name = html.startsWith("</", at) ? at + 2 : at + 1;
        char first = name < to ? html.charAt(name) : ' ';
        if (TagReader.isLetter(first)) {
            return tag(at);
        }
        if (first == MarkReader.MASK) {
            placing.refuse(name, name + 1, "in the name of a tag");
            return name;
        }
        findings.problem(
                at,
                "html.markup",
                "'<' begins neither a tag nor a comment",
                "Write &lt; for the sign itself, and remove <! and <? sections");
        return name;
    }

    private int doctype(int at) {
        int end = html.indexOf('>', at);
        if (end < 0 || end >= to || html.substring(at + 1, end).indexOf('<') >= 0) {
            return unclosed(at, "The document type");
        }
        placing.refuse(at, end, "in the document type");
        return end + 1;
    }

    private int tag(int at) {
        Tag tag = new TagReader(html, to, placing, findings).read(at);
        if (tag.end() > to) {
            return unclosed(at, "The tag <" + tag.name() + ">");
        }
        if (tag.closing()) {
            return tag.end();
        }
        rules.check(tag);
        return OPAQUE.contains(tag.name()) ? content(tag) : tag.end();
    }

    /** The content of an element in which no markup is read; its end tag comes next. */
    private int content(Tag tag) {
        int end = endOf(tag.name(), tag.end());
        if (tag.name().equals("title")) {
            placing.allow(tag.end(), end, HtmlWriting.QUOTED);
        } else {
            placing.refuse(tag.end(), end, "in <" + tag.name() + ">");
        }
        if (tag.name().equals("style")) {
            new StyleRules(findings).check(tag.end(), html.substring(tag.end(), end));
        }
        return end < to ? end : unclosed(tag.from(), "The element <" + tag.name() + ">");
    }

    private int endOf(String name, int start) {
        int at = html.indexOf("</", start);
        while (at >= 0 && at < to) {
            int after = at + 2 + name.length();
            if (after < to && "\t\r\n />".indexOf(html.charAt(after)) >= 0 && isName(name, at + 2)) {
                return at;
            }
            at = html.indexOf("</", at + 2);
        }
        return to;
    }

    /** Only the case of ASCII letters is ignored, as a browser does. */
    private boolean isName(String name, int at) {
        for (int i = 0; i < name.length(); i++) {
            char c = html.charAt(at + i);
            if (!TagReader.isLetter(c) || (c | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int unclosed(int at, String what) {
        findings.problem(at, "html.markup", what + " is not closed", "Close it");
        return to;
    }
}
