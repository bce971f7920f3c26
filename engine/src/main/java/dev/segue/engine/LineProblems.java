package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.segment.LineId;

/** Says in words what is wrong with a named line. */
final class LineProblems {

    private LineProblems() {}

    static Problem notFound(SegmentNo no, LineId line) {
        return Problem.of(
                "segment.line-not-found",
                "segment " + no,
                "It has no line " + line + " at its present step",
                "Name a line that the segment shows now");
    }
}
