package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.storage.Change;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: what a log stores, and what it leaves of the segment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LoggingOutcomesContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final LogRequest EVERYTHING =
            LogRequest.standard().withDeliveries().withFollowUp();

    @Test
    void seg16_stores_everything_that_the_run_decided() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 205));

        PlainLogRun run = desk.logs(NO, EVERYTHING);

        assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
        assertThat(History.entries(storage, run.no()))
                .extracting(LoggedEntry::entry)
                .isEqualTo(run.entries());
        assertThat(History.deliveries(storage, run.no())).isEqualTo(run.deliveries());
        assertThat(storage.loggedSegments().campaignEntries(run.no())).isEqualTo(run.campaignEntries());
        assertThat(storage.segments().count(run.followUpSegment().header().no()))
                .isEqualTo(Storage.CHUNK + 205);
    }

    @Test
    void seg16_shows_nothing_before_the_end() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 205));
        PlainLogRun run = desk.run(NO, EVERYTHING);
        List<Integer> looked = new ArrayList<>();

        LogResult result = run.meanwhile(chunk -> {
                    looked.add(chunk);
                    Threads.elsewhere(() -> {
                        NothingLogged.of(storage, run);
                        return true;
                    });
                })
                .log();

        assertThat(result).isEqualTo(new LogResult.Committed(run.concluded()));
        assertThat(looked).containsExactly(1, 2);
    }

    @Test
    void seg16_shows_a_reader_everything_or_nothing() {
        for (int round = 0; round < 5; round++) {
            SegmentNo no = desk.opensWith(SegmentHeaders.of("ROUND" + round, "Round"), Contacts.people(300));
            PlainLogRun run = desk.run(no, EVERYTHING);
            SegmentNo followUp = run.followUpSegment().header().no();

            Future<LogResult> log = Threads.begin(run::log);
            boolean over;
            do {
                over = log.isDone();
                long letters = storage.deliveries().counts(run.no()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                long lines = storage.segments().count(followUp);
                int entries = storage.interactions()
                        .page(run.no(), Optional.empty(), Storage.CHUNK)
                        .size();
                boolean logged = storage.segments().find(no).isEmpty();
                assertThat(List.of(letters, lines, (long) entries)).allMatch(rows -> rows == 0 || rows == 300);
                if (logged) {
                    assertThat(storage.loggedSegments().ofSegment(no)).contains(run.concluded());
                    assertThat(storage.deliveries().counts(run.no())).containsValue(300L);
                    assertThat(storage.segments().count(followUp)).isEqualTo(300);
                    assertThat(History.entries(storage, run.no())).hasSize(300);
                }
            } while (!over);

            assertThat(Threads.result(log, "logging")).isEqualTo(new LogResult.Committed(run.concluded()));
            assertThat(storage.segments().find(no)).isEmpty();
        }
    }

    @Test
    void seg16_stores_nothing_if_a_number_is_used_already() {
        desk.opensWith(FAIR, Contacts.anna());
        desk.opens(SegmentHeaders.AUTUMN_FAIR);
        PlainLogRun run = desk.run(NO, EVERYTHING);
        Desk.Snapshot before = desk.snapshot(NO);
        LogRun taken = Runs.of(run::decide, lines -> {
            LogRun.Conclusion.Commit commit = (LogRun.Conclusion.Commit) run.conclude(lines);
            return new LogRun.Conclusion.Commit(
                    commit.loggedSegment(),
                    commit.campaignEntries(),
                    Optional.of(new LogRun.FollowUpSegment(
                            SegmentHeaders.AUTUMN_FAIR, run.followUpSegment().step())));
        });

        assertThatThrownBy(() -> storage.segments().log(run.command(), taken)).isInstanceOf(RuntimeException.class);

        NothingLogged.of(storage, run);
        assertThat(desk.snapshot(NO)).isEqualTo(before);
        assertThat(desk.header(SegmentHeaders.AUTUMN_FAIR.no())).isEqualTo(SegmentHeaders.AUTUMN_FAIR);
    }

    @Test
    void seg22_does_not_find_or_list_a_logged_segment() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.opens(SegmentHeaders.AUTUMN_FAIR);
        LineId line = desk.lines(NO).get(0).id();

        desk.logs(NO);

        Segments segments = storage.segments();
        assertThat(segments.find(NO)).isEmpty();
        assertThat(segments.page(Optional.empty(), 10)).containsExactly(SegmentHeaders.AUTUMN_FAIR);
        assertThat(segments.lines(NO, OptionalInt.empty(), Optional.empty(), 10))
                .isEmpty();
        assertThat(segments.lines(NO, OptionalInt.of(1), Optional.empty(), 10)).isEmpty();
        assertThat(segments.line(NO, line)).isEmpty();
        assertThat(segments.linesOf(NO, Contacts.anna().no())).isEmpty();
        assertThat(segments.membersAmong(NO, Set.of(Contacts.anna().no()))).isEmpty();
        assertThat(segments.count(NO)).isZero();
        assertThat(segments.steps(NO, 0, 10)).isEmpty();
        assertThat(segments.stepBefore(NO, 1)).isEmpty();
    }

    @Test
    void seg22_changes_nothing_in_a_logged_segment() {
        desk.opensWith(FAIR, Contacts.anna());
        long version = desk.version(NO);
        LineId line = desk.lines(NO).get(0).id();
        PlainLogRun run = desk.logs(NO);

        assertThat(Changes.ofEveryKind(storage.segments(), NO, line)).allSatisfy((name, change) -> {
            assertThat(change.apply(version)).as(name).isEqualTo(new Change.Logged<>(run.no()));
            assertThat(change.apply(version + 1)).as(name).isEqualTo(new Change.Logged<>(run.no()));
        });

        assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
    }

    @Test
    void seg22_has_the_follow_up_with_its_step_and_its_lines() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.anna());
        desk.entersAgain(NO, Contacts.dora());
        desk.edits(
                NO,
                new LineId(1, 2),
                FieldSettings.NONE
                        .setNothing(InteractionField.CAMPAIGN)
                        .set(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.NONE));

        PlainLogRun run = desk.logs(NO, EVERYTHING);

        LogRun.FollowUpSegment wanted = run.followUpSegment();
        SegmentNo followUp = wanted.header().no();
        FieldSettings spring = FieldSettings.NONE.set(InteractionField.CAMPAIGN, Office.SPRING.no());
        assertThat(run.concluded().receipt().counts().followUpLines()).isEqualTo(2);
        assertThat(desk.snapshot(followUp))
                .isEqualTo(new Desk.Snapshot(
                        wanted.header().withSteps(1, 1, 1).nextVersion(),
                        List.of(
                                new SegmentLine(
                                        LinePlace.of(new LineId(1, 1)),
                                        Contacts.dora().no(),
                                        false,
                                        spring),
                                new SegmentLine(
                                        LinePlace.of(new LineId(1, 2)),
                                        Contacts.anna().no(),
                                        false,
                                        FieldSettings.NONE)),
                        List.of(new Step(
                                1,
                                wanted.step().definition(),
                                wanted.step().moment(),
                                wanted.step().by(),
                                2,
                                0,
                                2))));
    }

    @Test
    void seg22_has_a_follow_up_that_is_a_segment_like_any_other() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.anna());
        SegmentNo followUp =
                desk.logs(NO, EVERYTHING).followUpSegment().header().no();

        desk.strikes(followUp, desk.lines(followUp).get(0));
        desk.goesTo(followUp, 0);
        desk.goesTo(followUp, 2);
        assertThat(storage.segments().open(SegmentHeaders.of(followUp.value(), "Another")))
                .isFalse();
        desk.updates(SegmentHeaders.of(followUp.value(), "Second letter"));
        PlainLogRun second = desk.logs(followUp);

        assertThat(second.entries())
                .extracting(entry -> entry.contact().no())
                .containsExactly(Contacts.anna().no());
    }
}
