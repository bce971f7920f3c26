package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules PR-1 and PR-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {
    private static final Problem NO_SALESPERSON = Problem.of(
            "log.salesperson-missing", "segment SM00001 line 2.14", "There is no salesperson 'JO'", "Choose another");

    @Test
    void says_where_it_is_what_is_wrong_what_would_be_right_and_its_code() {
        assertThat(NO_SALESPERSON)
                .hasToString("segment SM00001 line 2.14: There is no salesperson 'JO'. Choose another"
                        + " [log.salesperson-missing]");
    }

    @Test
    void stays_until_something_changes_unless_it_says_otherwise() {
        assertThat(NO_SALESPERSON.retry()).isEqualTo(Retry.NO);

        Problem stale = NO_SALESPERSON.withRetry(Retry.AFTER_RELOAD);

        assertThat(stale)
                .isEqualTo(new Problem(
                        NO_SALESPERSON.code(),
                        NO_SALESPERSON.where(),
                        NO_SALESPERSON.what(),
                        NO_SALESPERSON.fix(),
                        Retry.AFTER_RELOAD));
    }

    @Test
    void leaves_nothing_out() {
        for (List<String> parts : List.of(
                List.of(" ", "w", "x", "y"),
                List.of("c", "", "x", "y"),
                List.of("c", "w", "\t", "y"),
                List.of("c", "w", "x", ""))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Problem.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3)))
                    .withMessageStartingWith(
                            "A problem names a code, a place, what is wrong and what would be right, but was '");
        }
        assertThatNullPointerException()
                .isThrownBy(() -> NO_SALESPERSON.withRetry(null))
                .withMessage("retry");
    }

    @Test
    void invalid_input_has_all_its_problems_and_shows_ten_of_them() {
        List<Problem> problems = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Problem.of("csv.cell", "line " + i, "it is empty", "Fill it"))
                .toList());
        List<Problem> all = List.copyOf(problems);

        InvalidInputException thrown = new InvalidInputException(problems);
        problems.clear();

        assertThat(thrown.problems()).isEqualTo(all);
        assertThat(thrown.getMessage().lines())
                .hasSize(11)
                .startsWith(all.get(0).toString())
                .contains(all.get(9).toString())
                .endsWith("and 2 more");
    }

    @Test
    void invalid_input_with_ten_problems_shows_them_all() {
        List<Problem> ten = java.util.Collections.nCopies(10, NO_SALESPERSON);

        assertThat(new InvalidInputException(ten).getMessage().lines()).hasSize(10);
        assertThat(new InvalidInputException(NO_SALESPERSON)).hasMessage(NO_SALESPERSON.toString());
    }

    @Test
    void input_without_a_problem_is_not_invalid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidInputException(List.of()))
                .withMessage("Invalid input has at least one problem");
    }

    @Test
    void a_refusal_keeps_its_problems() {
        List<Problem> problems = new ArrayList<>(List.of(NO_SALESPERSON));

        RefusedException refused = new RefusedException("1 problem", problems);
        problems.clear();

        assertThat(refused).hasMessage("1 problem");
        assertThat(refused.problems()).containsExactly(NO_SALESPERSON);
    }

    @Test
    void exceptions_keep_their_problems_when_they_are_serialized() throws Exception {
        List<Problem> problems = List.of(NO_SALESPERSON, NO_SALESPERSON.withRetry(Retry.LATER));

        assertThat(copy(new RefusedException("2 problems", problems)).problems())
                .isEqualTo(problems);
        assertThat(copy(new InvalidInputException(problems)).problems()).isEqualTo(problems);
        assertThat(copy(new InvalidInputException(problems))).hasMessageContaining("There is no salesperson 'JO'");
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
