package dev.segue.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.Digest;
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
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.Visits.Visit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a criterion means, read off the words of the rules without a thought of speed: the other opinion in differential tests. */
record NaiveInterpreter(EvaluationMoment moment, Known known, Row row) implements Criterion.Visitor<Boolean> {

    static boolean satisfies(Criterion criterion, EvaluationMoment moment, Known known) {
        return criterion.accept(new NaiveInterpreter(moment, known, known.contact()));
    }

    @Override
    public Boolean everyone(Everyone criterion) {
        return true;
    }

    @Override
    public Boolean allOf(AllOf criterion) {
        return criterion.operands().stream().allMatch(it -> it.accept(this));
    }

    @Override
    public Boolean anyOf(AnyOf criterion) {
        return criterion.operands().stream().anyMatch(it -> it.accept(this));
    }

    @Override
    public Boolean not(Not criterion) {
        return !criterion.operand().accept(this);
    }

    @Override
    public Boolean comparison(Comparison criterion) {
        Object value = row.valueOrNull(criterion.field());
        return value != null && compares(value, criterion.operator(), criterion.operand(), criterion.ignoringCase());
    }

    @Override
    public Boolean range(Range criterion) {
        Object value = row.valueOrNull(criterion.field());
        return value != null
                && criterion.from().stream().allMatch(from -> compares(value, Operator.GE, from, false))
                && criterion.to().stream().allMatch(to -> compares(value, Operator.LE, to, false));
    }

    private boolean compares(Object value, Operator operator, Operand operand, boolean ignoringCase) {
        if (value instanceof LocalDate date) {
            return holds(operator, date.compareTo(((DateExpression) operand).at(moment)));
        }
        if (value instanceof Instant instant && operand instanceof DateExpression day) {
            ZoneId zone = day.zone().orElse(moment.zone());
            return holds(operator, LocalDate.ofInstant(instant, zone).compareTo(day.at(moment)));
        }
        Object other = ((Operand.Value) operand).value();
        if (value instanceof String text) {
            String left = ignoringCase ? Text.fold(text) : text;
            String right = ignoringCase ? Text.fold((String) other) : (String) other;
            return holds(
                    operator,
                    Arrays.compare(
                            left.codePoints().toArray(), right.codePoints().toArray()));
        }
        if (value instanceof Money money) {
            Money amount = (Money) other;
            return money.currency().equals(amount.currency())
                    && holds(operator, money.amount().compareTo(amount.amount()));
        }
        if (value instanceof BigDecimal number) {
            return holds(operator, number.compareTo((BigDecimal) other));
        }
        return value instanceof Instant instant
                ? holds(operator, instant.compareTo((Instant) other))
                : value.equals(other);
    }

    private static boolean holds(Operator operator, int comparison) {
        return switch (operator) {
            case EQ -> comparison == 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
        };
    }

    @Override
    public Boolean oneOf(OneOf criterion) {
        Object value = row.valueOrNull(criterion.field());
        return criterion.values().stream().anyMatch(it -> it.equals(value));
    }

    @Override
    public Boolean wildcard(Wildcard criterion) {
        String value = (String) row.valueOrNull(criterion.field());
        return value != null
                && (criterion.ignoringCase()
                        ? matches(Text.fold(value), Text.fold(criterion.pattern()))
                        : matches(value, criterion.pattern()));
    }

    private static boolean matches(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.startsWith("*")) {
            return matches(text, pattern.substring(1)) || (!text.isEmpty() && matches(rest(text), pattern));
        }
        boolean escaped = pattern.startsWith("\\");
        String literal = escaped ? pattern.substring(1) : pattern;
        boolean one = !text.isEmpty()
                && ((!escaped && literal.startsWith("?")) || literal.codePointAt(0) == text.codePointAt(0));
        return one && matches(rest(text), rest(literal));
    }

    private static String rest(String text) {
        return text.substring(Character.charCount(text.codePointAt(0)));
    }

    @Override
    public Boolean blank(Blank criterion) {
        Object value = row.valueOrNull(criterion.field());
        return value == null || value.equals("") || value.equals(Set.of());
    }

    @Override
    public Boolean anyOfSet(AnyOfSet criterion) {
        return criterion.values().stream().anyMatch(setOf(criterion.field())::contains);
    }

    @Override
    public Boolean allOfSet(AllOfSet criterion) {
        return setOf(criterion.field()).containsAll(criterion.values());
    }

    private Set<String> setOf(SetField field) {
        return field.of(row).orElse(Set.of());
    }

    @Override
    public Boolean rowsWhere(RowsWhere criterion) {
        List<Visit> visits = known.visits().stream()
                .filter(visit -> criterion.window().stream().allMatch(window -> lies(visit, window)))
                .filter(visit -> criterion.where().stream()
                        .allMatch(where -> where.accept(new NaiveInterpreter(moment, known, visit))))
                .toList();
        if (criterion.measure() instanceof Bound bound) {
            return switch (bound.kind()) {
                case AT_LEAST -> visits.size() >= bound.rows();
                case AT_MOST -> visits.size() <= bound.rows();
                case EXACTLY -> visits.size() == bound.rows();
            };
        }
        if (criterion.measure() instanceof LatestRow latest) {
            return visits.stream()
                    .flatMap(visit -> Visits.DATE.of(visit).stream())
                    .max(Comparator.naturalOrder())
                    .filter(last ->
                            holds(latest.operator(), last.compareTo(latest.day().at(moment))))
                    .isPresent();
        }
        RowTotal total = (RowTotal) criterion.measure();
        Object operand = ((Operand.Value) total.operand()).value();
        if (operand instanceof Money money) {
            BigDecimal sum = visits.stream()
                    .flatMap(visit -> Visits.COST.of(visit).stream())
                    .filter(cost -> cost.currency().equals(money.currency()))
                    .map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return holds(total.operator(), sum.compareTo(money.amount()));
        }
        BigDecimal sum = visits.stream()
                .flatMap(visit -> Visits.MINUTES.of(visit).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return holds(total.operator(), sum.compareTo((BigDecimal) operand));
    }

    private boolean lies(Row visit, Window window) {
        LocalDate date = Visits.DATE.of(visit).orElse(null);
        return date != null
                && window.from().stream().noneMatch(from -> date.isBefore(from.at(moment)))
                && window.to().stream().noneMatch(to -> date.isAfter(to.at(moment)));
    }

    @Override
    public Boolean memberOfSegment(MemberOfSegment criterion) {
        return known.memberships().contains(criterion);
    }

    @Override
    public Boolean memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return known.memberships().contains(criterion);
    }

    @Override
    public Boolean targetOfCampaign(TargetOfCampaign criterion) {
        return known.memberships().contains(criterion);
    }

    @Override
    public Boolean custom(Custom criterion) {
        return known.memberships().contains(criterion);
    }

    @Override
    public Boolean meetsSavedCriteria(MeetsSavedCriteria criterion) {
        throw new AssertionError("Saved criteria are put in place before");
    }

    @Override
    public Boolean sample(Sample criterion) {
        byte[] hash = Digest.of(
                        criterion.salt().getBytes(UTF_8),
                        new byte[1],
                        known.contact().no().value().getBytes(UTF_8))
                .bytes();
        BigDecimal drawn = new BigDecimal(new BigInteger(1, Arrays.copyOf(hash, 8)));
        BigDecimal all = BigDecimal.valueOf(2).pow(64);
        return drawn.compareTo(all.multiply(criterion.percent()).divide(new BigDecimal(100), 0, RoundingMode.FLOOR))
                < 0;
    }
}
