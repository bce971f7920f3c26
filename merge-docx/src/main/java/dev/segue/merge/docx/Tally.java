package dev.segue.merge.docx;

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
                    "Every letter carries tracked changes (%,d)".formatted(revisions),
                    "Accept or reject all changes in the template");
        }
        if (comments > 0) {
            findings.warning(
                    "docx.comments-kept",
                    commentPart,
                    "Every letter carries the comments of the template (%,d)".formatted(comments),
                    "Delete all comments in the template");
        }
        if (hidden > 0) {
            findings.warning(
                    "docx.hidden-text-kept",
                    firstHidden,
                    "Every letter carries hidden text (%,d places)".formatted(hidden),
                    "Delete the hidden text in the template");
        }
    }
}
