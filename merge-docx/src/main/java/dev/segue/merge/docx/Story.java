package dev.segue.merge.docx;

import java.util.ArrayDeque;

/** A stretch of text that no field may leave: a part's own, a note's, a text box's. Fields in it nest. */
final class Story {
    final ArrayDeque<OpenField> fields = new ArrayDeque<>();
}
