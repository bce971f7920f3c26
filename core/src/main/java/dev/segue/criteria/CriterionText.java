package dev.segue.criteria;

import static java.util.stream.Collectors.joining;

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
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.DateExpression.Edge;
import dev.segue.criteria.DateExpression.Fixed;
import dev.segue.criteria.DateExpression.Given;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A criterion in English, for people who read a report: {@code country is "CZ" and mailing_groups has any of "FAIR"}. A group inside a
 * group stands in brackets, so that there is no precedence to remember (rule CR-12). It is not meant to be parsed, and may be reworded.
 * Immutable.
 */
public final class CriterionText implements Criterion.Visitor<String> {
    private static final int SHOWN_VALUES = 10;

    private final int level;

    private CriterionText(int level) {
        this.level = level;
    }

    /** The criterion in words; long lists of values and levels nobody can read are cut short. */
    public static String of(Criterion criterion) {
        return criterion.accept(new CriterionText(1));
    }

    @Override
    public String everyone(Everyone criterion) {
        return "everyone";
    }

    @Override
    public String allOf(AllOf criterion) {
        return joined(criterion.operands(), " and ");
    }

    @Override
    public String anyOf(AnyOf criterion) {
        return joined(criterion.operands(), " or ");
    }

    @Override
    public String not(Not criterion) {
        return "not (" + inside(criterion.operand()) + ")";
    }

    @Override
    public String comparison(Comparison criterion) {
        String words = criterion.field() + " " + criterion.operator().words() + " " + words(criterion.operand());
        return words + (criterion.ignoringCase() ? " ignoring case" : "");
    }

    @Override
    public String range(Range criterion) {
        return criterion.field() + " is " + ends(criterion.from(), criterion.to());
    }

    @Override
    public String oneOf(OneOf criterion) {
        return criterion.field() + " is one of " + listed(criterion.values());
    }

    @Override
    public String wildcard(Wildcard criterion) {
        String words = criterion.field() + " matches " + shown(criterion.pattern());
        return words + (criterion.ignoringCase() ? " ignoring case" : "");
    }

    @Override
    public String blank(Blank criterion) {
        return criterion.field() + " is blank";
    }

    @Override
    public String anyOfSet(AnyOfSet criterion) {
        return criterion.field() + " has any of " + listed(criterion.values());
    }

    @Override
    public String allOfSet(AllOfSet criterion) {
        return criterion.field() + " has all of " + listed(criterion.values());
    }

    @Override
    public String rowsWhere(RowsWhere criterion) {
        String window = criterion
                .window()
                .map(it -> " dated " + ends(it.from(), it.to()))
                .orElse("");
        String where =
                criterion.where().map(it -> " where (" + inside(it) + ")").orElse("");
        String rows = criterion.relation().name() + window + where;
        if (criterion.measure() instanceof RowTotal total) {
            return "total " + total.field() + " of rows of " + rows + " " + compared(total.operator(), total.operand());
        }
        if (criterion.measure() instanceof LatestRow latest) {
            return "latest row of " + rows + " " + compared(latest.operator(), latest.day());
        }
        return criterion.measure() + " rows of " + rows;
    }

    private static String compared(Operator operator, Operand operand) {
        return operator.words() + " " + words(operand);
    }

    @Override
    public String memberOfSegment(MemberOfSegment criterion) {
        return "in segment " + shown(criterion.segment().value());
    }

    @Override
    public String memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return "in logged segment " + criterion.segment();
    }

    @Override
    public String targetOfCampaign(TargetOfCampaign criterion) {
        return "target of campaign " + shown(criterion.campaign().value());
    }

    @Override
    public String meetsSavedCriteria(MeetsSavedCriteria criterion) {
        return "meets saved criteria " + shown(criterion.code().value());
    }

    @Override
    public String sample(Sample criterion) {
        return "in the " + criterion.percent().toPlainString() + " percent sample of " + shown(criterion.salt());
    }

    @Override
    public String custom(Custom criterion) {
        return criterion.name()
                + criterion.arguments().stream().map(CriterionText::shown).collect(joining(", ", "(", ")"));
    }

    private String joined(List<Criterion> operands, String word) {
        return operands.stream()
                .map(operand -> operand instanceof AllOf || operand instanceof AnyOf || operand instanceof RowsWhere
                        ? "(" + inside(operand) + ")"
                        : inside(operand))
                .collect(joining(word));
    }

    private String inside(Criterion criterion) {
        return level == CriterionTree.MOST_LEVELS ? "…" : criterion.accept(new CriterionText(level + 1));
    }

    private static String ends(Optional<? extends Operand> from, Optional<? extends Operand> to) {
        return Stream.concat(
                        from.stream().map(it -> "from " + words(it)),
                        to.stream().map(it -> "to " + words(it)))
                .collect(joining(" "));
    }

    private static String listed(List<?> values) {
        String first =
                values.stream().limit(SHOWN_VALUES).map(CriterionText::shown).collect(joining(", "));
        int more = values.size() - SHOWN_VALUES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String words(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return shown(value.value());
        }
        if (operand instanceof Operand.Parameter parameter) {
            return parameter.toString();
        }
        DateExpression day = (DateExpression) operand;
        return words(day) + day.zone().map(zone -> " in " + zone).orElse("");
    }

    private static String words(DateExpression day) {
        if (day instanceof Fixed fixed) {
            return fixed.date().toString();
        }
        if (day instanceof Today today) {
            int amount = today.amount();
            return amount == 0
                    ? "today"
                    : counted(Math.abs(amount), lower(today.unit())) + (amount < 0 ? " before today" : " after today");
        }
        if (day instanceof Given given) {
            return ":" + given.parameter();
        }
        PeriodEdge edge = (PeriodEdge) day;
        String which = edge.edge() == Edge.START ? "the first day of " : "the last day of ";
        String period = lower(edge.period());
        if (edge.offset() == 0) {
            return which + "this " + period;
        }
        int distance = Math.abs(edge.offset());
        if (distance == 1) {
            return which + (edge.offset() < 0 ? "the previous " : "the next ") + period;
        }
        return which + "the " + period + " " + distance + " " + period + "s " + (edge.offset() < 0 ? "ago" : "ahead");
    }

    private static String counted(int amount, String units) {
        return amount + " " + (amount == 1 ? units.substring(0, units.length() - 1) : units);
    }

    private static String shown(Object value) {
        if (value instanceof String text) {
            return "\"" + Text.shown(text).replace("\"", "\\\"") + "\"";
        }
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
