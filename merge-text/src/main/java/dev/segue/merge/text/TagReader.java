package dev.segue.merge.text;

import dev.segue.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one tag after another and refuses what stands in it in a doubtful way. Not thread-safe. */
final class TagReader {
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*");
    private static final String ENDS_NAME = "\t\r\n />=";

    private final String html;
    private final int limit;
    private final Placing placing;
    private final Findings findings;
    private int at;

    TagReader(String html, int limit, Placing placing, Findings findings) {
        this.html = html;
        this.limit = limit;
        this.placing = placing;
        this.findings = findings;
    }

    /** Reads the tag that begins there; its end is beyond the limit if it is not closed. */
    Tag read(int from) {
        boolean closing = html.charAt(from + 1) == '/';
        int start = from + (closing ? 2 : 1);
        at = start;
        skipTo("\t\r\n />");
        placing.refuse(start, at, "in the name of a tag");
        String name = lower(html.substring(start, at));
        List<Tag.Attribute> attributes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (attributeFollows()) {
            Tag.Attribute attribute = attribute();
            attributes.add(attribute);
            if (closing || !names.add(attribute.name())) {
                problem(attribute.from(), closing ? "An end tag has an attribute" : "An attribute stands twice");
            }
        }
        return new Tag(name, closing, from, at < limit ? at + 1 : limit + 1, attributes);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean attributeFollows() {
        while (at < limit && html.charAt(at) != '>') {
            if (isBlank(html.charAt(at))) {
                at++;
            } else if (html.charAt(at) == '/') {
                at++;
                if (at < limit && html.charAt(at) != '>') {
                    problem(at - 1, "A / stands in the middle of a tag");
                }
            } else {
                return true;
            }
        }
        return false;
    }

    private Tag.Attribute attribute() {
        int from = at++;
        skipTo(ENDS_NAME);
        String name = html.substring(from, at);
        if (name.indexOf(MarkReader.MASK) >= 0) {
            placing.refuse(from, at, "in a tag outside the quotes of an attribute");
        } else if (!ATTRIBUTE_NAME.matcher(name).matches()) {
            problem(from, "'" + Text.shown(name) + "' is no name of an attribute");
        }
        int nameEnd = at;
        skipBlanks();
        if (at >= limit || html.charAt(at) != '=') {
            at = nameEnd;
            return new Tag.Attribute(lower(name), from, nameEnd, nameEnd);
        }
        at++;
        skipBlanks();
        return value(lower(name), from);
    }

    private Tag.Attribute value(String name, int from) {
        char quote = at < limit ? html.charAt(at) : ' ';
        return quote == '"' || quote == '\'' ? quoted(name, from, quote) : unquoted(name, from);
    }

    private Tag.Attribute quoted(String name, int from, char quote) {
        int start = at + 1;
        int end = html.indexOf(quote, start);
        if (end < 0 || end >= limit) {
            at = limit;
            return new Tag.Attribute(name, from, start, start);
        }
        at = end + 1;
        if (at < limit && ("\t\r\n />" + MarkReader.MASK).indexOf(html.charAt(at)) < 0) {
            problem(at, "There is no blank after the attribute " + Text.shown(name));
        }
        return new Tag.Attribute(name, from, start, end);
    }

    private Tag.Attribute unquoted(String name, int from) {
        int start = at;
        skipTo("\t\r\n >");
        String value = html.substring(start, at);
        placing.refuse(start, at, "in an attribute without quotes");
        if (value.isEmpty() || value.chars().anyMatch(c -> "\"'<=`".indexOf(c) >= 0)) {
            problem(start, "The value of the attribute " + Text.shown(name) + " needs quotes");
        }
        return new Tag.Attribute(name, from, start, at);
    }

    private void skipTo(String ends) {
        while (at < limit && ends.indexOf(html.charAt(at)) < 0) {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < limit && isBlank(html.charAt(at))) {
            at++;
        }
    }

    private void problem(int position, String what) {
        findings.problem(
                position, "html.markup", what, "Write the tag as <name attribute=\"value\">, each attribute once");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
