package dev.segue.merge.text;

import java.util.Arrays;
import java.util.List;

/**
 * Where each mark of an HTML template stands: it has a writing once its place is known to be one where a value may stand, and all others
 * are refused. The first word on a mark counts. Not thread-safe.
 */
final class Placing {
    private final String masked;
    private final List<Mark> marks;
    private final HtmlWriting[] writings;
    private final boolean[] settled;
    private final Findings findings;

    Placing(String masked, List<Mark> marks, Findings findings) {
        this.masked = masked;
        this.marks = marks;
        this.writings = new HtmlWriting[marks.size()];
        this.settled = new boolean[marks.size()];
        this.findings = findings;
        Arrays.fill(writings, HtmlWriting.CONTENT);
    }

    /** The marks in that stretch are written so. */
    void allow(int from, int to, HtmlWriting writing) {
        for (int i = firstFrom(from); i < marks.size() && marks.get(i).from() < to; i++) {
            if (!settled[i] && followsReference(marks.get(i).from())) {
                refuse(i, "after an & that begins a character reference");
            }
            settled[i] = true;
            writings[i] = writing;
        }
    }

    /** No mark may stand in that stretch. */
    void refuse(int from, int to, String where) {
        for (int i = firstFrom(from); i < marks.size() && marks.get(i).from() < to; i++) {
            if (!settled[i]) {
                refuse(i, where);
            }
        }
    }

    /** What nobody has placed stands where nothing may, unless the template is refused anyway. */
    void refuseTheRest() {
        if (!findings.any()) {
            refuse(0, masked.length(), "where it cannot be told what it is");
        }
    }

    /** The writings of the marks, in the order of the text. */
    List<HtmlWriting> writings() {
        return List.of(writings);
    }

    private void refuse(int index, String where) {
        settled[index] = true;
        Mark mark = marks.get(index);
        findings.problem(
                mark.from(),
                "html.place",
                (mark.isField() ? "'{{" + mark.name() + "}}'" : "'{{{{'") + " stands " + where,
                "Put it between tags, or between the quotes of an attribute that takes one");
    }

    private int firstFrom(int position) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).from() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A value after {@code &} or {@code &#x} would be read as part of a character reference. */
    private boolean followsReference(int position) {
        int i = position - 1;
        while (i >= 0 && masked.charAt(i) < 0x80 && Character.isLetterOrDigit(masked.charAt(i))) {
            i--;
        }
        if (i >= 0 && masked.charAt(i) == '#') {
            i--;
        }
        return i >= 0 && masked.charAt(i) == '&';
    }
}
