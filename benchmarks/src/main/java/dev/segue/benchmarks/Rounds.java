package dev.segue.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants take turns, round by round in one process, so that a machine that is busy for a while is busy for all of them. Not
 * thread-safe.
 */
final class Rounds {

    /** One operation of a contestant; answers the size of its result. */
    @FunctionalInterface
    interface Work {
        long run() throws Exception;
    }

    private record Turn(double rate, double allocated, long size) {}

    private final long nanosPerTurn;
    private final int rounds;
    private final Map<String, Work> contestants = new LinkedHashMap<>();
    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    /** Fewer and shorter rounds if the arguments say {@code --quick}. */
    static Rounds of(String... arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        return new Rounds(quick ? 1_000_000_000L : 4_000_000_000L, quick ? 3 : 9);
    }

    private Rounds(long nanosPerTurn, int rounds) {
        this.nanosPerTurn = nanosPerTurn;
        this.rounds = rounds;
    }

    Rounds with(String name, Work work) {
        contestants.put(name, work);
        turns.put(name, new ArrayList<>());
        return this;
    }

    /** Two rounds that do not count, then those that do, then a table. */
    Rounds run(String unit) throws Exception {
        for (int round = -2; round < rounds; round++) {
            for (Map.Entry<String, Work> contestant : contestants.entrySet()) {
                Turn turn = turn(contestant.getValue());
                if (round >= 0) {
                    turns.get(contestant.getKey()).add(turn);
                }
            }
        }
        System.out.printf("%-40s %14s %18s %12s%n", "", unit + "/s", "bytes allocated", "size");
        turns.forEach((name, all) -> System.out.printf(
                "%-40s %,14.1f %,18.0f %,12d%n",
                name,
                median(all.stream().mapToDouble(Turn::rate).toArray()),
                median(all.stream().mapToDouble(Turn::allocated).toArray()),
                all.get(0).size()));
        return this;
    }

    /** Prints the median over the rounds of our rate divided by theirs. */
    void ratio(String name, String ours, String theirs) {
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = turns.get(ours).get(i).rate() / turns.get(theirs).get(i).rate();
        }
        Arrays.sort(ratios);
        System.out.printf("rounds %s %.1f to %.1f%n", name, ratios[0], ratios[rounds - 1]);
        System.out.printf("ratio %s %.1f%n", name, median(ratios));
    }

    private Turn turn(Work work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocatedBefore = threads.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        long end;
        long size;
        int times = 0;
        do {
            size = work.run();
            times++;
            end = System.nanoTime();
        } while (end - start < nanosPerTurn);
        double allocated = threads.getThreadAllocatedBytes(thread) - allocatedBefore;
        return new Turn(times * 1e9 / (end - start), allocated / times, size);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
