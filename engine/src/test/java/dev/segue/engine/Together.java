package dev.segue.engine;

import dev.segue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Work on several threads, none of which is waited for without end. */
final class Together {
    private static final int MOST_SECONDS = 60;

    private Together() {}

    /** What each thread returned, all of them started at once. */
    static <T> List<T> run(int threads, IntFunction<Callable<T>> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<T> mine = work.apply(i);
                results.add(executor.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get(MOST_SECONDS, TimeUnit.SECONDS));
            }
            return all;
        } finally {
            executor.shutdownNow();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(Text.format("Waited for %d seconds", MOST_SECONDS));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
