package dev.segue.criteria;

import static java.util.stream.Collectors.toSet;

import dev.segue.Money;
import dev.segue.Text;
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
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Criterion.Wildcard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Makes a criterion ready for asking at one moment, and gathers which facts it needs. Not thread-safe. */
final class ConditionCompiler implements Criterion.Visitor<Condition> {
    private static final int FEW = 8;

    private final EvaluationMoment moment;
    private final Set<Relation> relations = new LinkedHashSet<>();
    private final Set<Membership> memberships = new LinkedHashSet<>();
    private String subject = Field.CONTACT;

    ConditionCompiler(EvaluationMoment moment) {
        this.moment = moment;
    }

    FactNeeds needs() {
        return new FactNeeds(relations, memberships);
    }

    @Override
    public Condition everyone(Everyone criterion) {
        return new Condition.Always(true);
    }

    @Override
    public Condition allOf(AllOf criterion) {
        return new Condition.All(compiled(criterion.operands()));
    }

    @Override
    public Condition anyOf(AnyOf criterion) {
        return new Condition.Any(compiled(criterion.operands()));
    }

    @Override
    public Condition not(Not criterion) {
        return new Condition.Negation(criterion.operand().accept(this));
    }

    private Condition[] compiled(List<Criterion> operands) {
        return operands.stream().map(operand -> operand.accept(this)).toArray(Condition[]::new);
    }

    @Override
    public Condition comparison(Comparison criterion) {
        Field<?> field = ours(criterion.field());
        Operand operand = criterion.operand();
        if (criterion.operator() == Operator.EQ && operand instanceof Operand.Value value) {
            return same(field, value.value(), criterion.ignoringCase());
        }
        if (criterion.operator() == Operator.EQ && field instanceof DateField) {
            return new ValueCondition.Same(field, ((DateExpression) operand).at(moment));
        }
        return between(field, List.of(new End(criterion.operator(), operand)), criterion.ignoringCase());
    }

    private static Condition same(Field<?> field, Object operand, boolean ignoringCase) {
        if (ignoringCase) {
            return new ValueCondition.SameFolded(field, (String) operand);
        }
        if (field instanceof TextualField) {
            return new ValueCondition.SameText(field, (String) operand);
        }
        return field instanceof ChoiceField
                ? new ValueCondition.SameConstant(field, operand)
                : new ValueCondition.Same(field, operand);
    }

    @Override
    public Condition range(Range criterion) {
        List<End> ends = new ArrayList<>();
        criterion.from().ifPresent(from -> ends.add(new End(Operator.GE, from)));
        criterion.to().ifPresent(to -> ends.add(new End(Operator.LE, to)));
        return between(ours(criterion.field()), ends, false);
    }

    private Condition between(Field<?> field, List<End> ends, boolean ignoringCase) {
        if (field instanceof TextualField text && ignoringCase) {
            return between(text, Text::compareFolded, ends, end -> end.over(Text.fold(end.valueOf(text))));
        }
        if (field instanceof TextualField text) {
            return between(text, Text.ORDER, ends, end -> end.over(end.valueOf(text)));
        }
        if (field instanceof NumberField number) {
            return between(number, Comparator.naturalOrder(), ends, end -> end.over(end.valueOf(number)));
        }
        if (field instanceof DateField date) {
            return between(
                    date, LocalDate::compareTo, ends, end -> end.over(((DateExpression) end.operand()).at(moment)));
        }
        if (field instanceof InstantField instant) {
            return between(
                    instant,
                    Comparator.naturalOrder(),
                    ends,
                    end -> Span.ofInstants(end.operator(), end.operand(), moment));
        }
        return betweenAmounts((MoneyField) field, ends);
    }

    private static <T> Condition between(
            Field<T> field, Comparator<? super T> order, List<End> ends, Function<End, Span<T>> spans) {
        Span<T> span = ends.stream().map(spans).reduce(Span.everything(), Span::within);
        return new ValueCondition.Between<>(field, order, span);
    }

