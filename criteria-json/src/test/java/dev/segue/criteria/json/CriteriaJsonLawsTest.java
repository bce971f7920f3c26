package dev.segue.criteria.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
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

@Domain(Criteria.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CriteriaJsonLawsTest {

    @Property(tries = 3_000)
    void what_is_written_and_read_again_is_equal(@ForAll Criterion criterion) {
        String text = CriteriaJson.write(criterion);

        assertThat(CriteriaJson.read(text, Criteria.CATALOG)).isEqualTo(criterion);
        assertThat(CriteriaJson.read(text.getBytes(UTF_8), Criteria.CATALOG)).isEqualTo(criterion);
    }

    @Property
    void equal_criteria_have_equal_texts(@ForAll Criterion criterion) {
        String text = CriteriaJson.write(criterion);

        assertThat(CriteriaJson.write(CriteriaJson.read(text, Criteria.CATALOG)))
                .isEqualTo(text);
    }

    @Property
    void white_space_and_the_order_of_properties_mean_nothing(@ForAll Criterion criterion, @ForAll long seed) {
        Json shuffled =
                Edits.shuffled(JsonParsing.parse(CriteriaJson.write(criterion), new Findings()), new Random(seed));

        String tight = JsonText.of(shuffled).replaceAll("\\n *", "\r\n\t");

        assertThat(CriteriaJson.read(tight, Criteria.CATALOG)).isEqualTo(criterion);
    }

    @Property
    void every_written_document_is_of_the_published_form(@ForAll Criterion criterion) {
        assertThat(SchemaCheck.problems(CriteriaJson.write(criterion))).isEmpty();
    }

    @Property(tries = 3_000)
    void a_damaged_document_is_refused_with_documented_codes_and_places_or_read(
            @ForAll Criterion criterion, @ForAll long seed) {
        Random random = new Random(seed);
        String text = CriteriaJson.write(criterion);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            text = Edits.edited(text, random);
        }

        refusedProperlyOrRead(text);
    }

    @Property(tries = 1_000)
    void a_document_whose_values_stand_elsewhere_is_refused_with_documented_codes_or_read(
            @ForAll Criterion criterion, @ForAll Criterion other, @ForAll long seed) {
        Random random = new Random(seed);
        Json one = JsonParsing.parse(CriteriaJson.write(criterion), new Findings());
        Json two = JsonParsing.parse(CriteriaJson.write(other), new Findings());

        refusedProperlyOrRead(JsonText.of(Edits.grafted(one, two, random)));
    }

    @Property(tries = 2_000)
    void damaged_saved_criteria_are_refused_with_documented_codes_or_read(@ForAll long seed) {
        Random random = new Random(seed);
        String text = WritingTest.golden("saved.json");
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            text = Edits.edited(text, random);
        }
        String damaged = text;

        try {
            SavedSteps read = CriteriaJson.readSteps(damaged, Criteria.CATALOG);
            assertThat(CriteriaJson.readSteps(CriteriaJson.write(read), Criteria.CATALOG))
                    .isEqualTo(read);
        } catch (InvalidInputException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(BadDocuments::isDocumented);
        }
    }

    @Property
    void damaged_bytes_are_refused_with_documented_codes_or_read(@ForAll Criterion criterion, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = CriteriaJson.write(criterion).getBytes(UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();

        assertThat(BadDocuments.problemsOf(bytes)).allSatisfy(BadDocuments::isDocumented);
    }

    static void refusedProperlyOrRead(String text) {
        List<Problem> problems = BadDocuments.problemsOf(text);

        assertThat(problems)
                .hasSizeLessThanOrEqualTo(CriterionCheck.MOST_PROBLEMS)
                .allSatisfy(BadDocuments::isDocumented);
        if (problems.isEmpty()) {
            Criterion read = CriteriaJson.read(text, Criteria.CATALOG);
            assertThat(CriteriaJson.read(CriteriaJson.write(read), Criteria.CATALOG))
                    .isEqualTo(read);
        }
    }
}
