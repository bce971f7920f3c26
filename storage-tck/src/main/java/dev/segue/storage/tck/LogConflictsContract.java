package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.Change;
import dev.segue.storage.LogResult;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: a log and whatever else happens at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LogConflictsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final LogRequest EVERYTHING =
            LogRequest.standard().withDeliveries().withFollowUp();

    /** How long is waited for something that may have to wait itself; a storage that lets it pass at once is not kept waiting. */
    private static final long A_WHILE = 300;

    @Test
    void seg17_tells_a_second_log_what_the_segment_became() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        PlainLogRun second = desk.run(NO, EVERYTHING);
        PlainLogRun first = desk.logs(NO, EVERYTHING);

        assertThat(second.log()).isEqualTo(new LogResult.AlreadyLogged(first.concluded()));

        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).containsExactly(first.concluded());
        assertThat(storage.interactions().page(second.no(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void seg17_commits_exactly_one_of_many_logs_at_once() {
        for (int round = 0; round < 8; round++) {
            SegmentNo no = desk.opensWith(
                    SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna(), Contacts.dora(), Contacts.bert());
            List<PlainLogRun> runs = new ArrayList<>();
            for (int i = 0; i < Threads.MANY; i++) {
                runs.add(desk.run(no, EVERYTHING));
            }

            List<LogResult> results = Threads.together(
                    Threads.MANY, thread -> () -> runs.get(thread).log());

            assertThat(results)
                    .filteredOn(LogResult.Committed.class::isInstance)
                    .hasSize(1);
            PlainLogRun winner = runs.get(committed(results));
            assertThat(results)
                    .filteredOn(new LogResult.AlreadyLogged(winner.concluded())::equals)
                    .hasSize(Threads.MANY - 1);
            assertThat(storage.loggedSegments().ofSegment(no)).contains(winner.concluded());
            assertThat(storage.interactions().page(Contacts.anna().no(), Optional.empty(), 100))
                    .hasSize(round + 1);
            assertThat(storage.segments().page(Optional.empty(), 100)).hasSize(round + 1);
        }
    }

    @Test
    void seg17_does_not_log_a_segment_that_was_never_opened_or_was_deleted() {
        desk.opensWith(FAIR, Contacts.anna());
        PlainLogRun never = new PlainLogRun(storage, SegmentHeaders.AUTUMN_FAIR, EVERYTHING);
        PlainLogRun deleted = desk.run(NO, EVERYTHING);
        Desk.done(storage.segments().delete(NO, desk.version(NO)));

        assertThat(never.log()).isEqualTo(new LogResult.Missing());
        assertThat(deleted.log()).isEqualTo(new LogResult.Missing());

        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void seg18_returns_to_a_repeated_request_what_the_first_one_committed() {
        desk.opensWith(FAIR, Contacts.anna());
        Segment header = desk.header(NO);
        PlainLogRun first = desk.logs(NO, Runs.named("TWICE", EVERYTHING));

        for (Segment seen : List.of(header, header.nextVersion())) {
            PlainLogRun again = new PlainLogRun(storage, seen, Runs.named("TWICE", EVERYTHING));

            assertThat(again.log()).isEqualTo(new LogResult.Replayed(first.concluded()));
        }
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).containsExactly(first.concluded());
    }

    @Test
    void seg18_refuses_a_request_id_that_asked_for_something_else() {
        desk.opensWith(FAIR, Contacts.anna());
        Segment header = desk.header(NO);
        PlainLogRun first = desk.logs(NO, Runs.named("TWICE", EVERYTHING));

        PlainLogRun other = new PlainLogRun(storage, header, Runs.named("TWICE", LogRequest.standard()));

        assertThat(other.log()).isEqualTo(new LogResult.RequestReused(first.concluded()));
    }

    @Test
    void seg18_refuses_a_request_id_that_logged_another_segment_and_leaves_this_one() {
        PlainLogRun first = desk.logs(desk.opensWith(FAIR, Contacts.anna()), Runs.named("TWICE", EVERYTHING));
        SegmentNo autumn = desk.opensWith(SegmentHeaders.AUTUMN_FAIR, Contacts.anna());
        Desk.Snapshot before = desk.snapshot(autumn);

        PlainLogRun other = desk.run(autumn, Runs.named("TWICE", EVERYTHING));

        assertThat(other.log()).isEqualTo(new LogResult.RequestReused(first.concluded()));
        assertThat(desk.snapshot(autumn)).isEqualTo(before);
        desk.logs(autumn, Runs.named("twice", EVERYTHING));
    }

    @Test
    void seg18_commits_one_of_many_equal_requests_at_once_and_replays_it_to_the_others() {
        for (int round = 0; round < 8; round++) {
            SegmentNo no = desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna());
            LogRequest request = Runs.named("REQUEST" + round, EVERYTHING);
            List<PlainLogRun> runs = new ArrayList<>();
            for (int i = 0; i < Threads.MANY; i++) {
                runs.add(desk.run(no, request));
            }

            List<LogResult> results = Threads.together(
                    Threads.MANY, thread -> () -> runs.get(thread).log());

            assertThat(results)
                    .filteredOn(LogResult.Committed.class::isInstance)
                    .hasSize(1);
            PlainLogRun winner = runs.get(committed(results));
            assertThat(results)
                    .filteredOn(new LogResult.Replayed(winner.concluded())::equals)
                    .hasSize(Threads.MANY - 1);
        }
    }

    @Test
    void seg18_lets_one_request_id_log_one_of_two_segments_at_once() {
        for (int round = 0; round < 8; round++) {
            LogRequest request = Runs.named("REQUEST" + round, EVERYTHING);
            List<PlainLogRun> runs = new ArrayList<>();
            for (String side : List.of("A", "B")) {
                SegmentNo no = desk.opensWith(SegmentHeaders.of(side + round, "Round"), Contacts.anna());
                runs.add(desk.run(no, request));
            }

            List<LogResult> results =
                    Threads.together(2, thread -> () -> runs.get(thread).log());

            assertThat(results)
                    .filteredOn(LogResult.Committed.class::isInstance)
                    .hasSize(1);
            int winner = committed(results);
            assertThat(results.get(1 - winner))
                    .isEqualTo(new LogResult.RequestReused(runs.get(winner).concluded()));
        }
    }

    @Test
    void seg19_refuses_a_version_that_the_segment_does_not_have() {
        desk.opensWith(FAIR, Contacts.anna());
        PlainLogRun run = desk.run(NO, EVERYTHING);
        desk.updates(FAIR.withDescription("Changed"));
        Desk.Snapshot before = desk.snapshot(NO);

        assertThat(run.log()).isEqualTo(new LogResult.Stale(before.header().version()));

        assertThat(desk.snapshot(NO)).isEqualTo(before);
        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        desk.logs(NO, EVERYTHING);
    }

    /** A storage may make changes wait while it logs; then they find a logged segment. */
    @Test
    void seg19_never_logs_and_changes_the_same_version() {
        desk.knows(Contacts.people(20));
        for (int kind = 0; kind < 6; kind++) {
            SegmentNo no = desk.opensWith(SegmentHeaders.of("KIND" + kind, "Kind"), Contacts.people(20));
            long version = desk.version(no);
            var change = List.copyOf(Changes.ofEveryKind(
                                    storage.segments(),
                                    no,
                                    desk.lines(no).get(0).id())
                            .entrySet())
                    .get(kind);
            AtomicReference<Future<Change<?>>> changing = new AtomicReference<>();
            PlainLogRun run = desk.run(no, EVERYTHING).meanwhile(chunk -> {
                changing.set(Threads.begin(() -> change.getValue().apply(version)));
                Threads.isDoneWithin(changing.get(), A_WHILE);
            });

            LogResult result = run.log();

            Change<?> changed = Threads.result(changing.get(), change.getKey());
            if (changed instanceof Change.Done) {
                boolean deleted = change.getKey().equals("delete");
                assertThat(result)
                        .as(change.getKey())
                        .isEqualTo(deleted ? new LogResult.Missing() : new LogResult.Stale(version + 1));
                assertThat(storage.loggedSegments().ofSegment(no)).isEmpty();
            } else {
                assertThat(changed).as(change.getKey()).isEqualTo(new Change.Logged<>(run.no()));
                assertThat(result).as(change.getKey()).isEqualTo(new LogResult.Committed(run.concluded()));
            }
        }
    }

    @Test
    void seg20_reports_an_opt_out_of_somebody_in_the_segment_and_logs_without_it_the_next_time() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 5));
        Contact last = Contacts.people(Storage.CHUNK + 5).get(Storage.CHUNK + 4);
        PlainLogRun run = desk.run(NO, EVERYTHING)
                .meanwhile(chunk -> Threads.elsewhere(() -> desk.knows(last.with(ContactFields.EXCLUDED, true))));

        assertThat(run.log()).isEqualTo(new LogResult.ExclusionsMoved());

        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        assertThat(storage.segments().count(NO)).isEqualTo(Storage.CHUNK + 5);
        assertThat(desk.logs(NO, EVERYTHING).entries()).hasSize(Storage.CHUNK + 4);
    }

    @Test
    void seg20_reports_who_opted_in_or_was_put_back_since_the_epoch() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.emil());
        PlainLogRun optedIn = desk.run(NO, EVERYTHING);
        desk.knows(Contacts.emil().with(ContactFields.EXCLUDED, false));
        assertThat(optedIn.log()).isEqualTo(new LogResult.ExclusionsMoved());

        PlainLogRun outAndIn = desk.run(NO, EVERYTHING);
        desk.knows(Contacts.dora().with(ContactFields.EXCLUDED, true));
        desk.knows(Contacts.dora());

        assertThat(outAndIn.log()).isEqualTo(new LogResult.ExclusionsMoved());
        desk.logs(NO, EVERYTHING);
    }

    @Test
    void seg20_lets_others_opt_out() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.knows(Contacts.bert());
        SegmentLine struck = desk.lines(NO).get(1);
        desk.strikes(NO, struck);
        PlainLogRun run = desk.run(NO, EVERYTHING)
                .meanwhile(chunk -> Threads.elsewhere(() -> desk.knows(
                        Contacts.bert().with(ContactFields.EXCLUDED, true),
                        Contacts.dora().with(ContactFields.EXCLUDED, true))));

        assertThat(run.log()).isEqualTo(new LogResult.Committed(run.concluded()));
    }

    @Test
    void seg20_makes_an_opt_out_wait_for_a_log_that_holds_it_up() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        AtomicReference<Future<Boolean>> optingOut = new AtomicReference<>();
        PlainLogRun run = desk.run(NO, EVERYTHING).holding().meanwhile(chunk -> {
            optingOut.set(Threads.begin(() -> {
                desk.knows(Contacts.anna().with(ContactFields.EXCLUDED, true));
                return storage.loggedSegments().ofSegment(NO).isPresent();
            }));
            assertThat(Threads.isDoneWithin(optingOut.get(), A_WHILE))
                    .as("opted out")
                    .isFalse();
        });

        assertThat(run.log()).isEqualTo(new LogResult.Committed(run.concluded()));

        assertThat(Threads.result(optingOut.get(), "opting out")).isTrue();
        assertThat(run.entries()).hasSize(2);
        assertThat(storage.contacts().byNumbers(List.of(Contacts.anna().no())).values())
                .allMatch(Contact::excluded);
    }

    @Test
    void seg20_never_logs_anybody_who_had_opted_out_before() {
        for (int round = 0; round < 30; round++) {
            desk.knows(Contacts.anna());
            SegmentNo no =
                    desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.anna(), Contacts.dora());
            CountDownLatch begun = new CountDownLatch(1);
            Future<Boolean> optingOut = Threads.begin(() -> {
                begun.await();
                desk.knows(Contacts.anna().with(ContactFields.EXCLUDED, true));
                return storage.loggedSegments().ofSegment(no).isPresent();
            });

            begun.countDown();
            PlainLogRun run = desk.run(no, EVERYTHING);
            while (run.log() instanceof LogResult.ExclusionsMoved) {
                run = desk.run(no, EVERYTHING);
            }

            boolean loggedBefore = Threads.result(optingOut, "opting out");
            assertThat(History.entries(storage, run.no()))
                    .extracting(LoggedEntry::entry)
                    .isEqualTo(run.entries())
                    .hasSizeBetween(1, loggedBefore ? 2 : 1);
        }
    }

    private static int committed(List<LogResult> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof LogResult.Committed) {
                return i;
            }
        }
        throw new AssertionError("None was committed: " + results);
    }
}
