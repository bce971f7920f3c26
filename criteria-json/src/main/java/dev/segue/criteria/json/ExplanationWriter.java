package dev.segue.criteria.json;

import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.Explanation;

/** Writes why a contact satisfies a criterion, or why not. */
final class ExplanationWriter {

    private ExplanationWriter() {}

    /** The whole of it, with what would have to change. */
    static Json.Obj written(Explanation explanation) {
        CriterionCheck.sizeProblems(explanation.criterion()).stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.toString());
                });
        return Json.object("explanation", tree(explanation))
                .with(
                        "changes",
                        Json.list(explanation.changes().stream()
                                .<Json>map(it -> condition(it.condition()).with("wanted", Json.flag(it.wanted())))
                                .toList()));
    }

    private static Json tree(Explanation explanation) {
        if (explanation.operands().isEmpty()) {
            return condition(explanation);
        }
        return Json.object("group", Json.text(group(explanation)))
                .with("satisfied", Json.flag(explanation.satisfied()))
                .with(
                        "operands",
                        Json.list(explanation.operands().stream()
                                .map(ExplanationWriter::tree)
                                .toList()));
    }

    /** The condition as documents write it, with its verdict and what was seen. */
    private static Json.Obj condition(Explanation explanation) {
        Json.Obj object = Json.object("condition", CriterionWriter.written(explanation.criterion()))
                .with("satisfied", Json.flag(explanation.satisfied()));
        return explanation.seen().isPresent()
                ? object.with("seen", OperandWriter.value(explanation.seen().get()))
                : object;
    }

    private static String group(Explanation explanation) {
        if (explanation.criterion() instanceof AllOf) {
            return "all";
        }
        if (explanation.criterion() instanceof AnyOf) {
            return "any";
        }
        if (explanation.criterion() instanceof Not) {
            return "not";
        }
        throw new IllegalArgumentException("A condition has no operands, but was explained with some");
    }
}
