package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.Language;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: headers, numbers and versions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SegmentsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final SegmentNo NO = FAIR.no();

    @Test
    void seg1_finds_a_segment_as_it_was_opened() {
        assertThat(storage.segments().open(FAIR)).isTrue();

        assertThat(storage.segments().find(NO)).contains(FAIR);
        assertThat(storage.segments().find(new SegmentNo("sm00001"))).isEmpty();
        assertThat(storage.segments().find(SegmentHeaders.AUTUMN_FAIR.no())).isEmpty();
    }

    @Test
    void seg1_finds_the_header_that_each_change_returned() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        LineId line = desk.lines(NO).get(0).id();

        Stepped stepped = desk.adds(NO, ContactFields.COUNTRY.is("DE"));
        assertThat(storage.segments().find(NO)).contains(stepped.segment());
        Segment moved = desk.goesTo(NO, 1);
        assertThat(storage.segments().find(NO)).contains(moved);
        Segment edited = desk.edits(NO, line, FieldSettings.NONE.set(InteractionField.COMMENT, "Hello"));
        assertThat(storage.segments().find(NO)).contains(edited);
        Segment rewritten = Desk.done(storage.segments().rewriteLines(NO, edited.version(), (chunk, own) -> Map.of()));
        assertThat(storage.segments().find(NO)).contains(rewritten);
        Segment updated = desk.updates(rewritten.withDescription("Fair"));
        assertThat(storage.segments().find(NO)).contains(updated);
    }

    @Test
    void seg1_keeps_description_plan_and_documents_of_an_update_and_nothing_else() {
        desk.opensWith(FAIR, Contacts.anna());
        Segment before = desk.header(NO);
        FieldSettings plan = before.plan().setNothing(InteractionField.CAMPAIGN).inherit(InteractionField.SALESPERSON);

        Segment updated = desk.updates(before.withDescription("")
                .withPlan(plan)
                .withDocument(Language.of("de"), Office.LETTER)
                .withSteps(0, 9, 9)
                .nextVersion()
                .nextVersion());

        Segment expected = before.withDescription("")
                .withPlan(plan)
                .withDocument(Language.of("de"), Office.LETTER)
                .nextVersion();
        assertThat(updated).isEqualTo(expected);
        assertThat(desk.header(NO)).isEqualTo(expected);
        assertThat(desk.updates(expected.withoutDocument(Language.of("de"))).documents())
                .isEmpty();
    }

    @Test
    void seg1_does_not_find_a_deleted_segment_nor_its_lines_and_steps() {
        desk.opensWith(FAIR, Contacts.anna());

        Segment deleted = Desk.done(storage.segments().delete(NO, desk.version(NO)));

        assertThat(deleted.no()).isEqualTo(NO);
        assertThat(storage.segments().find(NO)).isEmpty();
        assertThat(desk.lines(NO)).isEmpty();
        assertThat(desk.steps(NO)).isEmpty();
        assertThat(storage.segments().count(NO)).isZero();
        assertThat(storage.segments().membersAmong(NO, List.of(Contacts.anna().no())))
                .isEmpty();
        assertThat(storage.segments().linesOf(NO, Contacts.anna().no())).isEmpty();
        assertThat(storage.segments().update(FAIR, 2)).isInstanceOf(Change.Missing.class);
    }

    @Test
    void seg1_has_no_segment_that_was_never_opened() {
        desk.opensWith(FAIR, Contacts.anna());
        LineId line = desk.lines(NO).get(0).id();
        SegmentNo never = new SegmentNo("NEVER");

        assertThat(changes(never, line))
                .allSatisfy(
                        (name, change) -> assertThat(change.apply(1)).as(name).isInstanceOf(Change.Missing.class));
    }

    @Test
    void seg2_refuses_a_stale_change_and_keeps_what_it_has() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.adds(NO, ContactFields.COUNTRY.is("DE"));
        desk.goesTo(NO, 1);
        Desk.Snapshot before = desk.snapshot(NO);
        long version = before.header().version();

        assertThat(changes(NO, before.lines().get(0).id())).allSatisfy((name, change) -> {
            for (long stale : new long[] {version - 1, version + 1, 0, Long.MAX_VALUE}) {
                assertThat(change.apply(stale)).as(name).isEqualTo(new Change.Stale<>(version));
                assertThat(desk.snapshot(NO)).as(name).isEqualTo(before);
            }
        });
    }

    @Test
    void seg3_raises_the_version_by_one_with_every_change() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.strikes(NO, desk.lines(NO).get(1));
        LineId line = desk.lines(NO).get(0).id();
        Map<String, LongFunction<Change<?>>> changes = changes(NO, line);
        changes.remove("delete");

        assertThat(changes).allSatisfy((name, change) -> {
            long version = desk.version(NO);
            assertThat(change.apply(version)).as(name).isInstanceOf(Change.Done.class);
            assertThat(desk.version(NO)).as(name).isEqualTo(version + 1);
        });
    }

    @Test
    void seg14_does_exactly_one_of_many_changes_that_name_the_same_version() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        desk.strikes(NO, desk.lines(NO).get(1));
        LineId line = desk.lines(NO).get(0).id();
        for (int round = 0; round < 15; round++) {
            long version = desk.version(NO);
            Map<String, LongFunction<Change<?>>> some = changes(NO, line);
            some.remove("delete");
            List<LongFunction<Change<?>>> changes = List.copyOf(some.values());

            List<Change<?>> done = Threads.together(
                    Threads.MANY,
                    thread -> () -> changes.get(thread % changes.size()).apply(version));

            assertThat(done).filteredOn(Change.Done.class::isInstance).hasSize(1);
            assertThat(done).filteredOn(new Change.Stale<>(version + 1)::equals).hasSize(Threads.MANY - 1);
            assertThat(desk.version(NO)).isEqualTo(version + 1);
            desk.goesTo(NO, 1);
        }
    }

    @Test
    void seg14_counts_every_change_that_many_make_by_trying_again() {
        desk.opens(FAIR);
        int each = 5;

        Threads.together(Threads.MANY, thread -> () -> {
            int done = 0;
            while (done < each) {
                Segment seen = storage.segments().find(NO).orElseThrow();
                Segment changed = seen.withDescription(seen.description().isEmpty() ? "x" : seen.description() + "x");
                if (storage.segments().update(changed, seen.version()) instanceof Change.Done) {
                    done++;
                }
            }
            return done;
        });

        Segment after = desk.header(NO);
        assertThat(after.version()).isEqualTo(1 + (long) each * Threads.MANY);
        assertThat(after.description()).isEqualTo(FAIR.description() + "x".repeat(each * Threads.MANY));
    }

    @Test
    void seg23_lists_open_segments_by_code_point() {
        for (String number : List.of("b", "Z", "a", "É", "B", "SM10", "SM9")) {
            desk.opens(SegmentHeaders.of(number, "Segment " + number));
        }
        Desk.done(storage.segments().delete(new SegmentNo("Z"), 1));

        for (int limit : new int[] {1, 2, 3, 6, Storage.CHUNK}) {
            assertThat(Pages.all(limit, storage.segments()::page, Segment::no))
                    .extracting(segment -> segment.no().value())
                    .containsExactly("B", "SM10", "SM9", "a", "b", "É");
        }
    }

    @Test
    void seg23_goes_on_behind_a_number_that_is_not_open() {
        desk.opens(SegmentHeaders.of("A", "First"));
        desk.opens(SegmentHeaders.of("C", "Last"));

        assertThat(storage.segments().page(Optional.of(new SegmentNo("B")), 10))
                .containsExactly(desk.header(new SegmentNo("C")));
    }

    @Test
    void seg24_refuses_a_page_that_is_too_long_or_empty() {
        desk.opensWith(FAIR, Contacts.anna());
        Segments segments = storage.segments();

        for (int limit : new int[] {0, -1, Storage.CHUNK + 1}) {
            assertThatThrownBy(() -> segments.page(Optional.empty(), limit))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> segments.steps(NO, 0, limit)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> segments.lines(NO, OptionalInt.empty(), Optional.empty(), limit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void seg24_refuses_a_list_that_is_too_long() {
        desk.opensWith(FAIR, Contacts.anna());
        List<ContactNo> tooMany =
                Contacts.people(Storage.CHUNK + 1).stream().map(Contact::no).toList();

        assertThatThrownBy(() -> storage.segments().membersAmong(NO, tooMany))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Map<String, LongFunction<Change<?>>> changes(SegmentNo no, LineId line) {
        return Changes.ofEveryKind(storage.segments(), no, line);
    }
}