    private static Condition betweenAmounts(MoneyField field, List<End> ends) {
        Set<Currency> currencies =
                ends.stream().map(end -> end.valueOf(field).currency()).collect(toSet());
        if (currencies.size() > 1) {
            return new Condition.Always(false);
        }
        Condition amounts =
                between(field, Comparator.comparing(Money::amount), ends, end -> end.over(end.valueOf(field)));
        Condition inCurrency =
                new ValueCondition.InCurrency(field, currencies.iterator().next());
        return new Condition.All(new Condition[] {inCurrency, amounts});
    }

    @Override
    public Condition oneOf(OneOf criterion) {
        Field<?> field = ours(criterion.field());
        return field instanceof TextualField && criterion.values().size() <= FEW
                ? new ValueCondition.OneOfFewTexts(field, criterion.values())
                : new ValueCondition.OneOfMany(field, criterion.values());
    }

    @Override
    public Condition wildcard(Wildcard criterion) {
        return new ValueCondition.Matching(
                ours(criterion.field()), WildcardPattern.of(criterion.pattern(), criterion.ignoringCase()));
    }

    @Override
    public Condition blank(Blank criterion) {
        Field<?> field = ours(criterion.field());
        if (field instanceof SetField) {
            return new SetCondition.Empty(field);
        }
        return field instanceof TextualField ? new ValueCondition.EmptyText(field) : new ValueCondition.Absent(field);
    }

    @Override
    public Condition anyOfSet(AnyOfSet criterion) {
        ours(criterion.field());
        return new SetCondition.AnyOf(criterion.field(), criterion.values());
    }

    @Override
    public Condition allOfSet(AllOfSet criterion) {
        ours(criterion.field());
        return new SetCondition.AllOf(criterion.field(), criterion.values());
    }

    @Override
    public Condition rowsWhere(RowsWhere criterion) {
        refuseInsideRows("rows of " + criterion.relation().name());
        Relation relation = criterion.relation();
        relations.add(relation);
        subject = relation.name();
        Condition where = criterion.where().orElse(Criterion.everyone()).accept(this);
        subject = Field.CONTACT;
        Tally tally = Tally.of(criterion.measure(), relation, moment);
        return new FactCondition.Rows(relation, where, criterion.window(), tally, moment);
    }

    @Override
    public Condition memberOfSegment(MemberOfSegment criterion) {
        return member(criterion, "membership of segment " + criterion.segment());
    }

    @Override
    public Condition memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return member(criterion, "membership of logged segment " + criterion.segment());
    }

    @Override
    public Condition targetOfCampaign(TargetOfCampaign criterion) {
        return member(criterion, "being a target of campaign " + criterion.campaign());
    }

    @Override
    public Condition custom(Custom criterion) {
        return member(criterion, "the custom criterion " + criterion.name());
    }

    private Condition member(Membership membership, String what) {
        refuseInsideRows(what);
        memberships.add(membership);
        return new FactCondition.Member(membership);
    }

    @Override
    public Condition meetsSavedCriteria(MeetsSavedCriteria criterion) {
        throw new IllegalArgumentException(
                "Saved criteria '%s' are asked for, but what they say was not put in their place"
                        .formatted(criterion.code()));
    }

    @Override
    public Condition sample(Sample criterion) {
        refuseInsideRows("a sample");
        return new FactCondition.Sampled(new SampleShare(criterion));
    }

    private Field<?> ours(Field<?> field) {
        if (!field.subject().equals(subject)) {
            throw new IllegalArgumentException("A condition here asks for fields of %s, but '%s' is one of %s"
                    .formatted(subject, field, field.subject()));
        }
        return field;
    }

    private void refuseInsideRows(String what) {
        if (!subject.equals(Field.CONTACT)) {
            throw new IllegalArgumentException(
                    "A condition on a row asks for fields of that row, but asked for " + what);
        }
    }

    /** One end of a range, or the only end of a comparison. */
    private record End(Operator operator, Operand operand) {

        <T> T valueOf(Field<T> field) {
            return field.cast(((Operand.Value) operand).value());
        }

        <T> Span<T> over(T value) {
            return Span.of(operator, value);
        }
    }
}
