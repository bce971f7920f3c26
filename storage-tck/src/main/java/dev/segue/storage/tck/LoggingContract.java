package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LogRequest;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.LogResult;
import dev.segue.storage.LogRun;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: what a log is handed, and what is left when it ends without a commit. */
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
    void seg21_leaves_the_segment_when_the_run_rolls_back() {
        desk.opensWith(FAIR, Contacts.people(Storage.CHUNK + 205));
        Desk.Snapshot before = desk.snapshot(NO);
        PlainLogRun run = desk.run(NO, EVERYTHING);

        LogResult result =
                storage.segments().log(run.command(), Runs.of(run::decide, lines -> new LogRun.Conclusion.RollBack()));

        assertThat(result).isEqualTo(new LogResult.RolledBack());
        NothingLogged.of(storage, run);
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

        NothingLogged.of(storage, atTheSecondChunk);
        NothingLogged.of(storage, atTheEnd);
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
}
