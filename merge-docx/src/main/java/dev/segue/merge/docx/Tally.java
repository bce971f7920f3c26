package dev.segue.merge.docx;

import dev.segue.Text;

/** Counts what stays in every letter although nobody may want it there. Not thread-safe. */
final class Tally {
    private int revisions;
    private int comments;
    private int hidden;
    private String firstRevision = "";
    private String firstHidden = "";
    private String commentPart = "";

    void revision(String where) {
        firstRevision = revisions++ == 0 ? where : firstRevision;
    }

    void comment(String part) {
        comments++;
        commentPart = part;
    }

    void hidden(String where) {
        firstHidden = hidden++ == 0 ? where : firstHidden;
    }

    void warn(Findings findings) {
        if (revisions > 0) {
            findings.warning(
                    "docx.revisions-kept",
                    firstRevision,
                    Text.format("Every letter carries tracked changes (%,d)", revisions),
                    "Accept or reject all changes in the template");
        }
        if (comments > 0) {
            findings.warning(
                    "docx.comments-kept",
                    commentPart,
                    Text.format("Every letter carries the comments of the template (%,d)", comments),
                    "Delete all comments in the template");
        }
        if (hidden > 0) {
            findings.warning(
                    "docx.hidden-text-kept",
                    firstHidden,
                    Text.format("Every letter carries hidden text (%,d places)", hidden),
                    "Delete the hidden text in the template");
        }
    }
}
