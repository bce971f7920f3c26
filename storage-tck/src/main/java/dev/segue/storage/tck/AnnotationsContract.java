package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.EntryNo;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotation;
import dev.segue.logging.Annotations;
import dev.segue.logging.Grade;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.Segment;
import dev.segue.storage.Interactions;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Interactions}: annotating entries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AnnotationsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final Annotation MOVED = Annotation.comment("Has moved");

    @Test
    void int7_shows_an_annotation_wherever_the_entry_is_shown() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna(), Contacts.dora()));
        EntryNo no = run.entries().get(0).no();
        LoggedEntry annotated = annotated(run, Annotations.NONE.with(MOVED));

        assertThat(annotate(no, MOVED)).contains(annotated);

        assertThat(storage.interactions().find(no)).contains(annotated);
        assertThat(storage.interactions().page(Contacts.anna().no(), Optional.empty(), 10))
                .containsExactly(annotated);
        assertThat(History.entries(storage, run.no()))
                .containsExactly(annotated, LoggedEntry.untouched(run.entries().get(1)));
        assertThat(storage.interactions().counting(List.of(Contacts.anna().no())))
                .isEqualTo(Map.of(Contacts.anna().no(), List.of(annotated)));
        assertThat(storage.loggedSegments().find(run.no())).contains(run.concluded());
    }

    @Test
    void int7_shows_the_latest_of_each_kind_and_every_comment() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo no = run.entries().get(0).no();

        Law.holds(25, seed -> {
            Random random = new Random(seed);
            List<HistoryRecord> before = History.records(
                    Storage.CHUNK, (after, most) -> storage.interactions().records(no, after, most));
            List<HistoryRecord> all = new ArrayList<>(before);
            for (int i = 0; i < 8; i++) {
                Annotation annotation = any(random);
                annotate(no, annotation);
                all.add(Office.annotated(annotation));
            }

            Annotations expected = Annotations.NONE;
            for (HistoryRecord said : all) {
                expected = expected.with(((Annotated) said).annotation());
            }
            assertThat(storage.interactions().find(no)).contains(annotated(run, expected));
            assertThat(History.records(
                            3, (after, most) -> storage.interactions().records(no, after, most)))
                    .isEqualTo(all);
        });
    }

    @Test
    void int7_annotates_what_is_cancelled_and_leaves_it_so() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo no = run.entries().get(0).no();
        storage.interactions().cancel(no, Office.cancelled("Sent back"));

        assertThat(annotate(no, MOVED)).hasValueSatisfying(it -> {
            assertThat(it.cancelled()).contains(Office.cancelled("Sent back"));
            assertThat(it.counts()).isFalse();
            assertThat(it.annotations().comments()).containsExactly("Has moved");
        });

        assertThat(storage.interactions().reinstate(no, Office.reinstated("Came back")))
                .hasValueSatisfying(
                        it -> assertThat(it.shown()).isEqualTo(annotated(run, Annotations.NONE.with(MOVED))));
        assertThat(storage.interactions().records(no, 0, 10))
                .containsExactly(
                        Office.cancelled("Sent back"), Office.annotated(MOVED), Office.reinstated("Came back"));
    }

    @Test
    void int7_annotates_no_entry_that_is_not_there() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo none = new EntryNo(run.entries().get(0).no().value() + 100);

        assertThat(annotate(none, MOVED)).isEmpty();

        assertThat(storage.interactions().records(none, 0, 10)).isEmpty();
        assertThat(History.entries(storage, run.no()))
                .containsExactly(LoggedEntry.untouched(run.entries().get(0)));
    }

    @Test
    void int7_keeps_every_comment_of_many_at_once() {
        PlainLogRun run = desk.logs(desk.opensWith(FAIR, Contacts.anna()));
        EntryNo no = run.entries().get(0).no();

        List<Optional<LoggedEntry>> shown =
                Threads.together(Threads.MANY, thread -> () -> annotate(no, Annotation.comment("By thread " + thread)));

        assertThat(shown)
                .extracting(it -> it.orElseThrow().annotations().comments().size())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, Threads.MANY).boxed().toList());
        assertThat(storage.interactions().find(no).orElseThrow().annotations().comments())
                .hasSize(Threads.MANY)
                .doesNotHaveDuplicates();
    }

    private Optional<LoggedEntry> annotate(EntryNo no, Annotation annotation) {
        return storage.interactions().annotate(no, Office.annotated(annotation));
    }

    private static LoggedEntry annotated(PlainLogRun run, Annotations annotations) {
        InteractionLogEntry entry = run.entries().get(0);
        return new LoggedEntry(
                entry,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                annotations,
                entry.commitment(),
                Optional.empty());
    }

    private static Annotation any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Annotation.evaluation(Grade.values()[random.nextInt(Grade.values().length)]);
            case 1 -> Annotation.noEvaluation();
            case 2 -> Annotation.attemptFailed(random.nextBoolean());
            case 3 -> Annotation.outcome("Outcome " + random.nextInt(100));
            case 4 -> Annotation.outcome("");
            default -> Annotation.comment("Comment " + random.nextInt(100));
        };
    }
}
