package dev.segue.engine;

/**
 * Told what has happened, after it is stored, in the thread that did it. What it throws is written to the log and changes nothing; a
 * listener must be thread-safe.
 */
@FunctionalInterface
public interface SegueListener {

    /** Called once for each event. */
    void happened(SegueEvent event);
}
