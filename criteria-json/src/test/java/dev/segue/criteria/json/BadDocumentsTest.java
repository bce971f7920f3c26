package dev.segue.criteria.json;

import static dev.segue.criteria.json.BadDocuments.problemsOf;
import static dev.segue.criteria.json.BadDocuments.problemsOfCriterion;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.CriterionCheck;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadDocumentsTest {
    private static final String CZ = "{\"version\": 1, \"criterion\": {\"field\": \"country\", \"is\": \"CZ\"}}";

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream().map(it -> it.code() + " " + it.where()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{\"version\": 1,}",
                "{\"version\": 1, \"criterion\": {\"field\":",
                "{\"version\": 01}",
                "{'version': 1}",
                "{\"version\": NaN}",
                "{\"version\": +1}",
                "{\"version\": 1 /* first */}",
                "[1,,2]",
                "{\"version\": \"1\n\"}"
            })
    void what_is_no_json_is_told_with_line_and_column(String text) {
        assertThat(problemsOf(text)).last().satisfies(it -> {
            assertThat(it.code()).isEqualTo("json.syntax");
            assertThat(it.where()).startsWith("line 1:");
        });
    }

    @Test
    void the_line_and_the_column_are_those_of_the_mistake() {
        assertThat(places(problemsOf("{\n  \"version\": 1,\n  \"criterion\": oops\n}")))
                .containsExactly("json.syntax line 3:16");
        assertThat(places(problemsOf("{\n  \"version\": 1,\n  \"criterion\": {")))
                .containsExactly("json.syntax line 3:17");
    }

    @ParameterizedTest
    @ValueSource(strings = {" {}", "x", " 1", "}", ",", "\u0000"})
    void nothing_may_follow_the_end(String behind) {
        assertThat(places(problemsOf(CZ + behind)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("json.trailing line 1:");
    }

    @Test
    void a_key_that_is_there_twice_is_refused_also_if_both_say_the_same() {
        assertThat(places(problemsOfCriterion("{\"field\": \"country\", \"is\": \"CZ\", \"is\": \"CZ\"}")))
                .containsExactly("json.duplicate-key line 1:68, criterion.is");
        assertThat(codes(problemsOf("{\"version\": 1, \"version\": 2, \"criterion\": {\"everyone\": true}}")))
                .containsExactly("json.duplicate-key");
    }

    @ParameterizedTest
    @CsvSource({
        "feild, field",
        "filed, field",
        "al, all",
        "anny, any",
        "inSegmnet, inSegment",
        "row, rows",
        "meet, meets"
    })
    void an_unknown_property_is_told_with_the_nearest(String written, String nearest) {
        assertThat(problemsOfCriterion("{\"" + written + "\": 1}"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("json.unknown-property");
                    assertThat(it.what()).contains("'" + written + "'");
                    assertThat(it.fix()).isEqualTo("Did you mean '" + nearest + "'?");
                });
    }

    @Test
    void an_unknown_property_beside_others_is_told_with_the_nearest_that_may_stand_there() {
        assertThat(problemsOfCriterion("{\"field\": \"country\", \"is\": \"CZ\", \"ignoreCase\": true}"))
                .singleElement()
                .satisfies(it -> assertThat(it.fix()).isEqualTo("Did you mean 'ignoringCase'?"));
        assertThat(problemsOfCriterion("{\"field\": \"mailing_groups\", \"any\": [\"FAIR\"]}"))
                .anySatisfy(it -> assertThat(it.fix()).isEqualTo("Did you mean 'anyOf'?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@class", "@type", "$type", "class", "!", ""})
    void the_name_of_a_type_is_an_unknown_property(String key) {
        assertThat(codes(problemsOfCriterion("{\"" + key + "\": \"javax.naming.InitialContext\"}")))
                .containsExactly("json.unknown-property");
        assertThat(codes(problemsOfCriterion(
                        "{\"" + key + "\": \"java.lang.Runtime\", \"field\": \"country\", \"is\": \"CZ\"}")))
                .containsExactly("json.unknown-property");
        assertThat(codes(problemsOfCriterion("{\"field\": \"revenue\", \"is\": {\"" + key
                        + "\": \"x\", \"amount\": \"1.00\", \"currency\": \"EUR\"}}")))
                .containsExactly("json.unknown-property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"not\":"})
    void a_document_that_is_too_deep_is_refused_and_no_stack_overflows(String opening) {
        assertThat(codes(problemsOf(opening.repeat(100_000)))).containsExactly("json.too-deep");
        assertThat(codes(problemsOfCriterion(opening.repeat(100_000)))).contains("json.too-deep");
    }

    @Test
    void a_criterion_of_64_levels_is_read_and_one_of_65_is_not() {
        String deepest = "{\"all\": [".repeat(63) + "{\"field\": \"revenue\", \"oneOf\": [{\"parameter\": \"p\"}]}"
                + "]}".repeat(63);
        assertThat(problemsOfCriterion(deepest)).isEmpty();

        assertThat(problemsOfCriterion("{\"not\": " + deepest + "}"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("criteria.too-deep");
                    assertThat(it.where()).contains("criterion.not.all[0].all[0]");
                });
    }

    @Test
    void a_criterion_of_a_thousand_conditions_is_read_and_a_larger_one_is_not() {
        String one = "{\"everyone\": true}";
        assertThat(problemsOfCriterion("{\"any\": [" + (one + ",").repeat(998) + one + "]}"))
                .isEmpty();
        assertThat(codes(problemsOfCriterion("{\"any\": [" + (one + ",").repeat(999) + one + "]}")))
                .containsExactly("criteria.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "revenue", "country", "type"})
    void a_number_of_a_million_digits_is_refused_wherever_it_stands(String field) {
        assertThat(places(problemsOfCriterion("{\"field\": \"" + field + "\", \"is\": " + "9".repeat(1_000_000) + "}")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("json.number-too-long line 1:")
                .endsWith(", criterion.is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e-1001", "1e2147483648", "1e99999999999999999999", "0e-999999999"})
    void a_number_with_an_exponent_out_of_bounds_is_refused(String number) {
        assertThat(codes(problemsOfCriterion("{\"field\": \"score\", \"is\": " + number + "}")))
                .containsExactly("json.number-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "0.00000000001", "1e15", "1e1000", "-1e-11"})
    void a_number_that_the_field_cannot_have_is_told_with_the_number(String number) {
        assertThat(codes(problemsOfCriterion("{\"field\": \"score\", \"is\": " + number + "}")))
                .containsExactly("criteria.value");
    }

    @Test
    void a_document_that_is_too_long_is_refused_before_it_is_read() {
        String text = "\"" + "x".repeat(100_000_000) + "\"";

        assertThat(places(problemsOf(text))).containsExactly("json.too-long line 1:1");
        assertThat(places(problemsOf(text.getBytes(UTF_8)))).containsExactly("json.too-long line 1:1");
    }

    @Test
    void a_document_of_too_many_values_is_refused() {
        assertThat(codes(problemsOf("[" + "1,".repeat(500_000) + "1]"))).containsExactly("json.too-long");
    }

    @Test
    void a_list_of_100_000_values_is_read() {
        String values =
                IntStream.range(0, 100_000).mapToObj("\"CT%015d\""::formatted).collect(Collectors.joining(","));

        Criterion read = CriteriaJson.read(
                "{\"version\": 1, \"criterion\": {\"field\": \"country\", \"oneOf\": [" + values + "]}}",
                Criteria.CATALOG);

        assertThat(((OneOf) read).values()).hasSize(CriterionCheck.MOST_VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\ude00\\ud83d", "\\u0000", "CZ\\ud83d"})
    void a_text_that_no_store_can_keep_is_refused(String text) {
        assertThat(places(problemsOfCriterion("{\"field\": \"note\", \"is\": \"" + text + "\"}")))
                .containsExactly("text.not-storable line 1:53, criterion.is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\ude00\\ud83d", "\\u0000"})
    void neither_is_a_key_that_no_store_can_keep_read(String key) {
        assertThat(problemsOfCriterion("{\"field\": \"note\", \"is\": \"x\", \"" + key + "\": 1}"))
                .last()
                .satisfies(
                        it -> assertThat(it.code()).isIn("text.not-storable", "json.syntax", "json.unknown-property"));
    }

    @Test
    void a_lone_surrogate_in_the_text_itself_is_refused_too() {
        assertThat(codes(problemsOfCriterion("{\"field\": \"note\", \"is\": \"\uD83D\"}")))
                .containsExactly("text.not-storable");
    }

    @Test
    void utf_8_is_read_with_a_byte_order_mark_and_without() {
        String document = CZ.replace("CZ", "Č\uD83D\uDE00");
        Criterion expected = ContactFields.COUNTRY.is("Č\uD83D\uDE00");

        assertThat(CriteriaJson.read(document.getBytes(UTF_8), Criteria.CATALOG))
                .isEqualTo(expected);
        assertThat(CriteriaJson.read(("\uFEFF" + document).getBytes(UTF_8), Criteria.CATALOG))
                .isEqualTo(expected);
        assertThat(CriteriaJson.read("\uFEFF" + document, Criteria.CATALOG)).isEqualTo(expected);
    }

    @Test
    void every_other_encoding_is_refused() {
        String document = CZ.replace("CZ", "Č");

        for (byte[] bytes :
                List.of(document.getBytes(UTF_16), document.getBytes(UTF_16BE), document.getBytes(UTF_16LE))) {
            assertThat(places(problemsOf(bytes))).containsExactly("json.encoding line 1:1");
        }
        assertThat(problemsOf(CZ.replace("CZ", "Ü\nx").getBytes(ISO_8859_1)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("json.encoding");
                    assertThat(it.where()).isEqualTo("line 1:57");
                    assertThat(it.what()).contains("DC");
                });
        assertThat(codes(problemsOf(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})))
                .containsExactly("json.encoding");
        assertThat(codes(problemsOf(new byte[] {'"', (byte) 0xC4}))).containsExactly("json.encoding");
    }

    @Test
    void a_newer_version_is_refused_with_those_that_can_be_read_and_nothing_else_is_said() {
        assertThat(problemsOf("{\"version\": 99, \"criteria\": [{\"colour\": null}]}"))
                .filteredOn(it -> !it.code().equals("json.null"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("criteria.version-newer");
                    assertThat(it.where()).isEqualTo("line 1:13, version");
                    assertThat(it.what()).contains("version 99").contains("1 to 1");
                });
    }

    @ParameterizedTest
    @CsvSource({"0, criteria.value", "-1, criteria.value", "1.5, json.type", "true, json.type", "null, json.null"})
    void a_version_that_there_is_not_is_refused(String version, String code) {
        assertThat(codes(problemsOf("{\"version\": " + version + ", \"criterion\": {\"everyone\": true}}")))
                .containsExactly(code);
    }

    @Test
    void the_version_and_the_criterion_have_to_be_there() {
        assertThat(codes(problemsOf("{}"))).containsExactly("json.missing-property", "json.missing-property");
        assertThat(codes(problemsOf("{\"criterion\": {\"everyone\": true}}"))).containsExactly("json.missing-property");
        assertThat(codes(problemsOf("[]"))).containsExactly("json.type");
        assertThat(codes(problemsOf("null"))).containsExactly("json.null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"all\": null}                                      | json.null       | criterion.all",
                "{\"all\": [null]}                                    | json.null       | criterion.all[0]",
                "{\"all\": []}                                        | json.empty-list | criterion.all",
                "{\"any\": []}                                        | json.empty-list | criterion.any",
                "{\"not\": []}                                        | json.type       | criterion.not",
                "{\"field\": \"country\", \"oneOf\": []}              | json.empty-list | criterion.oneOf",
                "{\"field\": \"mailing_groups\", \"anyOf\": null}     | json.null       | criterion.anyOf",
                "{\"custom\": \"owes_money\", \"arguments\": []}      | json.empty-list | criterion.arguments",
                "{\"field\": \"country\", \"is\": {}}                 | json.type       | criterion.is",
                "{\"field\": \"country\", \"is\": 1}                  | json.type       | criterion.is",
                "{\"field\": 1, \"is\": 1}                            | json.type       | criterion.field",
                "{\"field\": \"score\", \"is\": \"1\"}                | json.type       | criterion.is",
                "{\"field\": \"vip\", \"is\": \"true\"}               | json.type       | criterion.is",
                "{\"field\": \"revenue\", \"is\": 150.00}             | json.type       | criterion.is",
                "{\"field\": \"last_visit\", \"is\": {}}              | json.type       | criterion.is",
                "{\"field\": \"created\", \"is\": 1774744200}         | json.type       | criterion.is",
                "{\"field\": \"country\", \"blank\": false}           | json.type       | criterion.blank",
                "{\"everyone\": false}                                | json.type       | criterion.everyone",
                "{\"inLoggedSegment\": \"12\"}                        | json.type       | criterion.inLoggedSegment",
                "{\"inLoggedSegment\": 1.5}                           | json.type       | criterion.inLoggedSegment",
                "{\"sample\": {\"salt\": \"A\", \"percent\": \"10\"}} | json.type       | criterion.sample.percent",
                "{\"rows\": \"interaction\", \"atLeast\": true}       | json.type       | criterion.atLeast",
                "[]                                                   | json.type       | criterion",
                "\"everyone\"                                         | json.type       | criterion"
            })
    void a_value_of_another_type_is_told_with_its_path(String criterion, String code, String path) {
        assertThat(problemsOfCriterion(criterion)).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.where()).endsWith(", " + path);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\": \"last_visit\", \"is\": \"2026-02-31\"}",
                "{\"field\": \"last_visit\", \"is\": \"31.02.2026\"}",
                "{\"field\": \"last_visit\", \"is\": {\"today\": 100001}}",
                "{\"field\": \"last_visit\", \"is\": {\"today\": 0, \"unit\": \"DECADES\"}}",
                "{\"field\": \"last_visit\", \"is\": {\"today\": 0, \"zone\": \"Europe/Pragu\"}}",
                "{\"field\": \"last_visit\", \"is\": {\"edge\": \"START\", \"period\": \"DAY\"}}",
                "{\"field\": \"last_visit\", \"is\": {\"parameter\": \"Since\"}}",
                "{\"field\": \"created\", \"is\": \"2026-03-29T00:30:00\"}",
                "{\"field\": \"created\", \"is\": \"2026-03-29T02:30:00+02:00\"}",
                "{\"field\": \"created\", \"is\": \"0000-12-31T23:59:59Z\"}",
                "{\"field\": \"created\", \"is\": \"yesterday\"}",
                "{\"field\": \"created\", \"oneOf\": [\"2026-03-29\"]}",
                "{\"field\": \"revenue\", \"is\": {\"amount\": \"1e3\", \"currency\": \"EUR\"}}",
                "{\"field\": \"revenue\", \"is\": {\"amount\": \"1.005\", \"currency\": \"EUR\"}}",
                "{\"field\": \"revenue\", \"is\": {\"amount\": \"1\", \"currency\": \"EURO\"}}",
                "{\"field\": \"type\", \"is\": \"person\"}",
                "{\"field\": \"name\", \"matches\": \"a\\\\\"}",
                "{\"inSegment\": \"\"}",
                "{\"inLoggedSegment\": 0}",
                "{\"targetOf\": \" FAIR\"}",
                "{\"meets\": \"A CODE OF MORE THAN TWENTY CHARACTERS\"}",
                "{\"sample\": {\"salt\": \"A\", \"percent\": 0}}",
                "{\"sample\": {\"salt\": \" \", \"percent\": 10}}",
                "{\"rows\": \"interaction\", \"atLeast\": 0}",
                "{\"rows\": \"interaction\", \"exactly\": -1}"
            })
    void a_value_that_cannot_be_is_told(String criterion) {
        assertThat(codes(problemsOfCriterion(criterion))).containsExactly("criteria.value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\": \"vip\", \"above\": true}",
                "{\"field\": \"type\", \"from\": \"COMPANY\"}",
                "{\"field\": \"mailing_groups\", \"is\": \"FAIR\"}",
                "{\"field\": \"mailing_groups\", \"oneOf\": [\"FAIR\"]}",
                "{\"field\": \"country\", \"anyOf\": [\"CZ\"]}",
                "{\"field\": \"score\", \"matches\": \"1*\"}",
                "{\"field\": \"score\", \"is\": 1, \"ignoringCase\": true}",
                "{\"rows\": \"interaction\", \"total\": {\"field\": \"template\", \"above\": 1}}"
            })
    void what_a_field_of_that_type_cannot_be_asked_is_told(String criterion) {
        assertThat(codes(problemsOfCriterion(criterion))).containsExactly("criteria.type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\": \"contry\", \"is\": 1}                            | criteria.unknown-field    | country",
                "{\"field\": \"contry\", \"is\": 1, \"ignoringCase\": true}    | criteria.unknown-field    | country",
                "{\"rows\": \"interactions\", \"atLeast\": 1}                  | criteria.unknown-relation | interaction",
                "{\"custom\": \"ows_money\"}                                   | criteria.unknown-custom   | owes_money",
                "{\"rows\": \"interaction\", \"where\": {\"field\": \"tmplate\", \"is\": \"A\"}, \"atLeast\": 1} | criteria.unknown-field | template"
            })
    void an_unknown_name_is_told_with_the_nearest(String criterion, String code, String nearest) {
        assertThat(problemsOfCriterion(criterion)).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.fix()).isEqualTo("Did you mean '" + nearest + "'?");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\": \"country\", \"is\": \"CZ\", \"oneOf\": [\"CZ\"]}",
                "{\"field\": \"score\", \"is\": 1, \"from\": 1}",
                "{\"field\": \"country\", \"is\": \"CZ\", \"all\": [{\"everyone\": true}]}",
                "{\"all\": [{\"everyone\": true}], \"any\": [{\"everyone\": true}]}",
                "{\"rows\": \"interaction\", \"atLeast\": 1, \"atMost\": 2}",
                "{\"field\": \"country\", \"oneOf\": [\"CZ\"], \"ignoringCase\": true}",
                "{\"rows\": \"interaction\", \"latest\": {\"is\": {\"today\": 0}, \"below\": {\"today\": 0}}}",
                "{\"everyone\": true, \"arguments\": [\"x\"]}"
            })
    void two_conditions_in_one_object_are_refused(String criterion) {
        assertThat(codes(problemsOfCriterion(criterion))).containsExactly("json.unknown-property");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"is\": \"CZ\"}",
                "{\"field\": \"country\"}",
                "{\"field\": \"country\", \"ignoringCase\": true}",
                "{\"rows\": \"interaction\"}",
                "{\"rows\": \"interaction\", \"window\": {}, \"atLeast\": 1}",
                "{\"rows\": \"interaction\", \"total\": {\"field\": \"duration\"}}",
                "{\"rows\": \"interaction\", \"latest\": {}}",
                "{\"field\": \"revenue\", \"is\": {\"amount\": \"1.00\"}}",
                "{\"field\": \"last_visit\", \"is\": {\"edge\": \"START\"}}",
                "{\"sample\": {\"salt\": \"A\"}}"
            })
    void what_says_too_little_is_refused(String criterion) {
        assertThat(codes(problemsOfCriterion(criterion))).contains("json.missing-property");
    }

    @Test
    void a_field_that_the_schema_has_no_more_is_told_with_its_place_and_the_document_is_read_again_once_it_is_back() {
        String document = CriteriaJson.write(ContactFields.COUNTRY.is("CZ").and(Criteria.SCORE.atLeast(5)));

        assertThatThrownBy(() ->
                        CriteriaJson.read(document, ContactSchema.standard().catalog()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(places(it.problems()))
                                .containsExactly("criteria.unknown-field line 3:69, criterion.all[1].field"));
        assertThat(CriteriaJson.read(
                        document, ContactSchema.standard().with(Criteria.SCORE).catalog()))
                .isEqualTo(ContactFields.COUNTRY.is("CZ").and(Criteria.SCORE.atLeast(5)));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_its_place() {
        List<Problem> problems = problemsOf("""
                {
                  "version": 1,
                  "criterion": {
                    "all": [
                      {"field": "contry", "is": "CZ"},
                      {"field": "score", "atLeast": "5", "colour": "red"},
                      {"any": []},
                      {"rows": "interaction", "where": {"field": "date", "is": "2026-02-31"}, "atLeast": 0},
                      {"field": "note", "is": null}
                    ]
                  },
                  "comment": "mine"
                }
                """);

        assertThat(places(problems))
                .containsExactly(
                        "criteria.unknown-field line 5:17, criterion.all[0].field",
                        "json.type line 6:37, criterion.all[1].atLeast",
                        "json.unknown-property line 6:52, criterion.all[1].colour",
                        "json.empty-list line 7:15, criterion.all[2].any",
                        "criteria.value line 8:64, criterion.all[3].where.is",
                        "criteria.value line 8:90, criterion.all[3].atLeast",
                        "json.null line 9:31, criterion.all[4].is",
                        "json.unknown-property line 12:14, comment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\": 1}",
                "null",
                "\"\\ud800\"",
                "{\"field\": \"last_visit\", \"oneOf\": [\"2026-02-31\"]}",
                "{\"field\": \"type\", \"is\": \"PERSN\"}",
                "{\"all\": []}"
            })
    void at_the_hundredth_problem_reading_stops(String wrong) {
        assertThat(problemsOfCriterion("{\"all\": [" + (wrong + ",").repeat(50_000) + wrong + "] oops"))
                .last()
                .satisfies(it -> assertThat(it.code()).isIn("json.syntax", "json.null", "text.not-storable"));
        assertThat(problemsOfCriterion("{\"all\": [" + (wrong + ",").repeat(50_000) + wrong + "]}"))
                .hasSize(CriterionCheck.MOST_PROBLEMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"is", "matches"})
    void a_text_that_is_too_long_for_anything_is_refused_with_its_place(String word) {
        String at = "\"field\": \"note\", \"" + word + "\": \"";
        assertThat(problemsOfCriterion("{" + at + "x".repeat(10_000) + "\"}")).isEmpty();

        assertThat(problemsOfCriterion("{" + at + "x".repeat(10_001) + "\"}"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("json.too-long");
                    assertThat(it.where()).endsWith(", criterion." + word);
                });
    }

    @Test
    void a_key_of_a_million_characters_is_shown_in_part() {
        assertThat(problemsOfCriterion("{\"" + "x".repeat(1_000_000) + "\": 1}"))
                .allSatisfy(BadDocuments::isDocumented)
                .extracting(Problem::code)
                .containsExactly("json.too-long", "json.unknown-property");
    }

    @Test
    void odd_documents_are_refused_with_documented_codes_or_read() {
        for (String found : List.of(
                "{\"version\": 1, \"criterion\": {\"\": 1}}",
                "{\"version\": 1, \"criterion\": {\"field\": \"score\", \"is\": -0}}",
                "{\"version\": 1, \"criterion\": {\"field\": \"created\", \"is\": \"T\"}}",
                "{\"version\": 1.0, \"criterion\": {\"everyone\": true}}",
                "{\"version\": 1, \"criterion\": {\"field\": \"last_visit\", \"is\": \"+999999999-12-31\"}}",
                "{\"version\": 1, \"criterion\": {\"field\": \"created\", \"from\": \"-999999999-01-01\"}}")) {
            CriteriaJsonLawsTest.refusedProperlyOrRead(found);
        }
    }

    @Test
    void no_document_and_no_catalog_are_mistakes_of_the_caller() {
        assertThatThrownBy(() -> CriteriaJson.read((String) null, Criteria.CATALOG))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("json");
        assertThatThrownBy(() -> CriteriaJson.read(CZ, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("catalog");
    }

    @Test
    void the_exception_carries_the_problems() {
        assertThatThrownBy(() -> CriteriaJson.read("{}", Criteria.CATALOG))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.problems()).hasSize(2));
    }
}
