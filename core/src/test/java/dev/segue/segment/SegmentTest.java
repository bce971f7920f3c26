package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.example.Segments;
import dev.segue.example.Templates;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules SG-1 and SG-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentTest {
    private static final Segment FAIR = Segments.UNPLANNED;

    private static Segment withNumbers(int position, int steps, int lastStep, long version) {
        return new Segment(
                FAIR.no(),
                "",
                FieldSettings.NONE,
                Map.of(),
                position,
                steps,
                lastStep,
                version,
                FAIR.openedAt(),
                FAIR.openedBy());
    }

    @Test
    void is_planned_for_the_day_it_is_opened_and_has_no_step() {
        assertThat(FAIR)
                .isEqualTo(new Segment(
                        new SegmentNo("SM00001"),
                        "Spring fair invitation",
                        FieldSettings.NONE.set(InteractionField.DATE, LocalDate.of(2026, 3, 2)),
                        Map.of(),
                        0,
                        0,
                        0,
                        1,
                        Instant.parse("2026-03-02T08:00:00Z"),
                        new Actor("marie")));
    }

    @Test
    void is_opened_at_an_instant_cut_off_to_microseconds() {
        Segment segment = Segment.open(
                FAIR.no(), "", Segments.OPENED_ON, Instant.parse("2026-03-02T08:00:00.123456789Z"), FAIR.openedBy());

        assertThat(segment.openedAt()).isEqualTo("2026-03-02T08:00:00.123456Z");
    }

    @Test
    void has_one_version_more_under_the_next() {
        Segment next = FAIR.nextVersion();

        assertThat(next.version()).isEqualTo(FAIR.version() + 1);
        assertThat(next).usingRecursiveComparison().ignoringFields("version").isEqualTo(FAIR);
    }

    @Test
    void changes_in_what_was_changed_and_in_nothing_else() {
        FieldSettings plan = FieldSettings.NONE.set(InteractionField.TEMPLATE, Templates.CALL.code());

        assertThat(FAIR.withDescription("Autumn").description()).isEqualTo("Autumn");
        assertThat(FAIR.withDescription("Autumn").withDescription(FAIR.description()))
                .isEqualTo(FAIR);
        assertThat(FAIR.withPlan(plan).plan()).isEqualTo(plan);
        assertThat(FAIR.withPlan(plan).withPlan(FAIR.plan())).isEqualTo(FAIR);
        assertThat(FAIR.withSteps(2, 3, 4))
                .extracting(Segment::position, Segment::steps, Segment::lastStep, Segment::version)
                .containsExactly(2, 3, 4, 1L);
        assertThat(FAIR.withSteps(2, 3, 4).withSteps(0, 0, 0)).isEqualTo(FAIR);
    }

    @Test
    void has_copies_of_its_own_by_language() {
        Segment czech = FAIR.withDocument(Templates.CZECH, Templates.CZECH_INVITATION);
        Segment both = czech.withDocument(Templates.GERMAN, Templates.GERMAN_INVITATION);

        assertThat(both.documents())
                .isEqualTo(Map.of(
                        Templates.CZECH, Templates.CZECH_INVITATION, Templates.GERMAN, Templates.GERMAN_INVITATION));
        assertThat(both.withoutDocument(Templates.GERMAN)).isEqualTo(czech);
        assertThat(czech.withoutDocument(Templates.GERMAN)).isEqualTo(czech);
        assertThat(czech.withDocument(Templates.CZECH, Templates.CZECH_REMINDER).documents())
                .containsOnly(Map.entry(Templates.CZECH, Templates.CZECH_REMINDER));
        assertThat(FAIR.documents()).isEmpty();
    }

    @Test
    void keeps_a_copy_of_its_documents() {
        Map<Language, DocumentHash> documents = new HashMap<>(Map.of(Templates.CZECH, Templates.CZECH_INVITATION));
        Segment segment =
                new Segment(FAIR.no(), "", FieldSettings.NONE, documents, 0, 0, 0, 1, FAIR.openedAt(), FAIR.openedBy());

        documents.clear();

        assertThat(segment.documents()).hasSize(1);
        assertThatThrownBy(() -> segment.documents().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void has_no_plan_for_what_only_a_line_has() {
        for (FieldSettings plan : java.util.List.of(
                FieldSettings.NONE.set(InteractionField.COMMENT, "Hello"),
                FieldSettings.NONE.setNothing(InteractionField.DOCUMENT))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FAIR.withPlan(plan))
                    .withMessage("The %s of an interaction is set on a line, but was set in the plan of segment SM00001"
                            .formatted(plan.fields().iterator().next()));
        }
    }

    @Test
    void has_a_description_of_bounded_length_that_may_be_blank() {
        assertThat(FAIR.withDescription(" ").description()).isEqualTo(" ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAIR.withDescription("x".repeat(251)))
                .withMessageStartingWith("The description of segment SM00001 has at most 250 characters, but had 251");
    }

    @Test
    void has_numbers_that_fit_together() {
        assertThat(withNumbers(4, 2, 4, 9).position()).isEqualTo(4);
        for (int[] wrong : new int[][] {{-1, 0, 0, 1}, {1, 0, 0, 1}, {0, -1, 0, 1}, {0, 1, 0, 1}, {0, 0, 0, 0}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withNumbers(wrong[0], wrong[1], wrong[2], wrong[3]))
                    .withMessage("Segment SM00001 has a position and a number of steps from 0 to its last step, and a"
                            + Text.format(
                                    " version from 1, but had position %d, %d steps, last step %d and version %d",
                                    wrong[0], wrong[1], wrong[2], wrong[3]));
        }
    }

    @Test
    void is_opened_by_somebody_some_time() {
        assertThatNullPointerException()
                .isThrownBy(() -> Segment.open(FAIR.no(), "", Segments.OPENED_ON, null, FAIR.openedBy()));
        assertThatNullPointerException()
                .isThrownBy(() -> Segment.open(FAIR.no(), "", Segments.OPENED_ON, FAIR.openedAt(), null));
        assertThatNullPointerException()
                .isThrownBy(() -> Segment.open(null, "", Segments.OPENED_ON, FAIR.openedAt(), FAIR.openedBy()));
    }
}
