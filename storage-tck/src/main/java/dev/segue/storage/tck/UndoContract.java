package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.KeptLine;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Stepped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: going back and forward, and what a step after that drops. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UndoContract extends StorageUnderTest {
    private static final FieldSettings OWNER =
            FieldSettings.NONE.set(InteractionField.DESCRIPTION, "With regards from the owner");
    private static final LineId ANNA = new LineId(1, 1);
    private static final LineId DORA = new LineId(1, 2);
    private SegmentNo fair;

    @BeforeEach
    final void openTheFair() {
        desk.knows(Contacts.all());
        storage.segments().open(SegmentHeaders.SPRING_FAIR);
        fair = SegmentHeaders.SPRING_FAIR.no();
    }

    @Test
    void seg10_restores_the_lines_of_every_step_of_every_kind() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.edits(fair, DORA, OWNER);
        desk.reduces(fair, ContactFields.COUNTRY.is("DE"));
        desk.adds(fair, ContactFields.COUNTRY.is("AT"));
        desk.entersAgain(fair, Contacts.anna(), Contacts.dora());
        desk.does(fair, Desk.changing(desk.lines(fair).get(1), Contacts.acme()));
        desk.refines(fair, ContactFields.COUNTRY.is("CZ"));
        desk.strikes(fair, desk.lines(fair).get(0));
        List<List<SegmentLine>> after = new ArrayList<>();
        for (int step = 0; step <= 7; step++) {
            after.add(desk.linesAfter(fair, step));
        }
        List<Step> steps = desk.steps(fair);

        for (int position : new int[] {7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6, 7, 0, 7, 3, 5, 1}) {
            Segment moved = desk.goesTo(fair, position);

            assertThat(moved.position()).isEqualTo(position);
            assertThat(desk.lines(fair)).as("lines at %d", position).isEqualTo(after.get(position));
            assertThat(storage.segments().count(fair))
                    .isEqualTo(after.get(position).size());
        }
        assertThat(desk.steps(fair)).isEqualTo(steps);
        assertThat(after.get(7)).hasSize(2);
    }

    @Test
    void seg26_finds_every_line_that_kept_steps_gave_to_a_contact_with_the_steps_that_removed_it() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.entersAgain(fair, Contacts.anna());
        List<SegmentLine> annas = desk.lines(fair).stream()
                .filter(line -> line.contact().equals(Contacts.anna().no()))
                .toList();
        desk.strikes(fair, annas.get(0));
        desk.enters(fair, Contacts.bert());
        desk.goesTo(fair, 2);

        assertThat(storage.segments().keptLinesOf(fair, Contacts.anna().no()))
                .containsExactly(
                        new KeptLine(annas.get(0), OptionalInt.of(3)), new KeptLine(annas.get(1), OptionalInt.empty()));
        assertThat(storage.segments().keptLinesOf(fair, Contacts.bert().no()))
                .extracting(KeptLine::admittedBy, KeptLine::removedBy)
                .containsExactly(tuple(4, OptionalInt.empty()));
        assertThat(storage.segments().keptLinesOf(fair, Contacts.acme().no())).isEmpty();
        assertThat(storage.segments()
                        .keptLinesOf(
                                SegmentHeaders.AUTUMN_FAIR.no(), Contacts.anna().no()))
                .isEmpty();

        desk.enters(fair, Contacts.acme());

        assertThat(storage.segments().keptLinesOf(fair, Contacts.bert().no())).isEmpty();
        assertThat(storage.segments().keptLinesOf(fair, Contacts.anna().no()))
                .extracting(KeptLine::removedBy)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void seg10_changes_nothing_in_the_header_but_position_and_version() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.dora());
        desk.updates(desk.header(fair).withDescription("The fair"));
        Segment before = desk.header(fair);

        Segment moved = desk.goesTo(fair, 1);

        assertThat(moved).isEqualTo(before.withSteps(1, 2, 2).nextVersion());
        assertThat(desk.header(fair)).isEqualTo(moved);
    }

    @Test
    void seg10_keeps_what_was_edited_before_and_after_going_back() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.edits(fair, ANNA, OWNER);
        desk.strikes(fair, desk.lines(fair).get(0));
        desk.goesTo(fair, 1);
        FieldSettings thanks = OWNER.set(InteractionField.COMMENT, "Thank you");
        desk.edits(fair, ANNA, thanks);
        desk.edits(fair, DORA, OWNER);

        desk.goesTo(fair, 2);
        assertThat(desk.lines(fair)).extracting(SegmentLine::settings).containsExactly(OWNER);
        desk.goesTo(fair, 0);
        assertThat(desk.lines(fair)).isEmpty();
        desk.goesTo(fair, 1);

        assertThat(desk.lines(fair)).extracting(SegmentLine::settings).containsExactly(thanks, OWNER);
    }

    @Test
    void seg10_brings_back_the_line_of_somebody_who_has_opted_out_since() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        List<SegmentLine> before = desk.lines(fair);
        desk.strikes(fair, before.get(1));
        desk.knows(Contacts.dora().with(ContactFields.EXCLUDED, true));

        desk.goesTo(fair, 1);

        assertThat(desk.lines(fair)).isEqualTo(before);
    }

    @Test
    void seg10_goes_to_kept_steps_only() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.dora());
        desk.goesTo(fair, 1);
        desk.enters(fair, Contacts.bert());
        Desk.Snapshot before = desk.snapshot(fair);

        for (int never : new int[] {2, 4, -1, Integer.MAX_VALUE}) {
            assertThat(storage.segments().moveTo(fair, before.header().version(), never))
                    .as("step %d", never)
                    .isInstanceOf(Change.Missing.class);
        }

        assertThat(desk.snapshot(fair)).isEqualTo(before);
    }

    @Test
    void seg10_names_the_kept_step_before_a_position() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.dora());
        desk.goesTo(fair, 1);
        desk.enters(fair, Contacts.bert());
        desk.enters(fair, Contacts.cyril());

        assertThat(storage.segments().stepBefore(fair, 4)).hasValue(3);
        assertThat(storage.segments().stepBefore(fair, 3)).hasValue(1);
        assertThat(storage.segments().stepBefore(fair, 1)).hasValue(0);
        assertThat(storage.segments().stepBefore(fair, 0)).isEmpty();
        assertThat(storage.segments().stepBefore(new SegmentNo("NEVER"), 1)).isEmpty();
    }

    @Test
    void seg10_holds_for_any_script_of_steps() {
        Law.holds(25, seed -> {
            Script script = new Script(desk, storage, "LAW" + seed, new Random(seed));
            for (int i = 0; i < 15; i++) {
                script.doesSomething();
                script.compareWithEveryKeptStep();
            }
            int position = desk.header(script.no()).position();
            List<SegmentLine> lines = desk.lines(script.no());

            OptionalInt back = storage.segments().stepBefore(script.no(), position);
            back.ifPresent(step -> desk.goesTo(script.no(), step));
            desk.goesTo(script.no(), position);

            assertThat(desk.lines(script.no())).isEqualTo(lines);
        });
    }

    @Test
    void seg11_drops_the_steps_beyond_the_position_and_the_lines_they_admitted() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.dora(), Contacts.bert());
        desk.enters(fair, Contacts.cyril());
        List<Step> steps = desk.steps(fair);
        List<SegmentLine> anna = desk.linesAfter(fair, 1);
        desk.goesTo(fair, 1);

        Stepped stepped = desk.enters(fair, Contacts.dora());

        assertThat(stepped.step().number()).isEqualTo(4);
        assertThat(desk.steps(fair)).containsExactly(steps.get(0), stepped.step());
        assertThat(desk.contactsIn(fair)).containsExactly(Desk.numbers(Contacts.anna(), Contacts.dora()));
        assertThat(desk.lines(fair)).extracting(SegmentLine::id).containsExactly(ANNA, new LineId(4, 1));
        assertThat(desk.linesAfter(fair, 1)).isEqualTo(anna);
        assertThat(storage.segments().linesOf(fair, Contacts.dora().no())).hasSize(1);
        assertThat(storage.segments().line(fair, new LineId(2, 1))).isEmpty();
    }

    @Test
    void seg11_says_how_many_steps_lines_and_edited_lines_it_dropped() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.edits(fair, ANNA, OWNER);
        desk.enters(fair, Contacts.bert(), Contacts.cyril());
        desk.edits(fair, new LineId(2, 1), OWNER.setNothing(InteractionField.CAMPAIGN));
        desk.edits(fair, new LineId(2, 2), OWNER);
        desk.edits(fair, new LineId(2, 2), FieldSettings.NONE);
        desk.strikes(fair, desk.lines(fair).get(2));
        desk.enters(fair, Contacts.acme());
        desk.goesTo(fair, 1);

        Stepped stepped = desk.enters(fair, Contacts.zenit());

        assertThat(List.of(stepped.discardedSteps(), stepped.discardedLines(), stepped.discardedEdits()))
                .containsExactly(3L, 3L, 1L);
        assertThat(desk.header(fair).steps()).isEqualTo(2);
    }

    @Test
    void seg11_drops_nothing_if_it_was_not_gone_back() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.dora());
        desk.goesTo(fair, 0);
        desk.goesTo(fair, 2);

        Stepped stepped = desk.enters(fair, Contacts.bert());

        assertThat(List.of(stepped.discardedSteps(), stepped.discardedLines(), stepped.discardedEdits()))
                .containsExactly(0L, 0L, 0L);
        assertThat(desk.steps(fair)).hasSize(3);
    }

    @Test
    void seg11_brings_back_for_good_the_lines_that_dropped_steps_removed() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.edits(fair, DORA, OWNER);
        List<SegmentLine> before = desk.lines(fair);
        desk.strikes(fair, before.get(1));
        desk.refines(fair, ContactFields.NAME.is("Anna Malá"));
        desk.goesTo(fair, 1);

        desk.enters(fair, Contacts.cyril());
        desk.enters(fair, Contacts.zenit());

        assertThat(desk.lines(fair).subList(0, 3)).isEqualTo(before);
        assertThat(desk.linesAfter(fair, 4).subList(0, 3)).isEqualTo(before);
        assertThat(storage.segments().count(fair)).isEqualTo(5);
        assertThat(storage.segments().membersAmong(fair, List.of(Contacts.dora().no())))
                .hasSize(1);
        desk.goesTo(fair, 1);
        desk.goesTo(fair, 5);
        assertThat(desk.lines(fair)).hasSize(5).startsWith(before.toArray(SegmentLine[]::new));
    }

    @Test
    void seg11_leaves_removed_what_a_step_in_force_removed() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.strikes(fair, desk.lines(fair).get(0));
        desk.strikes(fair, desk.lines(fair).get(0));
        desk.goesTo(fair, 2);

        desk.enters(fair, Contacts.cyril());

        assertThat(desk.contactsIn(fair))
                .containsExactly(Desk.numbers(Contacts.dora(), Contacts.bert(), Contacts.cyril()));
    }

    @Test
    void seg11_puts_a_line_back_in_its_place_whose_contact_a_dropped_step_had_changed() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        List<SegmentLine> before = desk.lines(fair);
        desk.does(fair, Desk.changing(before.get(1), Contacts.cyril()));
        desk.goesTo(fair, 1);

        Stepped stepped = desk.does(fair, Desk.changing(before.get(1), Contacts.zenit()));

        assertThat(stepped.discardedLines()).isEqualTo(1);
        assertThat(desk.contactsIn(fair))
                .containsExactly(Desk.numbers(Contacts.anna(), Contacts.zenit(), Contacts.bert()));
        assertThat(desk.linesAfter(fair, 1)).isEqualTo(before);
    }

    @Test
    void seg11_drops_nothing_for_a_step_that_is_refused() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.enters(fair, Contacts.bert());
        desk.goesTo(fair, 1);
        Desk.Snapshot before = desk.snapshot(fair);
        StepDefinition impossible = Desk.changing(desk.linesAfter(fair, 2).get(2), Contacts.cyril());

        assertThat(desk.attempts(fair, before.header().version(), impossible)).isInstanceOf(Change.Missing.class);

        assertThat(desk.snapshot(fair)).isEqualTo(before);
        desk.goesTo(fair, 2);
        assertThat(desk.lines(fair)).hasSize(3);
    }
}
