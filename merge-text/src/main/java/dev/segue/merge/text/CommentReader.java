package dev.segue.merge.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comments. What a conditional comment holds is markup for some programs, so it is checked as markup too; no value may stand in
 * either kind. Not thread-safe.
 */
final class CommentReader {
    private static final Pattern CONDITION = Pattern.compile("\\[if [^\\]<>]*]>");
    private static final String END_OF_CONDITION = "<![endif]";

    private final String html;
    private final int limit;
    private final Placing placing;
    private final Findings findings;

    CommentReader(String html, int limit, Placing placing, Findings findings) {
        this.html = html;
        this.limit = limit;
        this.placing = placing;
        this.findings = findings;
    }

    /** Reads the comment that begins there and answers where it ends. */
    int read(int at) {
        int start = at + 4;
        int end = html.indexOf("-->", start);
        if (end < 0 || end + 3 > limit) {
            findings.problem(at, "html.markup", "The comment is not closed", "Close it with -->");
            return limit;
        }
        placing.refuse(start, end, "in a comment");
        String content = html.substring(start, end);
        if (content.startsWith(">")
                || content.startsWith("->")
                || content.contains("--!>")
                || content.contains("<!--")) {
            findings.problem(
                    at, "html.markup", "The comment ends in more than one place", "Keep <!-- and > out of the comment");
        } else if (content.regionMatches(true, 0, "[if", 0, 3) || content.contains("<![")) {
            condition(at, start, content);
        }
        return end + 3;
    }

    private void condition(int at, int start, String content) {
        Matcher condition = CONDITION.matcher(content);
        boolean opens = condition.lookingAt();
        int from = opens ? condition.end() : 0;
        if (content.equals(END_OF_CONDITION)
                || (opens && content.substring(from).equals("<!"))) {
            return;
        }
        if (opens && content.endsWith(END_OF_CONDITION)) {
            int to = content.length() - END_OF_CONDITION.length();
            new HtmlScanner(html, start + from, start + to, placing, findings).scan();
            return;
        }
        findings.problem(
                at,
                "html.markup",
                "The conditional comment has another form than <!--[if …]>…<![endif]-->",
                "Write it in that form, or remove it");
    }
}
