package dev.segue.criteria.json;

import dev.segue.ContactNo;
import dev.segue.criteria.Top;
import dev.segue.logging.EntryFields;
import dev.segue.segment.AddOptions;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.ReuseLogged;
import dev.segue.segment.StepDefinition.Strike;
import java.util.List;

/** Writes steps of saved criteria. */
final class StepWriter {

    private StepWriter() {}

    static Json written(StepDefinition step) {
        if (step instanceof Add add) {
            return add(add);
        }
        if (step instanceof Reduce reduce) {
            return Json.object("reduce", CriterionWriter.written(reduce.criterion()))
                    .with("entireCompanies", reduce.entireCompanies());
        }
        if (step instanceof Refine refine) {
            return Json.object("refine", CriterionWriter.written(refine.criterion()))
                    .with("entireCompanies", refine.entireCompanies());
        }
        if (step instanceof Strike strike) {
            return Json.object("strike", numbers(strike.contacts()));
        }
        return admitting(step)
                .with("allowExisting", step.allowsExisting())
                .with("ignoreExclusion", step.ignoresExclusion());
    }

    private static Json add(Add add) {
        AddOptions options = add.options();
        Json.Obj object = Json.object("add", CriterionWriter.written(add.criterion()))
                .with("allowExisting", options.allowExisting())
                .with("expandCompanies", options.expandCompanies())
                .with("relatedCompanies", options.relatedCompanies())
                .with("ignoreExclusion", options.ignoreExclusion());
        return options.top().isPresent()
                ? object.with("first", top(options.top().get()))
                : object;
    }

    private static Json top(Top top) {
        Json.Obj object = Json.object("contacts", Json.number(top.contacts()));
        return top.by().isEmpty()
                ? object
                : object.with(
                        "by",
                        Json.list(top.by().stream()
                                .<Json>map(by -> Json.object(
                                                "field", Json.text(by.field().name()))
                                        .with("descending", by.descending()))
                                .toList()));
    }

    private static Json.Obj admitting(StepDefinition step) {
        if (step instanceof Enter enter) {
            return Json.object("enter", numbers(enter.contacts()));
        }
        if (step instanceof ChangeContact change) {
            return Json.object(
                    "change",
                    Json.object("from", Json.text(change.from().value()))
                            .with("to", Json.text(change.to().value())));
        }
        ReuseLogged reuse = (ReuseLogged) step;
        Json.Obj object = Json.object("reuse", Json.number(reuse.loggedSegment().value()))
                .with("includeCancelled", reuse.includeCancelled());
        if (reuse.entries().isPresent()) {
            object = object.with(
                    "entries", CriterionWriter.written(reuse.entries().get(), EntryFields.INTERACTIONS.name()));
        }
        return reuse.contacts().isPresent()
                ? object.with(
                        "contacts", CriterionWriter.written(reuse.contacts().get()))
                : object;
    }

    private static Json numbers(List<ContactNo> contacts) {
        return Json.list(
                contacts.stream().<Json>map(it -> Json.text(it.value())).toList());
    }
}
