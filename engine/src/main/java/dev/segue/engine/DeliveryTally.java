package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.letter.DeliveryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what became of the letters of one run, and keeps the first problems (rule DL-6). Not thread-safe. */
final class DeliveryTally {
    private static final int MOST_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private long delivered;
    private long failed;
    private long retrying;
    private long suppressed;
    private long unknown;
    private long cancelled;
    private long lost;

    /** How many letters were tried. */
    long tried() {
        return delivered + failed + retrying + suppressed + unknown + cancelled + lost;
    }

    void count(DeliveryReport report) {
        if (report instanceof DeliveryReport.Delivered) {
            delivered++;
        } else if (report instanceof DeliveryReport.Suppressed) {
            suppressed++;
        } else if (report instanceof DeliveryReport.Unknown it) {
            unknown++;
            keep(it.problem());
        } else if (report instanceof DeliveryReport.Cancelled) {
            cancelled++;
        } else if (report instanceof DeliveryReport.Failed it) {
            failed += it.retryAfter().isPresent() ? 0 : 1;
            retrying += it.retryAfter().isPresent() ? 1 : 0;
            keep(it.problem());
        }
    }

    void countLost() {
        lost++;
    }

    private void keep(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** The run so far, with why letters were withheld, if any were. */
    DeliveryRun run(boolean stopped, Optional<Problem> withheld) {
        List<Problem> all = new ArrayList<>(problems);
        withheld.ifPresent(all::add);
        return new DeliveryRun(delivered, failed, retrying, suppressed, unknown, cancelled, lost, stopped, all);
    }
}
