package dev.segue.criteria.text;

import dev.segue.Text;
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
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.Top;
import java.util.List;

/** Writes the one text of a criterion, condition by condition. Not thread-safe, of use once. */
final class Writer implements Criterion.Visitor<Writer> {
    private final Written out = new Written();

    String text(Selected selected) {
        CriterionCheck.sizeProblems(selected.criterion()).stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException("A criterion that can be written is no larger: " + problem);
        });
        selected.criterion().accept(this);
        selected.top().ifPresent(this::top);
        return out.text();
    }

    private void top(Top top) {
        String before = " order by ";
        for (var field : top.by()) {
            out.add(before).name(field.field().name()).add(field.descending() ? " descending" : "");
            before = ", ";
        }
        out.add(Text.format(" limit %d", top.contacts()));
    }

    @Override
    public Writer everyone(Everyone criterion) {
        return add("everyone");
    }

    @Override
    public Writer allOf(AllOf criterion) {
        return group("all", criterion.operands(), " and ");
    }

    @Override
    public Writer anyOf(AnyOf criterion) {
        return group("any", criterion.operands(), " or ");
    }

    private Writer group(String alone, List<Criterion> operands, String between) {
        if (operands.size() == 1) {
            return add(alone + " ").inBrackets(operands.get(0));
        }
        String before = "";
        for (Criterion operand : operands) {
            add(before);
            if (isJoined(operand)) {
                inBrackets(operand);
            } else {
                operand.accept(this);
            }
            before = between;
        }
        return this;
    }

    @Override
    public Writer not(Not criterion) {
        if (criterion.operand() instanceof Blank blank) {
            return field(blank.field().name(), " is not blank");
        }
        add("not ");
        return isPlainBehindNot(criterion.operand())
                ? criterion.operand().accept(this)
                : inBrackets(criterion.operand());
    }

    private static boolean isJoined(Criterion operand) {
        return (operand instanceof AllOf all && all.operands().size() > 1)
                || (operand instanceof AnyOf any && any.operands().size() > 1);
    }

    private static boolean isPlainBehindNot(Criterion operand) {
        boolean group = operand instanceof AllOf || operand instanceof AnyOf;
        return (group && !isJoined(operand))
                || operand instanceof Not
                || operand instanceof Everyone
                || operand instanceof Criterion.Membership
                || operand instanceof MeetsSavedCriteria
                || operand instanceof Sample;
    }

    @Override
    public Writer comparison(Comparison criterion) {
        field(criterion.field().name(), " " + sign(criterion.operator()) + " ");
        out.operand(criterion.field(), criterion.operand());
        return ignoringCase(criterion.ignoringCase());
    }

    @Override
    public Writer range(Range criterion) {
        field(criterion.field().name(), "");
        criterion.from().ifPresent(from -> out.add(" from ").operand(criterion.field(), from));
        criterion.to().ifPresent(to -> out.add(" to ").operand(criterion.field(), to));
        return this;
    }

    @Override
    public Writer oneOf(OneOf criterion) {
        return list(criterion.field().name(), " in ", criterion.values());
    }

    @Override
    public Writer wildcard(Wildcard criterion) {
        field(criterion.field().name(), " matches ").quoted(criterion.pattern());
        return ignoringCase(criterion.ignoringCase());
    }

    private Writer ignoringCase(boolean ignoringCase) {
        return add(ignoringCase ? " ignoring case" : "");
    }

    @Override
    public Writer blank(Blank criterion) {
        return field(criterion.field().name(), " is blank");
    }

    @Override
    public Writer anyOfSet(AnyOfSet criterion) {
        return list(criterion.field().name(), " has any of ", criterion.values());
    }

    @Override
    public Writer allOfSet(AllOfSet criterion) {
        return list(criterion.field().name(), " has all of ", criterion.values());
    }

    @Override
    public Writer rowsWhere(RowsWhere criterion) {
        if (criterion.measure() instanceof RowTotal total) {
            add("total ").field(total.field().name(), " of ");
        } else {
            add(criterion.measure() instanceof Bound bound ? bound + " " : "latest ");
        }
        out.name(criterion.relation().name());
        criterion.where().ifPresent(where -> add(" where ").inBrackets(where));
        criterion.window().ifPresent(out::window);
        if (criterion.measure() instanceof RowTotal total) {
            out.add(" " + sign(total.operator()) + " ").operand(total.field(), total.operand());
        } else if (criterion.measure() instanceof LatestRow latest) {
            out.add(" " + sign(latest.operator()) + " ").day(latest.day());
        }
        return this;
    }

    @Override
    public Writer memberOfSegment(MemberOfSegment criterion) {
        return add("in segment ").quoted(criterion.segment().value());
    }

    @Override
    public Writer memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return add("in logged segment " + criterion.segment());
    }

    @Override
    public Writer targetOfCampaign(TargetOfCampaign criterion) {
        return add("target of campaign ").quoted(criterion.campaign().value());
    }

    @Override
    public Writer meetsSavedCriteria(MeetsSavedCriteria criterion) {
        return add("meets ").quoted(criterion.code().value());
    }

    @Override
    public Writer sample(Sample criterion) {
        return add("sample " + criterion.percent().toPlainString() + " percent of ")
                .quoted(criterion.salt());
    }

    @Override
    public Writer custom(Custom criterion) {
        add("custom ").field(criterion.name(), "");
        if (!criterion.arguments().isEmpty()) {
            out.list(criterion.arguments());
        }
        return this;
    }

    private Writer inBrackets(Criterion inside) {
        out.add("(");
        inside.accept(this);
        return add(")");
    }

    private Writer list(String name, String words, List<?> values) {
        field(name, words);
        out.list(values);
        return this;
    }

    private Writer field(String name, String words) {
        out.name(name).add(words);
        return this;
    }

    private Writer quoted(String text) {
        out.quoted(text);
        return this;
    }

    private Writer add(String words) {
        out.add(words);
        return this;
    }

    private static String sign(Operator operator) {
        if (operator == Operator.EQ) {
            return "=";
        }
        String sign = operator == Operator.LT || operator == Operator.LE ? "<" : ">";
        return operator == Operator.LE || operator == Operator.GE ? sign + "=" : sign;
    }
}
