package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule ST-6. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinePlaceTest {

    private static LinePlace place(int step, int rank, int lineStep, int ordinal) {
        return new LinePlace(step, rank, new LineId(lineStep, ordinal));
    }

    @Test
    void lines_stand_by_step_then_rank_then_id() {
        List<LinePlace> ordered = List.of(
                place(1, 1, 1, 1),
                place(1, 2, 1, 2),
                place(1, 2, 3, 1),
                place(1, 10, 1, 10),
                place(2, 1, 2, 1),
                place(10, 1, 10, 1));

        assertThat(Stream.of(5, 3, 1, 0, 2, 4).map(ordered::get).sorted()).isEqualTo(ordered);
        assertThat(ordered.get(0)).isEqualByComparingTo(place(1, 1, 1, 1));
    }

    @Test
    void a_line_that_takes_nobodys_place_stands_where_its_id_says() {
        assertThat(LinePlace.of(new LineId(2, 14))).isEqualTo(place(2, 14, 2, 14));
    }

    @Test
    void a_line_that_takes_anothers_place_stands_between_its_neighbours() {
        assertThat(place(1, 2, 5, 1)).isGreaterThan(place(1, 1, 1, 1)).isLessThan(place(1, 3, 1, 3));
    }

    @Test
    void ids_are_ordered_as_numbers() {
        assertThat(new LineId(2, 9)).isLessThan(new LineId(2, 10)).isGreaterThan(new LineId(1, 10));
        assertThat(new LineId(2, 9)).isEqualByComparingTo(new LineId(2, 9));
        assertThat(new LineId(2, 14)).hasToString("2.14").isEqualTo(LineId.of("2.14"));
    }

    @Test
    void ids_count_from_one() {
        for (int[] wrong : new int[][] {{0, 1}, {1, 0}, {-1, 1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LineId(wrong[0], wrong[1]))
                    .withMessage(Text.format(
                            "A line is named by a step and a place from 1, but was %d.%d", wrong[0], wrong[1]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", ".", "2.", ".14", "2.14.3", "a.b", "2,14", " 2.14", "99999999999.1"})
    void ids_are_read_as_they_are_written(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineId.of(text))
                .withMessage("A line is written as step.ordinal such as 2.14, but was '" + text + "'");
    }

    @Test
    void a_line_keeps_its_place_when_its_settings_change() {
        SegmentLine line = new SegmentLine(place(1, 2, 3, 4), new ContactNo("P101"), true, FieldSettings.NONE);
        FieldSettings changed = FieldSettings.NONE.set(InteractionField.COMMENT, "Hello");

        assertThat(line.id()).isEqualTo(new LineId(3, 4));
        assertThat(line.withSettings(changed))
                .isEqualTo(new SegmentLine(place(1, 2, 3, 4), new ContactNo("P101"), true, changed));
    }
}
