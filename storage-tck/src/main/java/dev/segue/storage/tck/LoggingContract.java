package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: what one log is handed, what it stores and what it leaves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LoggingContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();
    private static final LogRequest EVERYTHING =
            LogRequest.standard().withDeliveries().withFollowUp();

    @Test
    void seg15_hands_every_present_line_to_the_run_once_and_in_order() {
        desk.opensWith(FAIR, Contacts.people(2 * Storage.CHUNK + 205));
        desk.reduces(NO, ContactFields.NO.matches("P*5"));
        desk.entersAgain(NO, Contacts.people(9).toArray(Contact[]::new));
        desk.edits(NO, new LineId(1, 2), FieldSettings.NONE.set(InteractionField.COMMENT, "See you"));
        List<SegmentLine> lines = desk.lines(NO);

        PlainLogRun run = desk.logs(NO);

        assertThat(run.chunks()).allSatisfy(chunk -> assertThat(chunk).hasSizeBetween(1, Storage.CHUNK));
        assertThat(run.chunks().stream().flatMap(List::stream)).containsExactlyElementsOf(lines);
    }

    @Test
    void seg15_hands_over_a_changed_contact_in_the_place_of_the_other() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.knows(Contacts.cyril());
        desk.does(NO, Desk.changing(desk.lines(NO).get(1), Contacts.cyril()));

        PlainLogRun run = desk.logs(NO);

        assertThat(run.chunks()).hasSize(1);
        assertThat(run.chunks().get(0))
                .extracting(SegmentLine::contact)
                .containsExactly(Desk.numbers(Contacts.anna(), Contacts.cyril(), Contacts.bert()));
    }

    @Test
    void seg15_hands_over_the_lines_at_the_position_only() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.strikes(NO, desk.lines(NO).get(0));
        desk.knows(Contacts.bert());
        desk.enters(NO, Contacts.bert());
        desk.goesTo(NO, 2);

        PlainLogRun run = desk.logs(NO);

        assertThat(run.chunks()).hasSize(1);
        assertThat(run.chunks().get(0))
                .extracting(SegmentLine::contact)
                .containsExactly(Contacts.dora().no());
    }

    @Test
    void seg15_hands_over_nothing_of_an_empty_segment_and_concludes() {
        Office.openIn(storage);
        desk.opens(FAIR);
        PlainLogRun run = desk.run(NO);

        assertThat(run.log()).isEqualTo(new LogResult.RolledBack());

        assertThat(run.chunks()).isEmpty();
    }

    @Test
    void seg15_stops_handing_over_when_the_run_says_so() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 5));
        PlainLogRun run = desk.run(NO);
        List<Integer> chunks = new ArrayList<>();
        LogRun stopping = Runs.of(
                (chunk, own) -> {
                    chunks.add(chunk.size());
                    return LogRun.Batch.STOP;
                },
                lines -> new LogRun.Conclusion.RollBack());

        assertThat(storage.segments().log(run.command(), stopping)).isEqualTo(new LogResult.RolledBack());

        assertThat(chunks).hasSize(1);
    }

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
                        assertNothingIsLogged(run);
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

        assertNothingIsLogged(run);
        assertThat(desk.snapshot(NO)).isEqualTo(before);
        assertThat(desk.header(SegmentHeaders.AUTUMN_FAIR.no())).isEqualTo(SegmentHeaders.AUTUMN_FAIR);
    }

    @Test
    void seg21_leaves_the_segment_when_the_run_rolls_back() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 205));
        Desk.Snapshot before = desk.snapshot(NO);
        PlainLogRun run = desk.run(NO, EVERYTHING);

        LogResult result =
                storage.segments().log(run.command(), Runs.of(run::decide, lines -> new LogRun.Conclusion.RollBack()));

        assertThat(result).isEqualTo(new LogResult.RolledBack());
        assertNothingIsLogged(run);
        assertThat(desk.snapshot(NO)).isEqualTo(before);
        desk.logs(NO, EVERYTHING);
    }

    @Test
    void seg21_leaves_the_segment_when_the_run_throws() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 205));
        Desk.Snapshot before = desk.snapshot(NO);
        RuntimeException gone = new IllegalStateException("The host's contacts are gone");
        PlainLogRun atTheSecondChunk = desk.run(NO, EVERYTHING).meanwhile(chunk -> {
            if (chunk == 2) {
                throw gone;
            }
        });
        PlainLogRun atTheEnd = desk.run(NO, EVERYTHING);

        assertThatThrownBy(atTheSecondChunk::log).isSameAs(gone);
        assertThatThrownBy(() -> storage.segments().log(atTheEnd.command(), Runs.of(atTheEnd::decide, lines -> {
                    throw gone;
                })))
                .isSameAs(gone);

        assertNothingIsLogged(atTheSecondChunk);
        assertNothingIsLogged(atTheEnd);
        assertThat(desk.snapshot(NO)).isEqualTo(before);
        desk.logs(NO, EVERYTHING);
    }

    @Test
    void seg21_does_not_remember_a_request_that_was_not_committed() {
        desk.opensWith(FAIR, Contacts.anna());
        PlainLogRun first = desk.run(NO, Runs.named("AGAIN", EVERYTHING));
        storage.segments().log(first.command(), Runs.of(first::decide, lines -> new LogRun.Conclusion.RollBack()));

        PlainLogRun second = desk.logs(NO, Runs.named("AGAIN", LogRequest.standard()));

        assertThat(storage.loggedSegments().ofSegment(NO)).contains(second.concluded());
    }

    @Test
    void seg21_lets_opt_outs_pass_after_a_log_that_held_them_up_has_failed() {
        desk.opensWith(FAIR, Contacts.anna());
        RuntimeException gone = new IllegalStateException("The host's contacts are gone");
        PlainLogRun run = desk.run(NO).holding().meanwhile(chunk -> {
            throw gone;
        });
        assertThatThrownBy(run::log).isSameAs(gone);

        Threads.elsewhere(() -> desk.knows(Contacts.anna().with(ContactFields.EXCLUDED, true)));

        assertThat(desk.run(NO).log()).isEqualTo(new LogResult.RolledBack());
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

    private void assertNothingIsLogged(PlainLogRun run) {
        assertThat(storage.segments().find(NO)).isPresent();
        assertThat(storage.segments().count(NO)).isPositive();
        assertThat(storage.segments().find(run.followUpSegment().header().no())).isEmpty();
        assertThat(storage.segments().count(run.followUpSegment().header().no()))
                .isZero();
        assertThat(storage.loggedSegments().find(run.no())).isEmpty();
        assertThat(storage.loggedSegments().ofSegment(NO)).isEmpty();
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).isEmpty();
        assertThat(storage.loggedSegments().steps(run.no(), 0, 10)).isEmpty();
        assertThat(storage.loggedSegments().campaignEntries(run.no())).isEmpty();
        assertThat(storage.interactions().page(run.no(), Optional.empty(), 10)).isEmpty();
        run.entries().stream().limit(1).forEach(entry -> {
            assertThat(storage.interactions().find(entry.no())).isEmpty();
            assertThat(storage.interactions().page(entry.contact().no(), Optional.empty(), 10))
                    .isEmpty();
            assertThat(storage.interactions().counting(Set.of(entry.contact().no())))
                    .isEmpty();
        });
        assertThat(storage.deliveries().counts(run.no())).isEmpty();
        assertThat(storage.deliveries().page(run.no(), Optional.empty(), 10)).isEmpty();
        assertThat(storage.deliveries().claim(Set.of(CorrespondenceType.values()), 10, Duration.ofMinutes(1)))
                .isEmpty();
    }
}
