package dev.segue.engine;

import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;

/** Reads the steps that have made an open segment what it is. Immutable and thread-safe. */
final class StepsInForce {
    private final Assembly assembly;

    StepsInForce(Assembly assembly) {
        this.assembly = assembly;
    }

    List<Step> of(Segment segment) {
        List<Step> steps = new ArrayList<>();
        int after = 0;
        while (true) {
            List<Step> page = assembly.storage().segments().steps(segment.no(), after, Storage.CHUNK);
            for (Step step : page) {
                if (step.number() > segment.position()) {
                    return steps;
                }
                steps.add(step);
                after = step.number();
            }
            if (page.isEmpty()) {
                return steps;
            }
        }
    }
}
