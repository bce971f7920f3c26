package dev.segue.criteria.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.criteria.CriteriaDomain;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.CriterionCheck;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Rules CR-18 and CR-24, over random criteria and random mistakes in their texts. */
@Domain(CriteriaDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class NotationLawsTest {

    @Property(tries = 5_000)
    void a_written_criterion_reads_back_equal_or_is_refused_with_what_the_check_tells(
            @ForAll Criterion criterion, @ForAll long seed) {
        Criterion asked = new Asking(new Random(seed)).parametersOf(criterion);
        List<String> told = codes(CriterionCheck.problems(asked, Shop.CATALOG));

        String text = CriterionNotation.write(asked);

        assertThat(codes(Shop.problems(text))).as(text).containsExactlyInAnyOrderElementsOf(told);
        if (told.isEmpty()) {
            assertThat(Shop.parse(text)).as(text).isEqualTo(asked);
        }
    }

    @Property(tries = 5_000)
    void a_text_with_mistakes_gives_a_criterion_or_documented_problems_at_places_in_it(
            @ForAll Criterion criterion, @ForAll long seed) {
        Random random = new Random(seed);
        String text = new Mistakes(random).in(CriterionNotation.write(new Asking(random).parametersOf(criterion)));

        try {
            Criterion read = Shop.parse(text);

            assertThat(Shop.parse(CriterionNotation.write(read))).as(text).isEqualTo(read);
        } catch (InvalidInputException e) {
            assertThat(e.problems()).as(text).allSatisfy(problem -> Mistakes.assertDocumented(problem, text));
        }
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
