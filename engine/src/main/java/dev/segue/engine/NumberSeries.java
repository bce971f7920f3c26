package dev.segue.engine;

import dev.segue.SegmentNo;
import dev.segue.Text;

/** Writes segment numbers. An implementation gives different texts for different numbers, always the same for the same. */
@FunctionalInterface
public interface NumberSeries {

    /** {@code SM00001} and so on. */
    NumberSeries STANDARD = number -> new SegmentNo(Text.format("SM%05d", number));

    /** The segment number for the next number of the series. */
    SegmentNo segment(long number);
}
