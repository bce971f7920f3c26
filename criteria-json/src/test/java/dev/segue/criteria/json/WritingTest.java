package dev.segue.criteria.json;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.criteria.DateExpression.today;
import static dev.segue.logging.EntryFields.INTERACTIONS;
import static dev.segue.logging.EntryFields.TEMPLATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.Money;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Facts;
import dev.segue.criteria.Window;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingTest {
    private static final Criterion GUESTS = TYPE.is(ContactType.PERSON)
            .and(
                    COUNTRY.oneOf("CZ", "SK").or(NAME.matchesIgnoringCase("*nov?")),
                    MAILING_GROUPS.noneOf("STATE"),
                    Criteria.REVENUE.atLeast(Money.of("50000", "EUR")),
                    INTERACTIONS
                            .where(TEMPLATE.is("COMPLAINT"))
                            .within(Window.from(today().minus(3, Unit.MONTHS).in(ZoneId.of("Europe/Prague"))))
                            .none(),
                    Criterion.sample("spring", "10"));

    static String golden(String name) {
        try (InputStream in = WritingTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_criterion_has_this_text() {
        assertThat(CriteriaJson.write(GUESTS)).isEqualTo(golden("guests.json"));
        assertThat(CriteriaJson.read(golden("guests.json"), Criteria.CATALOG)).isEqualTo(GUESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "lt-LT"})
    void the_text_and_the_problems_are_the_same_in_every_locale(String tag) {
        Locale before = Locale.getDefault();
        String wrong =
                "{\"version\": 1, \"criterion\": {\"any\": [{\"field\": \"TITLE\", \"is\": \"I\"}, {\"field\": \"score\", \"is\": "
                        + "1".repeat(1_000) + "}, {\"field\": \"type\", \"is\": \"COMPANI\"}]}}";
        var problems = BadDocuments.problemsOf(wrong);
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(CriteriaJson.write(GUESTS)).isEqualTo(golden("guests.json"));
            assertThat(CriteriaJson.read(golden("guests.json"), Criteria.CATALOG))
                    .isEqualTo(GUESTS);
            assertThat(BadDocuments.problemsOf(wrong)).isEqualTo(problems);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void what_fits_on_a_line_stands_on_one_and_a_long_list_has_a_line_for_each_value() {
        assertThat(CriteriaJson.write(COUNTRY.is("CZ")))
                .isEqualTo("{\"version\": 1, \"criterion\": {\"field\": \"country\", \"is\": \"CZ\"}}\n");
        assertThat(CriteriaJson.write(COUNTRY.oneOf(IntStream.range(0, 100)
                                .mapToObj("CODE%02d"::formatted)
                                .toList()))
                        .lines())
                .hasSize(108)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(101));
    }

    @Test
    void what_could_be_lost_on_the_way_is_written_as_an_escape() {
        assertThat(CriteriaJson.write(NAME.is("\"\\/\n\r\t\u0001\u007F\u2028\uFEFF\u200Fž\uD83D\uDE00")))
                .contains("\"\\\"\\\\/\\n\\r\\t\\u0001\\u007f\\u2028\\ufeff\\u200fž\uD83D\uDE00\"");
    }

    @Test
    void a_text_that_no_store_can_keep_is_written_as_an_escape_and_not_read_again() {
        String text = CriteriaJson.write(NAME.matches("\uD83D*"));

        assertThat(text).contains("\\ud83d*");
        assertThat(BadDocuments.problemsOf(text))
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("text.not-storable"));
    }

    @Test
    void a_criterion_that_is_too_deep_is_refused_and_no_stack_overflows() {
        assertThatThrownBy(() -> CriteriaJson.write(negated(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 levels");
        assertThatThrownBy(() -> CriteriaJson.write(negated(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 conditions");
    }

    private static Criterion negated(int times) {
        Criterion criterion = COUNTRY.is("CZ");
        for (int i = 0; i < times; i++) {
            criterion = Criterion.not(criterion);
        }
        return criterion;
    }

    @Test
    void a_field_that_is_asked_of_another_subject_is_refused_because_its_name_would_mean_another() {
        assertThatThrownBy(() -> CriteriaJson.write(TEMPLATE.is("FAIR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'template' is one of interaction");
        assertThatThrownBy(() ->
                        CriteriaJson.write(INTERACTIONS.where(NAME.is("Anna")).exist()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'name' is one of contact");
    }

    @Test
    void an_explanation_is_written_with_verdicts_what_was_seen_and_what_would_have_to_change() {
        Contact anna = Contact.person(new ContactNo("P1"), "Anna Nová")
                .set(COUNTRY, "PL")
                .set(Criteria.SCORE, new BigDecimal("7.5"))
                .build();
        Criterion criterion = COUNTRY.oneOf("CZ", "SK")
                .and(Criteria.SCORE.atLeast(5).negate(), INTERACTIONS.none().or(Criteria.VIP.isTrue()));
        EvaluationMoment moment = new EvaluationMoment(Instant.parse("2026-02-01T12:00:00Z"), ZoneId.of("UTC"));

        String text = CriteriaJson.write(Evaluation.of(criterion, moment).explain(anna, Facts.NONE));

        assertThat(text).isEqualTo(golden("explanation.json"));
    }
}
