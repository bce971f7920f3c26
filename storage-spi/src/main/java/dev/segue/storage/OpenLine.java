package dev.segue.storage;

import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;

/** A present line and the open segment that it is in, as both were at one moment. Immutable. */
public record OpenLine(Segment segment, SegmentLine line) {}
