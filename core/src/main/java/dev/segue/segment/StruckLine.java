package dev.segue.segment;

import dev.segue.SegmentNo;

/**
 * A line that doubled another of the same contact and is gone (rule ST-10). Immutable.
 *
 * @param line the line that is gone
 * @param into the line that stands for both
 * @param settingsGivenUp whether it had settings of its own that the other line did not take, because it has others
 */
public record StruckLine(SegmentNo segment, LineId line, LineId into, boolean settingsGivenUp) {}
