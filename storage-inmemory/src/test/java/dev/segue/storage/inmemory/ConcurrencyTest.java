package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.ANNA;
import static dev.segue.storage.inmemory.Fair.BEN;
import static dev.segue.storage.inmemory.Fair.CLARA;
import static dev.segue.storage.inmemory.Fair.done;
import static dev.segue.storage.inmemory.Fair.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Change;
import dev.segue.storage.LogCommand.Guard;
import dev.segue.storage.LogResult;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrencyTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 200;

    private final Storage storage = InMemoryStorage.create();

    @Test
    void a_segment_is_logged_once_however_many_log_it_at_once() throws Exception {
        storage.directory().putContacts(List.of(ANNA, BEN, CLARA));

        for (int round = 0; round < ROUNDS; round++) {
            Segment segment = opened(storage, "S" + round);
            Segment filled = Fair.add(storage, segment.no(), ANNA, BEN, CLARA).segment();

            List<LogResult> results = Together.run(
                    THREADS, i -> () -> new Log(storage, filled, filled.no() + " by " + i, () -> {}).run(Guard.CHECK));

            LoggedSegment logged =
                    storage.loggedSegments().ofSegment(segment.no()).orElseThrow();
            assertThat(results).containsOnlyOnce(new LogResult.Committed(logged));
            assertThat(results.stream().filter(new LogResult.AlreadyLogged(logged)::equals))
                    .hasSize(THREADS - 1);
            assertThat(storage.interactions().page(logged.no(), Optional.empty(), Storage.CHUNK))
                    .hasSize(3);
        }

        assertThat(storage.interactions().page(ANNA.no(), Optional.empty(), Storage.CHUNK))
                .hasSize(ROUNDS);
        assertThat(storage.segments().page(Optional.empty(), Storage.CHUNK))
                .extracting(segment -> segment.no().value())
                .hasSize(ROUNDS)
                .allMatch(no -> no.startsWith("F-"));
    }

    @Test
    void a_retry_at_the_same_time_gets_what_the_first_one_did() throws Exception {
        storage.directory().putContacts(List.of(ANNA));
        Segment segment = opened(storage, "S1");
        Segment filled = Fair.add(storage, segment.no(), ANNA).segment();

        List<LogResult> results = Together.run(THREADS, i -> () -> Log.of(storage, filled));

        LoggedSegment logged = storage.loggedSegments().ofSegment(segment.no()).orElseThrow();
        assertThat(results).containsOnlyOnce(new LogResult.Committed(logged));
        assertThat(results).contains(new LogResult.Replayed(logged));
        assertThat(Set.copyOf(results)).hasSize(2);
    }

    @Test
    void readers_see_a_step_wholly_or_not_at_all() throws Exception {
        SegmentNo no = opened(storage, "S1").no();
        Fair.step(storage, no, Fair.add(), Fair.numbers(Fair.visitors(0, 400)));
        AtomicBoolean over = new AtomicBoolean();

        List<Set<Integer>> seen = Together.run(3, i -> () -> {
            Set<Integer> sizes = new TreeSet<>();
            for (int round = 0; i == 0 && round < ROUNDS; round++) {
                Segment header = storage.segments().find(no).orElseThrow();
                int other = header.position() == 0 ? header.lastStep() : 0;
                done(storage.segments().moveTo(no, header.version(), other));
                Fair.step(storage, no, Fair.add(), Fair.numbers(Fair.visitors(0, 400 + 100 * (round % 2))));
            }
            while (i > 0 && !over.get()) {
                sizes.add(storage.segments()
                        .lines(no, OptionalInt.empty(), Optional.empty(), Storage.CHUNK)
                        .size());
                sizes.add((int) storage.segments().count(no));
            }
            over.set(true);
            return sizes;
        });

        assertThat(seen).allSatisfy(sizes -> assertThat(Set.of(0, 400, 500)).containsAll(sizes));
    }

    @Test
    void of_many_changes_of_one_version_one_is_done() throws Exception {
        SegmentNo no = opened(storage, "S1").no();

        for (int round = 0; round < ROUNDS; round++) {
            Segment before = storage.segments().find(no).orElseThrow();
            List<Boolean> done = Together.run(
                    4,
                    i -> () -> storage.segments()
                                    .step(
                                            no,
                                            before.version(),
                                            Fair.request(Fair.add()),
                                            Fair.selecting(List.of(Fair.visitors(i, i + 1)
                                                    .get(0)
                                                    .no())))
                            instanceof Change.Done);

            assertThat(done).containsOnlyOnce(true);
        }

        assertThat(Fair.lines(storage, no, OptionalInt.empty(), 2))
                .extracting(SegmentLine::place)
                .isSorted();
    }
}
