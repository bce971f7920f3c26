package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.logging.LogRequest;
import dev.segue.segment.Segment;
import dev.segue.storage.LogResult;
import dev.segue.storage.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: logs of the same segment and requests of the same id. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LogRepeatsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final LogRequest EVERYTHING =
            LogRequest.standard().withDeliveries().withFollowUp();

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

    private static int committed(List<LogResult> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof LogResult.Committed) {
                return i;
            }
        }
        throw new AssertionError("None was committed: " + results);
    }
}
