package dev.segue.storage.inmemory;

import static java.util.concurrent.TimeUnit.HOURS;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever several threads do at once, they see what they would have seen one after the other in some order. */
@Timeout(value = 2, unit = HOURS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterleavingsTest {
    private static final int SCENARIOS = Integer.getInteger("interleavings.scenarios", 100);
    private static final int RUNS = Integer.getInteger("interleavings.runs", 500);

    @Test
    void a_segment_behaves_as_if_one_worked_after_the_other_however_the_threads_run() {
        stress().check(SegmentOperations.class);
    }

    @Test
    void deliveries_behave_as_if_one_worked_after_the_other_however_the_threads_run() {
        stress().check(DeliveryOperations.class);
    }

    @Test
    void a_segment_behaves_as_if_one_worked_after_the_other_wherever_threads_are_switched() {
        switched().check(SegmentOperations.class);
    }

    @Test
    void deliveries_behave_as_if_one_worked_after_the_other_wherever_threads_are_switched() {
        switched().check(DeliveryOperations.class);
    }

    private static StressOptions stress() {
        return new StressOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(RUNS)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(2);
    }

    private static ModelCheckingOptions switched() {
        return new ModelCheckingOptions()
                .iterations(SCENARIOS / 5)
                .invocationsPerIteration(RUNS / 5)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1);
    }
}
