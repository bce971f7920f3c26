package dev.segue.quickstart;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Looks at the heap a hundred times a second from a thread of its own, until it is closed. */
final class HeapWatch implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 10_000_000;

    private final AtomicLong peak = new AtomicLong();
    private final Thread watcher = new Thread(this::watch, "heap-watch");

    private HeapWatch() {
        watcher.setDaemon(true);
    }

    /**
     * What a piece of work took.
     *
     * @param peakMegabytes the heap at its highest, garbage included
     * @param keptMegabytes the heap after it, without garbage as far as the virtual machine says so
     */
    record Used(double seconds, long peakMegabytes, long keptMegabytes) {}

    static HeapWatch begin() {
        HeapWatch watch = new HeapWatch();
        watch.watcher.start();
        return watch;
    }

    Used during(Runnable work) {
        peak.set(0);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long highest = Math.max(peak.get(), used());
        System.gc();
        return new Used(seconds, highest >> 20, used() >> 20);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            peak.accumulateAndGet(used(), Math::max);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
