package dev.segue.criteria.json;

import dev.segue.CriteriaCode;
import dev.segue.Problem;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.FieldCatalog;
import dev.segue.segment.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads and writes whole documents: their version, and what they are documents of. */
final class Documents {
    /** The version that is written, and the latest that is read. */
    static final int VERSION = 1;

    private static final String VERSIONS = "1 to " + VERSION;

    private Documents() {}

    static String written(Json.Obj content) {
        Json.Obj document = Json.object("version", Json.number(VERSION));
        for (var member : content.members().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        return JsonText.of(document);
    }

    static Criterion criterion(String text, FieldCatalog catalog, Findings findings) {
        return read(text, findings, (members, shapes) -> {
            Optional<Json> json = members.required("criterion");
            Optional<Criterion> criterion = json.flatMap(CriterionReader.ofContacts(catalog, shapes)::read);
            criterion.ifPresent(it -> refuseTooLarge(it, json.orElseThrow(), findings));
            members.close(Set.of("version", "criterion"));
            return criterion;
        });
    }

    static SavedSteps steps(String text, FieldCatalog catalog, Findings findings) {
        return read(text, findings, (members, shapes) -> {
            Optional<CriteriaCode> code = members.required("code")
                    .flatMap(it -> shapes.text(it).flatMap(of -> shapes.made(it, () -> new CriteriaCode(of))));
            Optional<String> description = members.required("description").flatMap(shapes::text);
            StepReader reader = new StepReader(catalog, shapes);
            Optional<List<StepDefinition>> steps =
                    members.required("steps").flatMap(it -> shapes.list(it, reader::read));
            members.close(Set.of("version", "code", "description", "steps"));
            return code.flatMap(it -> description.flatMap(words ->
                    steps.flatMap(all -> shapes.made(members.object(), () -> new SavedSteps(it, words, all)))));
        });
    }

    private static <T> T read(String text, Findings findings, BiFunction<Members, Shapes, Optional<T>> content) {
        Shapes shapes = new Shapes(findings);
        Json json = JsonParsing.parse(text, findings);
        Optional<T> read = shapes.object(json, "a document such as {\"version\": 1, \"criterion\": …}")
                .filter(members -> isOfAKnownVersion(members, shapes))
                .flatMap(members -> content.apply(members, shapes));
        findings.refuseIfAny();
        return read.orElseThrow(() -> new IllegalStateException("A document that cannot be read has a problem"));
    }

    private static boolean isOfAKnownVersion(Members members, Shapes shapes) {
        Optional<Json> json = members.required("version");
        Optional<Long> version = json.flatMap(shapes::whole);
        if (version.isEmpty()) {
            return json.isEmpty();
        }
        if (version.get() > VERSION) {
            shapes.findings()
                    .add(
                            json.orElseThrow().place(),
                            "criteria.version-newer",
                            "the document has version " + version.get() + ", and versions " + VERSIONS + " can be read",
                            "Read it with a newer Segue, or save it for version " + VERSION);
        } else if (version.get() < 1) {
            shapes.bad(json.orElseThrow(), "there is no version " + version.get(), "Give version " + VERSION);
        }
        return version.get() == VERSION;
    }

    private static void refuseTooLarge(Criterion criterion, Json json, Findings findings) {
        for (Problem problem : CriterionCheck.sizeProblems(criterion)) {
            findings.add(json.place(), problem.code(), problem.what(), problem.fix());
        }
    }
}
