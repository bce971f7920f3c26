package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.ANNA;
import static dev.segue.storage.inmemory.Fair.BEN;
import static dev.segue.storage.inmemory.Fair.CLARA;
import static dev.segue.storage.inmemory.Fair.opened;
import static dev.segue.storage.inmemory.Fair.optedOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import dev.segue.storage.LogCommand.Guard;
import dev.segue.storage.LogResult;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsAndReadersTest {
    private final Storage storage = InMemoryStorage.create();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Segment segment;

    @BeforeEach
    void anna_and_ben_are_invited() {
        storage.directory().putContacts(List.of(ANNA, BEN, CLARA));
        segment = opened(storage, "S1");
        segment = Fair.add(storage, segment.no(), ANNA, BEN).segment();
    }

    private CompletableFuture<LogResult> logThatWaits(Guard guard) {
        CompletableFuture<LogResult> log = CompletableFuture.supplyAsync(() -> Log.of(
                storage,
                segment,
                () -> {
                    running.countDown();
                    Together.await(goOn);
                },
                guard));
        Together.await(running);
        return log;
    }

    private LogResult end(CompletableFuture<LogResult> log) throws Exception {
        goOn.countDown();
        return log.get(60, TimeUnit.SECONDS);
    }

    private LoggedSegment logged() {
        return storage.loggedSegments().ofSegment(segment.no()).orElseThrow();
    }

    @Test
    void a_log_that_is_going_on_blocks_no_reader_and_shows_nothing() throws Exception {
        CompletableFuture<LogResult> log = logThatWaits(Guard.HOLD);

        assertThat(storage.segments().find(segment.no())).contains(segment);
        assertThat(storage.segments().lines(segment.no(), OptionalInt.empty(), Optional.empty(), 10))
                .hasSize(2);
        assertThat(storage.segments().count(segment.no())).isEqualTo(2);
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).isEmpty();
        assertThat(storage.interactions().page(ANNA.no(), Optional.empty(), 10)).isEmpty();
        assertThat(storage.contacts().byNumbers(List.of(ANNA.no()))).containsKey(ANNA.no());
        assertThat(storage.directory().exclusionEpoch()).isZero();

        assertThat(end(log)).isEqualTo(new LogResult.Committed(logged()));
    }

    @Test
    void an_opt_out_of_somebody_in_the_segment_ends_a_log_that_checks() throws Exception {
        CompletableFuture<LogResult> log = logThatWaits(Guard.CHECK);
        storage.directory().putContacts(List.of(optedOut(ANNA)));

        assertThat(end(log)).isEqualTo(new LogResult.ExclusionsMoved());
        assertThat(storage.segments().find(segment.no())).contains(segment);
        assertThat(storage.interactions().page(BEN.no(), Optional.empty(), 10)).isEmpty();
        assertThat(Log.of(storage, segment)).isEqualTo(new LogResult.Committed(logged()));
        assertThat(storage.interactions().page(ANNA.no(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void an_opt_out_of_somebody_else_does_not_end_a_log() throws Exception {
        CompletableFuture<LogResult> log = logThatWaits(Guard.CHECK);
        storage.directory().putContacts(List.of(optedOut(CLARA)));

        assertThat(end(log)).isEqualTo(new LogResult.Committed(logged()));
    }

    @Test
    void an_opt_out_waits_for_a_log_that_holds_it_up_and_other_changes_do_not() throws Exception {
        CompletableFuture<LogResult> log = logThatWaits(Guard.HOLD);
        CompletableFuture<Boolean> optOut = CompletableFuture.supplyAsync(() -> {
            storage.directory().putContacts(List.of(optedOut(ANNA)));
            return storage.loggedSegments().ofSegment(segment.no()).isPresent();
        });
        storage.directory().putContacts(List.of(BEN.with(ContactFields.NAME, "Benjamin")));
        storage.directory().removeContacts(List.of(CLARA.no()));

        assertThat(optOut).isNotDone();
        assertThat(end(log)).isEqualTo(new LogResult.Committed(logged()));
        assertThat(optOut.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(storage.interactions().page(BEN.no(), Optional.empty(), 10))
                .extracting(entry -> entry.entry().contact().name())
                .containsExactly("Benjamin");
    }

    @Test
    void a_log_that_holds_opt_outs_up_lets_them_go_when_it_fails() {
        assertThatThrownBy(() -> Log.of(
                        storage,
                        segment,
                        () -> {
                            throw new IllegalStateException("the host's contacts are gone");
                        },
                        Guard.HOLD))
                .hasMessage("the host's contacts are gone");

        storage.directory().putContacts(List.of(optedOut(ANNA)));

        assertThat(storage.directory().exclusionEpoch()).isEqualTo(1);
    }

    @Test
    void nobody_who_opted_out_before_the_log_ended_is_logged() throws Exception {
        for (int round = 0; round < 200; round++) {
            storage.directory().putContacts(List.of(ANNA));
            Segment next = opened(storage, "R" + round);
            Segment filled = Fair.add(storage, next.no(), ANNA, BEN).segment();
            AtomicBoolean loggedBefore = new AtomicBoolean();

            Together.run(2, i -> () -> {
                if (i == 0) {
                    storage.directory().putContacts(List.of(optedOut(ANNA)));
                    loggedBefore.set(
                            storage.loggedSegments().ofSegment(filled.no()).isPresent());
                } else {
                    while (Log.of(storage, filled) instanceof LogResult.ExclusionsMoved) {
                        Thread.onSpinWait();
                    }
                }
                return i;
            });

            long entries = storage.loggedSegments()
                    .ofSegment(filled.no())
                    .orElseThrow()
                    .receipt()
                    .counts()
                    .entries();
            assertThat(entries).isBetween(1L, loggedBefore.get() ? 2L : 1L);
        }
    }

    @Test
    void a_selection_is_of_one_moment_and_may_change_the_directory() {
        List<String> names = new ArrayList<>();

        storage.contacts().select(Criterion.everyone(), Fair.NOW, chunk -> {
            chunk.forEach(contact -> names.add(contact.name()));
            storage.directory().removeContacts(List.of(ANNA.no(), BEN.no(), CLARA.no()));
        });

        assertThat(names).containsExactlyInAnyOrder("Anna", "Ben", "Clara");
        assertThat(storage.contacts().byNumbers(List.of(ANNA.no(), BEN.no(), CLARA.no())))
                .isEmpty();
    }
}
