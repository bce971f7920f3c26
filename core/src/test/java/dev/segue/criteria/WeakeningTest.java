package dev.segue.criteria;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.criteria.Criterion.everyone;
import static dev.segue.criteria.Visits.VISITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule CR-11. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeakeningTest {
    private static final Criterion CZECH = COUNTRY.is("CZ");
    private static final Criterion IN_BRNO = CITY.is("Brno");
    private static final Criterion VISITED = VISITS.exist();
    private static final Predicate<Criterion> NO_ROWS = leaf -> !(leaf instanceof Criterion.RowsWhere);

    private static Criterion weakened(Criterion criterion) {
        return Weakening.weaken(criterion, NO_ROWS);
    }

    @Test
    void an_unsupported_condition_lets_everyone_through() {
        assertThat(weakened(VISITED)).isEqualTo(everyone());
        assertThat(weakened(VISITED.negate())).isEqualTo(everyone());
        assertThat(weakened(VISITED.negate().negate())).isEqualTo(everyone());
    }

    @Test
    void what_is_supported_of_a_conjunction_stays() {
        assertThat(weakened(CZECH.and(VISITED))).isEqualTo(CZECH);
        assertThat(weakened(CZECH.and(VISITED, IN_BRNO))).isEqualTo(CZECH.and(IN_BRNO));
        assertThat(weakened(CZECH.and(VISITED.negate()))).isEqualTo(CZECH);
    }

    @Test
    void of_a_disjunction_with_an_unsupported_operand_nothing_stays() {
        assertThat(weakened(CZECH.or(VISITED))).isEqualTo(everyone());
        assertThat(weakened(IN_BRNO.and(CZECH.or(VISITED)))).isEqualTo(IN_BRNO);
    }

    @Test
    void under_a_negation_it_is_the_other_way_round() {
        assertThat(weakened(CZECH.or(VISITED).negate())).isEqualTo(CZECH.negate());
        assertThat(weakened(CZECH.and(VISITED).negate())).isEqualTo(everyone());
        assertThat(weakened(CZECH.or(VISITED, IN_BRNO).negate()))
                .isEqualTo(CZECH.or(IN_BRNO).negate());
    }

    @Test
    void a_supported_criterion_is_left_as_it_is() {
        Criterion criterion = CZECH.and(IN_BRNO.negate()).or(everyone());

        assertThat(weakened(criterion)).isSameAs(criterion);
        assertThat(Weakening.fullySupported(criterion, NO_ROWS)).isTrue();
        assertThat(Weakening.fullySupported(criterion.and(VISITED), NO_ROWS)).isFalse();
        assertThat(Weakening.fullySupported(everyone(), leaf -> false)).isTrue();
    }
}
