package dev.segue.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock whose time passes when the test says so. Thread-safe. */
final class TestClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    void passes(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }
}
