package dev.segue.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Problem;
import dev.segue.RefusedException;
import dev.segue.SegmentNo;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule PR-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObjectionsTest {

    private static Problem missing(String what, int line) {
        return Problem.of("log." + what + "-missing", "line 1." + line, "There is none", "Set one");
    }

    private static List<Problem> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> missing("date", i)).toList();
    }

    @Test
    void are_counted_exactly_and_kept_in_full_up_to_a_thousand() {
        List<Problem> all = Stream.concat(lines(1_200).stream(), Stream.of(missing("template", 1)))
                .toList();

        Objections objections = Objections.of(all);

        assertThat(objections.total()).isEqualTo(1_201);
        assertThat(objections.byCode()).isEqualTo(Map.of("log.date-missing", 1_200L, "log.template-missing", 1L));
        assertThat(objections.first()).isEqualTo(all.subList(0, 1_000));
    }

    @Test
    void are_shown_one_a_line_if_they_are_ten_or_fewer() {
        assertThat(Objections.of(lines(10)).toString().lines())
                .containsExactlyElementsOf(
                        lines(10).stream().map(Problem::toString).toList());
        assertThat(Objections.of(List.of())).hasToString("");
    }

    @Test
    void are_shown_as_ten_and_so_many_more() {
        assertThat(Objections.of(lines(1_200)).toString().lines())
                .hasSize(11)
                .endsWith("and 1190 more: {log.date-missing=1200}");
    }

    @Test
    void cannot_be_changed() {
        Map<String, Long> counts = new java.util.HashMap<>(Map.of("log.date-missing", 1L));
        Objections objections = new Objections(1, counts, lines(1));

        counts.clear();

        assertThat(objections.byCode()).hasSize(1);
        assertThatThrownBy(() -> objections.byCode().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> objections.first().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void are_thrown_with_a_refusal_if_the_caller_does_not_look() {
        Objections objections = Objections.of(lines(2));
        LoggingOutcome refused = new LoggingOutcome.Refused(new SegmentNo("SM00001"), objections);

        assertThatThrownBy(refused::orThrow)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.problems()).isEqualTo(lines(2)))
                .hasMessage(objections.toString());
    }

    @Test
    void there_is_no_receipt_of_a_dry_run() {
        LoggingOutcome dry = new LoggingOutcome.WouldLog(
                new LoggingTally(Segments.SPRING_FAIR, Logs.STAMP.loggedSegment()).counts(0));

        assertThatThrownBy(dry::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A dry run has no receipt: it stores nothing");
    }
}
