package dev.segue.criteria.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.segue.InvalidInputException;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Explanation;
import dev.segue.criteria.FieldCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Criteria as JSON documents: to be kept in a repository, sent over a wire, and shown by a user interface.
 *
 * <p>Rule JS-1: what is written and read again is equal, for every criterion whose fields the catalog has. Rule JS-2: a criterion has one
 * text, the same on every machine and in every locale, with its properties in one order. Rule JS-3: reading guesses nothing. A property that
 * is unknown, doubled or missing, a value of another type, null, an empty list, a newer version: all that is wrong is told at once, each with line,
 * column, path and the nearest name. Rule JS-4: a document has at most 16 MiB, 500,000 values and 160 nested objects and lists, and a
 * number at most 100 characters, a text 10,000; a list of 100,000 values fits. At the hundredth problem reading stops.
 *
 * <p>A document names fields, relations and custom criteria; which of them there are, and of which type, is the catalog's to say, and no
 * type of Java is ever named. What reading does not look at is looked at where a criterion is used ({@link
 * dev.segue.criteria.CriterionCheck}): blank values, ranges in which nothing lies, lists that are too long.
 *
 * <p>The documents are described in the module's README and by {@link #schema()}. Thread-safe.
 */
public final class CriteriaJson {
    private static final String SCHEMA = "criteria-1.schema.json";

    private CriteriaJson() {}

    /**
     * The document of a criterion.
     *
     * @throws IllegalArgumentException if it is larger or deeper than criteria may be, or a field is asked of a subject that it is none of
     */
    public static String write(Criterion criterion) {
        return Documents.written(Json.object("criterion", CriterionWriter.written(criterion)));
    }

    /**
     * The document of saved criteria.
     *
     * @throws IllegalArgumentException as for {@link #write(Criterion)}
     */
    public static String write(SavedSteps steps) {
        return Documents.written(Json.object("code", Json.text(steps.code().value()))
                .with("description", Json.text(steps.description()))
                .with(
                        "steps",
                        Json.list(
                                steps.steps().stream().map(StepWriter::written).toList())));
    }

    /**
     * An explanation as data: the tree of its groups and conditions, each with its verdict and what was seen, and the changes that would give the
     * other verdict. Written to be shown; it is not read again.
     *
     * @throws IllegalArgumentException as for {@link #write(Criterion)}
     */
    public static String write(Explanation explanation) {
        return Documents.written(ExplanationWriter.written(explanation));
    }

    /**
     * The criterion of a document.
     *
     * @throws InvalidInputException with all that is wrong with it, at most 100 problems
     */
    public static Criterion read(String json, FieldCatalog catalog) {
        return Documents.criterion(requireNonNull(json, "json"), requireNonNull(catalog, "catalog"), new Findings());
    }

    /**
     * The criterion of a document in UTF-8, with a byte order mark or without.
     *
     * @throws InvalidInputException with all that is wrong with it, at most 100 problems
     */
    public static Criterion read(byte[] json, FieldCatalog catalog) {
        requireNonNull(catalog, "catalog");
        Findings findings = new Findings();
        return Documents.criterion(JsonBytes.text(requireNonNull(json, "json"), findings), catalog, findings);
    }

    /**
     * The saved criteria of a document.
     *
     * @throws InvalidInputException with all that is wrong with it, at most 100 problems
     */
    public static SavedSteps readSteps(String json, FieldCatalog catalog) {
        return Documents.steps(requireNonNull(json, "json"), requireNonNull(catalog, "catalog"), new Findings());
    }

    /**
     * The saved criteria of a document in UTF-8, with a byte order mark or without.
     *
     * @throws InvalidInputException with all that is wrong with it, at most 100 problems
     */
    public static SavedSteps readSteps(byte[] json, FieldCatalog catalog) {
        requireNonNull(catalog, "catalog");
        Findings findings = new Findings();
        return Documents.steps(JsonBytes.text(requireNonNull(json, "json"), findings), catalog, findings);
    }

    /** The JSON Schema (draft 2020-12) of the documents that are read. It knows the form, and not which fields there are. */
    public static String schema() {
        try (InputStream schema = requireNonNull(CriteriaJson.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(schema.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
