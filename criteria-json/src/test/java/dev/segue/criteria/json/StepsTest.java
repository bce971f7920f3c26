package dev.segue.criteria.json;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.criteria.json.WritingTest.golden;
import static dev.segue.logging.EntryFields.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.SortField;
import dev.segue.criteria.Top;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.ReuseLogged;
import dev.segue.segment.StepDefinition.Strike;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {
    private static final CriteriaCode CODE = new CriteriaCode("GUESTS");
    private static final ContactNo ANNA = new ContactNo("P1");
    private static final ContactNo BEN = new ContactNo("P2");
    private static final List<StepDefinition> ONE_OF_EACH = List.of(
            new Add(COUNTRY.is("CZ"), AddOptions.STANDARD.expandingCompanies()),
            new Reduce(EXCLUDED.isTrue(), true),
            new Refine(COUNTRY.oneOf("CZ", "SK"), false),
            new Enter(List.of(ANNA, BEN), true, true),
            new Strike(List.of(BEN), Optional.empty()),
            new ChangeContact(Optional.empty(), ANNA, BEN, false, true),
            new ReuseLogged(
                    new LoggedSegmentNo(12),
                    true,
                    Optional.of(TEMPLATE.is("FAIR")),
                    Optional.of(COUNTRY.is("CZ")),
                    true,
                    false));

    private static List<Problem> problemsOf(String steps) {
        try {
            CriteriaJson.readSteps(
                    "{\"version\": 1, \"code\": \"GUESTS\", \"description\": \"Guests\", \"steps\": " + steps + "}",
                    Criteria.CATALOG);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    private static final Top FIRST =
            Top.of(500, SortField.descending(ContactFields.COUNTRY), SortField.ascending(ContactFields.NAME));

    private static List<StepDefinition> everyChoiceOfOptions() {
        List<StepDefinition> steps = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            boolean a = (bits & 1) != 0;
            boolean b = (bits & 2) != 0;
            boolean c = (bits & 4) != 0;
            boolean d = (bits & 8) != 0;
            Optional<Top> top = !c ? Optional.empty() : Optional.of(d ? FIRST : Top.of(1));
            steps.add(new Add(Criterion.everyone(), new AddOptions(a, b, c, d, top)));
            steps.add(new Reduce(Criterion.everyone(), a));
            steps.add(new Refine(Criterion.everyone(), a));
            steps.add(new Enter(List.of(ANNA), a, b));
            steps.add(new ChangeContact(Optional.empty(), ANNA, BEN, a, b));
            steps.add(new ReuseLogged(
                    new LoggedSegmentNo(1),
                    a,
                    b ? Optional.of(TEMPLATE.isBlank()) : Optional.empty(),
                    c ? Optional.of(Criterion.everyone()) : Optional.empty(),
                    d,
                    a));
        }
        return steps;
    }

    @Test
    void saved_criteria_have_this_text() {
        SavedSteps saved = new SavedSteps(CODE, "Guests of the fair", ONE_OF_EACH);

        assertThat(CriteriaJson.write(saved)).isEqualTo(golden("saved.json"));
        assertThat(CriteriaJson.readSteps(golden("saved.json"), Criteria.CATALOG))
                .isEqualTo(saved);
        assertThat(CriteriaJson.readSteps(golden("saved.json").getBytes(UTF_8), Criteria.CATALOG))
                .isEqualTo(saved);
        assertThat(SchemaCheck.problems(golden("saved.json"))).isEmpty();
    }

    @Test
    void every_option_is_kept() {
        SavedSteps saved = new SavedSteps(CODE, "", everyChoiceOfOptions());
        String text = CriteriaJson.write(saved);

        assertThat(CriteriaJson.readSteps(text, Criteria.CATALOG)).isEqualTo(saved);
        assertThat(SchemaCheck.problems(text)).isEmpty();
    }

    @Test
    void what_is_saved_is_written_without_the_lines_of_its_segment_and_without_when_and_by_whom() {
        SavedCriteria saved = new SavedCriteria(
                CODE,
                "Guests",
                List.of(new Strike(List.of(ANNA), Optional.of(List.of(new LineId(1, 1))))),
                Instant.parse("2026-02-01T12:00:00Z"),
                new Actor("jana"));

        assertThat(CriteriaJson.write(SavedSteps.of(saved)))
                .isEqualToIgnoringWhitespace(
                        "{\"version\":1,\"code\":\"GUESTS\",\"description\":\"Guests\",\"steps\":[{\"strike\":[\"P1\"]}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                          | json.empty-list       | steps",
                "{}                                                          | json.type             | steps",
                "[null]                                                      | json.null             | steps[0]",
                "[{}]                                                        | json.missing-property | steps[0]",
                "[{\"add\": {\"everyone\": true}, \"entireCompanies\": true}] | json.unknown-property | steps[0].entireCompanies",
                "[{\"add\": {\"everyone\": true}, \"allowExistin\": true}]   | json.unknown-property | steps[0].allowExistin",
                "[{\"add\": {\"everyone\": true}, \"allowExisting\": 1}]     | json.type             | steps[0].allowExisting",
                "[{\"add\": {\"all\": []}}]                                  | json.empty-list       | steps[0].add.all",
                "[{\"reduce\": {\"field\": \"contry\", \"is\": \"CZ\"}}]     | criteria.unknown-field | steps[0].reduce.field",
                "[{\"enter\": []}]                                           | json.empty-list       | steps[0].enter",
                "[{\"enter\": [\"\"]}]                                       | criteria.value        | steps[0].enter[0]",
                "[{\"change\": {\"from\": \"P1\"}}]                          | json.missing-property | steps[0].change",
                "[{\"reuse\": 0}]                                            | criteria.value        | steps[0].reuse",
                "[{\"reuse\": 1, \"entries\": {\"field\": \"country\", \"is\": \"CZ\"}}] | criteria.unknown-field | steps[0].entries.field"
            })
    void a_step_that_cannot_be_is_told_with_its_place(String steps, String code, String path) {
        assertThat(problemsOf(steps)).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.where()).endsWith(", " + path);
        });
    }

    @Test
    void more_contacts_than_a_step_by_hand_names_are_refused() {
        String numbers = "\"P1\"" + ", \"P%d\"".repeat(10_000).formatted(everyNumber());

        assertThat(problemsOf("[{\"enter\": [" + numbers + "]}]"))
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("criteria.value"));
    }

    private static Object[] everyNumber() {
        Object[] numbers = new Object[10_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i + 2;
        }
        return numbers;
    }

    @Test
    void the_document_of_a_criterion_is_none_of_saved_criteria_and_the_other_way_round() {
        assertThatThrownBy(() -> CriteriaJson.readSteps(golden("guests.json"), Criteria.CATALOG))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("steps")
                .hasMessageContaining("'criterion'");
        assertThatThrownBy(() -> CriteriaJson.read(golden("saved.json"), Criteria.CATALOG))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'criterion'");
    }

    @Test
    void saved_criteria_without_steps_cannot_be_made() {
        assertThatThrownBy(() -> new SavedSteps(CODE, "Guests", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one step");
    }
}
