package dev.segue.logging;

import static java.util.stream.Collectors.joining;

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
import dev.segue.criteria.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A criterion in a form that differs whenever two criteria differ, to be digested and not to be read. Immutable. */
final class CriterionForm implements Criterion.Visitor<String> {
    private static final CriterionForm INSTANCE = new CriterionForm();

    private CriterionForm() {}

    static String of(Criterion criterion) {
        return criterion.accept(INSTANCE);
    }

    /** The parts of a whole, each with its length before it, so that no part can pass for two. */
    static String parts(String kind, Stream<?> parts) {
        return parts.map(String::valueOf)
                .map(part -> part.length() + ":" + part)
                .collect(joining(",", kind + "(", ")"));
    }

    private static String parts(String kind, Object... parts) {
        return parts(kind, Stream.of(parts));
    }

    private static String name(Field<?> field) {
        return field.subject() + "." + field.name();
    }

    private static String operands(String kind, List<Criterion> operands) {
        return parts(kind, operands.stream().map(CriterionForm::of));
    }

    private static String values(String kind, Field<?> field, List<?> values) {
        return parts(kind, Stream.concat(Stream.of(name(field)), values.stream()));
    }

    @Override
    public String everyone(Everyone criterion) {
        return parts("everyone");
    }

    @Override
    public String allOf(AllOf criterion) {
        return operands("all_of", criterion.operands());
    }

    @Override
    public String anyOf(AnyOf criterion) {
        return operands("any_of", criterion.operands());
    }

    @Override
    public String not(Not criterion) {
        return parts("not", of(criterion.operand()));
    }

    @Override
    public String comparison(Comparison criterion) {
        return parts(
                "comparison",
                name(criterion.field()),
                criterion.operator().name(),
                criterion.operand(),
                criterion.ignoringCase());
    }

    @Override
    public String range(Range criterion) {
        return parts("range", name(criterion.field()), end(criterion.from()), end(criterion.to()));
    }

    private static String end(Optional<?> end) {
        return parts("end", end.stream());
    }

    @Override
    public String oneOf(OneOf criterion) {
        return values("one_of", criterion.field(), criterion.values());
    }

    @Override
    public String wildcard(Wildcard criterion) {
        return parts("wildcard", name(criterion.field()), criterion.pattern(), criterion.ignoringCase());
    }

    @Override
    public String blank(Blank criterion) {
        return parts("blank", name(criterion.field()));
    }

    @Override
    public String anyOfSet(AnyOfSet criterion) {
        return values("any_of_set", criterion.field(), criterion.values());
    }

    @Override
    public String allOfSet(AllOfSet criterion) {
        return values("all_of_set", criterion.field(), criterion.values());
    }

    @Override
    public String rowsWhere(RowsWhere criterion) {
        return parts(
                "rows",
                criterion.relation().name(),
                parts("where", criterion.where().stream().map(CriterionForm::of)),
                parts("window", criterion.window().stream().flatMap(it -> Stream.of(end(it.from()), end(it.to())))),
                criterion.measure());
    }

    @Override
    public String memberOfSegment(MemberOfSegment criterion) {
        return parts("in_segment", criterion.segment());
    }

    @Override
    public String memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return parts("in_logged_segment", criterion.segment());
    }

    @Override
    public String targetOfCampaign(TargetOfCampaign criterion) {
        return parts("target_of_campaign", criterion.campaign());
    }

    @Override
    public String meetsSavedCriteria(MeetsSavedCriteria criterion) {
        return parts("meets_saved_criteria", criterion.code());
    }

    @Override
    public String sample(Sample criterion) {
        return parts("sample", criterion.salt(), criterion.percent());
    }

    @Override
    public String custom(Custom criterion) {
        return parts("custom", criterion.name(), parts("arguments", criterion.arguments().stream()));
    }
}
