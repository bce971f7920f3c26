package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.Stepped;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: changed contacts, and what is kept of each step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StepsContract extends StorageUnderTest {
    private static final Criterion CZECH = ContactFields.COUNTRY.is("CZ");
    private static final Criterion GERMAN = ContactFields.COUNTRY.is("DE");
    private static final FieldSettings OWNER =
            FieldSettings.NONE.set(InteractionField.DESCRIPTION, "With regards from the owner");
    private SegmentNo fair;

    @BeforeEach
    final void openTheFair() {
        desk.knows(Contacts.all());
        storage.segments().open(SegmentHeaders.SPRING_FAIR);
        fair = SegmentHeaders.SPRING_FAIR.no();
    }

    @Test
    void seg8_puts_a_changed_contact_in_the_place_of_the_line_it_replaces() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        desk.edits(fair, new LineId(1, 2), OWNER);
        List<SegmentLine> before = desk.lines(fair);

        Stepped stepped = desk.does(fair, Desk.changing(before.get(1), Contacts.cyril()));

        LinePlace place = new LinePlace(1, 2, new LineId(2, 1));
        assertThat(desk.lines(fair))
                .containsExactly(
                        before.get(0),
                        new SegmentLine(place, Contacts.cyril().no(), false, FieldSettings.NONE),
                        before.get(2));
        assertThat(desk.linesAfter(fair, 1)).isEqualTo(before);
        assertThat(stepped.step())
                .extracting(Step::admitted, Step::removed, Step::present)
                .containsExactly(1L, 1L, 3L);
    }

    @Test
    void seg8_puts_a_twice_changed_contact_in_the_first_place() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.does(fair, Desk.changing(desk.lines(fair).get(0), Contacts.cyril()));

        desk.does(fair, Desk.changing(desk.lines(fair).get(0), Contacts.bert()));

        assertThat(desk.lines(fair))
                .extracting(SegmentLine::place, SegmentLine::contact)
                .first()
                .isEqualTo(tuple(
                        new LinePlace(1, 1, new LineId(3, 1)), Contacts.bert().no()));
    }

    @Test
    void seg8_refuses_a_line_that_is_not_present_or_has_another_contact() {
        desk.enters(fair, Contacts.anna(), Contacts.dora(), Contacts.bert());
        List<SegmentLine> before = desk.lines(fair);
        desk.strikes(fair, before.get(1));
        Desk.Snapshot kept = desk.snapshot(fair);
        SegmentLine wrong =
                new SegmentLine(before.get(0).place(), Contacts.bert().no(), false, FieldSettings.NONE);

        assertThat(desk.attempts(fair, desk.version(fair), Desk.changing(before.get(1), Contacts.cyril())))
                .isInstanceOf(Change.Missing.class);
        assertThat(desk.attempts(fair, desk.version(fair), Desk.changing(wrong, Contacts.cyril())))
                .isInstanceOf(Change.Missing.class);

        assertThat(desk.snapshot(fair)).isEqualTo(kept);
    }

    @Test
    void seg9_keeps_each_step_with_its_moment_its_actor_and_its_counts() {
        StepDefinition czech = new StepDefinition.Add(CZECH, AddOptions.STANDARD);
        StepDefinition nobody = new StepDefinition.Reduce(GERMAN, false);
        StepDefinition anna = new StepDefinition.Refine(ContactFields.NAME.is("Anna Malá"), false);

        List<Step> done = List.of(
                desk.does(fair, czech).step(),
                desk.does(fair, nobody).step(),
                desk.does(fair, anna).step());

        assertThat(done)
                .containsExactly(
                        new Step(1, czech, Office.NOW, Office.USER, 3, 0, 3),
                        new Step(2, nobody, Office.NOW, Office.USER, 0, 0, 3),
                        new Step(3, anna, Office.NOW, Office.USER, 0, 2, 1));
        assertThat(desk.steps(fair)).isEqualTo(done);
        assertThat(desk.header(fair).position()).isEqualTo(3);
    }

    @Test
    void seg9_never_gives_a_step_number_twice() {
        desk.enters(fair, Contacts.anna());
        desk.enters(fair, Contacts.bert());
        desk.enters(fair, Contacts.cyril());
        desk.goesTo(fair, 1);

        Step fourth = desk.enters(fair, Contacts.dora()).step();
        desk.goesTo(fair, 0);
        Step fifth = desk.enters(fair, Contacts.dora()).step();

        assertThat(fourth.number()).isEqualTo(4);
        assertThat(fifth.number()).isEqualTo(5);
        assertThat(desk.steps(fair)).containsExactly(fifth);
        assertThat(desk.header(fair))
                .extracting(it -> it.position(), it -> it.steps(), it -> it.lastStep())
                .containsExactly(5, 1, 5);
    }

    @Test
    void seg9_lists_steps_page_by_page() {
        for (int i = 0; i < 7; i++) {
            desk.reduces(fair, GERMAN);
        }

        assertThat(storage.segments().steps(fair, 0, 3))
                .extracting(Step::number)
                .containsExactly(1, 2, 3);
        assertThat(storage.segments().steps(fair, 3, 3))
                .extracting(Step::number)
                .containsExactly(4, 5, 6);
        assertThat(storage.segments().steps(fair, 6, 3))
                .extracting(Step::number)
                .containsExactly(7);
        assertThat(storage.segments().steps(fair, 7, 3)).isEmpty();
    }
}
