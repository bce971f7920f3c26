package dev.segue.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    @Test
    void the_schema_is_of_the_version_that_is_written() {
        assertThat(CriteriaJson.schema())
                .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"version\": {\"const\": " + Documents.VERSION + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\": \"country\"}",
                "{\"field\": \"country\", \"is\": \"CZ\", \"above\": \"CZ\"}",
                "{\"field\": \"country\", \"is\": null}",
                "{\"field\": \"country\", \"oneOf\": []}",
                "{\"field\": \"Country\", \"is\": \"CZ\"}",
                "{\"field\": \"country\", \"is\": \"CZ\", \"colour\": 1}",
                "{\"all\": []}",
                "{\"not\": [{\"everyone\": true}]}",
                "{\"everyone\": false}",
                "{\"rows\": \"interaction\"}",
                "{\"rows\": \"interaction\", \"atLeast\": 0}",
                "{\"rows\": \"interaction\", \"atLeast\": 1, \"exactly\": 1}",
                "{\"field\": \"last_visit\", \"is\": {\"today\": 0, \"unit\": \"DECADES\"}}",
                "{\"sample\": {\"salt\": \"A\"}}",
                "{}"
            })
    void what_reading_refuses_by_its_form_alone_is_not_of_the_published_form(String criterion) {
        String document = "{\"version\": 1, \"criterion\": " + criterion + "}";

        assertThat(BadDocuments.problemsOf(document)).isNotEmpty();
        assertThat(SchemaCheck.problems(document)).isNotEmpty();
    }
}
