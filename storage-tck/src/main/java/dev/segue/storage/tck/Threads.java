package dev.segue.storage.tck;

import dev.segue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Work on other threads, none of which is waited for without end. */
final class Threads {
    static final int MANY = 16;
    private static final int SECONDS = 60;

    private Threads() {}

    /** Does that much work at once, each on a thread of its own that waits for the others before it begins. */
    static <T> List<T> together(int threads, IntFunction<Callable<T>> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, Threads::daemon);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<T> one = work.apply(i);
                futures.add(executor.submit(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future, "work that others do too"));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Begins work on another thread. */
    static <T> Future<T> begin(Callable<T> work) {
        ExecutorService executor = Executors.newSingleThreadExecutor(Threads::daemon);
        try {
            return executor.submit(work);
        } finally {
            executor.shutdown();
        }
    }

    /** What the work returns on another thread, which must not have to wait for this one. */
    static <T> T elsewhere(Callable<T> work) {
        return result(begin(work), "work on another thread");
    }

    /** What it returns, or a failure if it takes too long. */
    static <T> T result(Future<T> future, String what) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new AssertionError(Text.format("Still waiting after %d s: %s", SECONDS, what), e);
        } catch (ExecutionException e) {
            throw new AssertionError("Failed: %s: %s".formatted(what, e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted: " + what, e);
        }
    }

    /** Whether it is done within that time; work that has to wait is not. */
    static boolean isDoneWithin(Future<?> future, long millis) {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError("Failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "storage-tck");
        thread.setDaemon(true);
        return thread;
    }
}
