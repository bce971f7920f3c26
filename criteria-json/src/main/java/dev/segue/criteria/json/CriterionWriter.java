package dev.segue.criteria.json;

import dev.segue.criteria.Bound;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Blank;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.Custom;
import dev.segue.criteria.Criterion.Everyone;
import dev.segue.criteria.Criterion.MeetsSavedCriteria;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.Field;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.RowMeasure;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.Window;
import java.util.List;
import java.util.Optional;

/**
 * Writes a criterion.
 *
 * @param subject whose fields conditions are on: a document names fields without it
 */
record CriterionWriter(String subject) implements Criterion.Visitor<Json> {

    /**
     * Writes a condition on contacts.
     *
     * @throws IllegalArgumentException if it is larger or deeper than criteria may be, or has a field of another subject
     */
    static Json written(Criterion criterion) {
        return written(criterion, Field.CONTACT);
    }

    /** Writes a condition on fields of that subject. */
    static Json written(Criterion criterion, String subject) {
        CriterionCheck.sizeProblems(criterion).stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return criterion.accept(new CriterionWriter(subject));
    }

    @Override
    public Json everyone(Everyone criterion) {
        return Json.object("everyone", Json.flag(true));
    }

    @Override
    public Json allOf(AllOf criterion) {
        return Json.object("all", operands(criterion.operands()));
    }

    @Override
    public Json anyOf(AnyOf criterion) {
        return Json.object("any", operands(criterion.operands()));
    }

    @Override
    public Json not(Not criterion) {
        return Json.object("not", criterion.operand().accept(this));
    }

    @Override
    public Json comparison(Comparison criterion) {
        return on(criterion.field())
                .with(Words.of(criterion.operator()), OperandWriter.operand(criterion.field(), criterion.operand()))
                .with("ignoringCase", criterion.ignoringCase());
    }

    @Override
    public Json range(Range criterion) {
        Field<?> field = criterion.field();
        Json.Obj from = withEnd(on(field), "from", criterion.from().map(it -> OperandWriter.operand(field, it)));
        return withEnd(from, "to", criterion.to().map(it -> OperandWriter.operand(field, it)));
    }

    @Override
    public Json oneOf(OneOf criterion) {
        return on(criterion.field()).with("oneOf", OperandWriter.values(criterion.values()));
    }

    @Override
    public Json wildcard(Wildcard criterion) {
        return on(criterion.field())
                .with("matches", Json.text(criterion.pattern()))
                .with("ignoringCase", criterion.ignoringCase());
    }

    @Override
    public Json blank(Blank criterion) {
        return on(criterion.field()).with("blank", true);
    }

    @Override
    public Json anyOfSet(AnyOfSet criterion) {
        return on(criterion.field()).with("anyOf", OperandWriter.values(criterion.values()));
    }

    @Override
    public Json allOfSet(AllOfSet criterion) {
        return on(criterion.field()).with("allOf", OperandWriter.values(criterion.values()));
    }

    @Override
    public Json rowsWhere(RowsWhere criterion) {
        String relation = criterion.relation().name();
        CriterionWriter rows = new CriterionWriter(relation);
        Json.Obj object = Json.object("rows", Json.text(relation));
        if (criterion.where().isPresent()) {
            object = object.with("where", criterion.where().get().accept(rows));
        }
        if (criterion.window().isPresent()) {
            object = object.with("window", window(criterion.window().get()));
        }
        return rows.measured(object, criterion.measure());
    }

    @Override
    public Json memberOfSegment(MemberOfSegment criterion) {
        return Json.object("inSegment", Json.text(criterion.segment().value()));
    }

    @Override
    public Json memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return Json.object("inLoggedSegment", Json.number(criterion.segment().value()));
    }

    @Override
    public Json targetOfCampaign(TargetOfCampaign criterion) {
        return Json.object("targetOf", Json.text(criterion.campaign().value()));
    }

    @Override
    public Json meetsSavedCriteria(MeetsSavedCriteria criterion) {
        return Json.object("meets", Json.text(criterion.code().value()));
    }

    @Override
    public Json sample(Sample criterion) {
        return Json.object(
                "sample",
                Json.object("salt", Json.text(criterion.salt())).with("percent", Json.number(criterion.percent())));
    }

    @Override
    public Json custom(Custom criterion) {
        Json.Obj object = Json.object("custom", Json.text(criterion.name()));
        return criterion.arguments().isEmpty()
                ? object
                : object.with("arguments", OperandWriter.values(criterion.arguments()));
    }

    private Json operands(List<Criterion> operands) {
        return Json.list(operands.stream().map(it -> it.accept(this)).toList());
    }

    private Json.Obj on(Field<?> field) {
        if (!field.subject().equals(subject)) {
            throw new IllegalArgumentException("A document names fields of %s there, but '%s' is one of %s"
                    .formatted(subject, field, field.subject()));
        }
        return Json.object("field", Json.text(field.name()));
    }

    private static Json window(Window window) {
        Json.Obj from = withEnd(Json.NO_MEMBERS, "from", window.from().map(OperandWriter::date));
        return withEnd(from, "to", window.to().map(OperandWriter::date));
    }

    private static Json.Obj withEnd(Json.Obj object, String key, Optional<Json> end) {
        return end.isPresent() ? object.with(key, end.get()) : object;
    }

    private Json measured(Json.Obj rows, RowMeasure measure) {
        if (measure instanceof Bound bound) {
            return rows.with(Words.of(bound.kind()), Json.number(bound.rows()));
        }
        if (measure instanceof RowTotal total) {
            return rows.with(
                    "total",
                    on(total.field())
                            .with(Words.of(total.operator()), OperandWriter.operand(total.field(), total.operand())));
        }
        LatestRow latest = (LatestRow) measure;
        return rows.with("latest", Json.object(Words.of(latest.operator()), OperandWriter.date(latest.day())));
    }
}
