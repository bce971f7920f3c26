package dev.segue.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import java.util.List;
import java.util.Set;

/** What reading says of documents that may be wrong. */
final class BadDocuments {
    /** The codes that reading may give, as README.md and docs/problems.md list them. */
    static final Set<String> CODES = Set.of(
            "json.syntax",
            "json.trailing",
            "json.duplicate-key",
            "json.unknown-property",
            "json.missing-property",
            "json.null",
            "json.type",
            "json.empty-list",
            "json.too-deep",
            "json.too-long",
            "json.number-too-long",
            "json.encoding",
            "text.not-storable",
            "criteria.version-newer",
            "criteria.unknown-field",
            "criteria.unknown-relation",
            "criteria.unknown-custom",
            "criteria.type",
            "criteria.value",
            "criteria.too-deep",
            "criteria.too-long");

    private BadDocuments() {}

    /** All problems of the document; empty if it can be read. */
    static List<Problem> problemsOf(String text) {
        try {
            CriteriaJson.read(text, Criteria.CATALOG);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    /** All problems of the document; empty if it can be read. */
    static List<Problem> problemsOf(byte[] bytes) {
        try {
            CriteriaJson.read(bytes, Criteria.CATALOG);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    /** All problems of a document with this criterion. */
    static List<Problem> problemsOfCriterion(String criterion) {
        return problemsOf("{\"version\": 1, \"criterion\": " + criterion + "}");
    }

    static void isDocumented(Problem problem) {
        assertThat(problem.code()).isIn(CODES);
        assertThat(problem.where())
                .matches("(?s)line [1-9][0-9]*:[1-9][0-9]*(, .+)?")
                .hasSizeLessThan(12_000);
        assertThat(problem.what()).hasSizeLessThan(1_500);
    }
}
