package dev.segue.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import dev.segue.SegmentNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule ST-12. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SegmentReferencesTest {
    private final Map<SegmentNo, List<SegmentNo>> named = new HashMap<>();

    private static List<SegmentNo> segments(String... numbers) {
        return Stream.of(numbers).map(SegmentNo::new).toList();
    }

    private void asksFor(String segment, String... others) {
        named.put(new SegmentNo(segment), segments(others));
    }

    private Optional<String> problem(String segment, String... others) {
        return SegmentReferences.problem(
                        new SegmentNo(segment), segments(others), no -> named.getOrDefault(no, List.of()))
                .map(Problem::toString);
    }

    @Test
    void a_segment_may_ask_for_members_of_others_and_these_for_the_same_third() {
        asksFor("B", "D");
        asksFor("C", "D");

        assertThat(problem("A", "B", "C")).isEmpty();
        assertThat(problem("A")).isEmpty();
    }

    @Test
    void it_may_not_ask_for_its_own() {
        assertThat(problem("A", "B", "A"))
                .contains(
                        "segment A: its criteria lead back to itself: A → A. Ask for another segment [criteria.cycle]");
    }

    @Test
    void it_may_not_ask_for_those_of_one_that_leads_back_to_it() {
        asksFor("B", "X", "C");
        asksFor("C", "A");

        assertThat(problem("A", "B"))
                .contains("segment A: its criteria lead back to itself: A → B → C → A. "
                        + "Ask for another segment [criteria.cycle]");
    }

    @Test
    void a_circle_of_others_that_is_not_its_own_is_no_obstacle() {
        asksFor("B", "C");
        asksFor("C", "B");

        assertThat(problem("A", "B")).isEmpty();
    }

    @Test
    void thirty_two_may_follow_one_another_and_no_more() {
        for (int i = 1; i < 33; i++) {
            asksFor("S" + i, "S" + (i + 1));
        }

        assertThat(problem("A", "S2")).isEmpty();
        assertThat(problem("A", "S1"))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("segment A: more than 32 segments ask for one another: A → S1 → ")
                        .endsWith("→ S32 → S33. Ask for the conditions themselves [criteria.too-deep]"));
    }
}
