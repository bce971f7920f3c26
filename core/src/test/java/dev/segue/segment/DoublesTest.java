package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoublesTest {
    private static final SegmentNo FAIR = new SegmentNo("SM00001");
    private static final FieldSettings OWNER =
            FieldSettings.NONE.set(InteractionField.COMMENT, "With regards from the owner");
    private static final FieldSettings HOTEL = FieldSettings.NONE.set(InteractionField.COMMENT, "Hotel is booked");

    private static KeptLine line(int step, OptionalInt removed, boolean onPurpose, FieldSettings settings) {
        return new KeptLine(
                new SegmentLine(LinePlace.of(new LineId(step, 1)), new ContactNo("CT1001"), onPurpose, settings),
                removed);
    }

    private static KeptLine line(int step) {
        return line(step, OptionalInt.empty(), false, FieldSettings.NONE);
    }

    private static KeptLine line(int step, int removed) {
        return line(step, OptionalInt.of(removed), false, FieldSettings.NONE);
    }

    private static Doubles settled(KeptLine... lines) {
        return Doubles.among(FAIR, List.of(lines), step -> false);
    }

    @Test
    void the_earlier_line_is_present_as_long_as_one_of_the_two_was() {
        assertThat(settled(line(1, 3), line(2)).surviving()).containsExactly(line(1));
        assertThat(settled(line(1, 5), line(2, 3)).surviving()).containsExactly(line(1, 5));
    }

    @Test
    void lines_that_are_never_present_together_both_stay() {
        Doubles settled = settled(line(1, 3), line(3));

        assertThat(settled.surviving()).containsExactly(line(1, 3), line(3));
        assertThat(settled.struck()).isEmpty();
    }

    @Test
    void a_step_that_allows_existing_ones_gave_the_contact_one_more_line() {
        assertThat(Doubles.among(FAIR, List.of(line(1), line(2)), step -> step == 2)
                        .surviving())
                .containsExactly(line(1), line(2));
    }

    @Test
    void one_step_gives_a_contact_one_line_also_if_it_allows_existing_ones() {
        KeptLine second = new KeptLine(
                new SegmentLine(LinePlace.of(new LineId(1, 2)), new ContactNo("CT1001"), false, FieldSettings.NONE),
                OptionalInt.empty());

        assertThat(Doubles.among(FAIR, List.of(line(1), second), step -> true).surviving())
                .containsExactly(line(1));
    }

    @Test
    void settings_are_kept_or_taken_over_and_what_is_given_up_is_said() {
        KeptLine with = line(1, OptionalInt.empty(), false, OWNER);
        KeptLine other = line(2, OptionalInt.empty(), false, HOTEL);
        LineId first = new LineId(1, 1);
        LineId second = new LineId(2, 1);

        assertThat(settled(with, other).surviving()).containsExactly(with);
        assertThat(settled(with, other).struck()).containsExactly(new StruckLine(FAIR, second, first, true));
        assertThat(settled(line(1), other).surviving()).containsExactly(line(1, OptionalInt.empty(), false, HOTEL));
        assertThat(settled(line(1), other).struck()).containsExactly(new StruckLine(FAIR, second, first, false));
        assertThat(settled(with, line(2)).struck()).containsExactly(new StruckLine(FAIR, second, first, false));
    }

    @Test
    void a_line_is_on_purpose_only_if_both_were() {
        KeptLine onPurpose = line(1, OptionalInt.empty(), true, FieldSettings.NONE);

        assertThat(settled(onPurpose, line(2)).surviving()).containsExactly(line(1));
        assertThat(settled(onPurpose, line(2, OptionalInt.empty(), true, FieldSettings.NONE))
                        .surviving())
                .containsExactly(onPurpose);
    }
}
