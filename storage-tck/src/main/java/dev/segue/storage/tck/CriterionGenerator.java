package dev.segue.storage.tck;

import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.RowSelection;
import dev.segue.criteria.ScalarField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TemporalField;
import dev.segue.criteria.TextualField;
import dev.segue.criteria.Window;
import dev.segue.logging.EntryFields;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes criteria of every kind over the fields of a schema, with operands that meet the values of {@link ContactGenerator}. The same for
 * the same random numbers. Not thread-safe.
 */
public final class CriterionGenerator {
    private static final int DEEPEST = 4;

    private final List<Field<?>> fields;
    private final Random random;
    private final TrickyValues values;
    private boolean facts;
    private Predicate<Criterion> supported = leaf -> true;
    private List<SegmentNo> segments = List.of(new SegmentNo("SM00001"));
    private List<LoggedSegmentNo> loggedSegments = List.of(new LoggedSegmentNo(1));

    /** Makes criteria over these fields, without facts. */
    public CriterionGenerator(ContactSchema schema, Random random) {
        this.fields = List.copyOf(schema.fields());
        this.random = random;
        this.values = new TrickyValues(random);
    }

    /** Makes conditions on interactions and memberships too. */
    public CriterionGenerator withFacts() {
        this.facts = true;
        return this;
    }

    /** Makes conditions on interactions too, and on membership of these. */
    public CriterionGenerator withFacts(Collection<SegmentNo> open, Collection<LoggedSegmentNo> logged) {
        this.segments = List.copyOf(open);
        this.loggedSegments = List.copyOf(logged);
        return withFacts();
    }

    /** Makes only criteria all of whose leaves are supported; everyone, if no leaf is. */
    public CriterionGenerator supportedBy(Predicate<Criterion> support) {
        this.supported = support;
        return this;
    }

    /** The next criterion. */
    public Criterion next() {
        return next(random.nextInt(DEEPEST));
    }

    private Criterion next(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        if (kind == 0) {
            return leaf();
        }
        if (kind == 1) {
            return Criterion.not(next(depth - 1));
        }
        List<Criterion> operands = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            operands.add(next(depth - 1));
        }
        return kind == 2 ? new Criterion.AllOf(operands) : new Criterion.AnyOf(operands);
    }

    private Criterion leaf() {
        for (int attempt = 0; attempt < 100; attempt++) {
            Criterion leaf = facts && random.nextInt(3) == 0 ? ofFacts() : of(values.anyOf(fields));
            if (supported.test(leaf)) {
                return leaf;
            }
        }
        return Criterion.everyone();
    }

    private Criterion ofFacts() {
        int kind = random.nextInt(6);
        if (kind == 0) {
            return Criterion.inSegment(values.anyOf(segments));
        }
        if (kind == 1) {
            return Criterion.inLoggedSegment(values.anyOf(loggedSegments));
        }
        RowSelection rows = new RowSelection(EntryFields.INTERACTIONS, Optional.empty(), Optional.empty());
        for (int i = random.nextInt(3); i > 0; i--) {
            Criterion condition = of(values.anyOf(EntryFields.ALL));
            rows = rows.where(random.nextInt(3) == 0 ? condition.negate() : condition);
        }
        if (random.nextBoolean()) {
            rows = rows.within(window());
        }
        int count = random.nextInt(3);
        return kind < 4 ? rows.atLeast(count + 1) : kind == 4 ? rows.atMost(count) : rows.exactly(count);
    }

    private Window window() {
        int kind = random.nextInt(3);
        return kind == 0
                ? Window.lastDays(1 + random.nextInt(40))
                : kind == 1 ? Window.from(day()) : Window.until(day());
    }

    private Criterion of(Field<?> field) {
        if (random.nextInt(12) == 0) {
            return field.isBlank();
        }
        if (field instanceof SetField set) {
            List<String> elements = List.of(values.element(), values.element());
            return random.nextBoolean() ? set.anyOf(elements) : set.allOf(elements);
        }
        if (field instanceof FlagField flag) {
            return flag.is(random.nextBoolean());
        }
        if (field instanceof ChoiceField<?> choice) {
            return ofChoice(choice);
        }
        if (field instanceof TextualField text) {
            return ofText(text);
        }
        if (field instanceof NumberField number) {
            return ordered(number, values::number);
        }
        if (field instanceof MoneyField money) {
            return ordered(money, values::money);
        }
        if (random.nextBoolean()) {
            return ofDays((TemporalField<?>) field);
        }
        return field instanceof DateField date
                ? ordered(date, values::date)
                : ordered((InstantField) field, values::instant);
    }

    private <E extends Enum<E>> Criterion ofChoice(ChoiceField<E> field) {
        return equal(field, () -> values.choice(field));
    }

    private Criterion ofText(TextualField field) {
        Supplier<String> some = () -> (String) values.of(field);
        return switch (random.nextInt(6)) {
            case 0 -> field.isIgnoringCase(some.get());
            case 1 -> field.matches(pattern(some.get()));
            case 2 -> field.matchesIgnoringCase(pattern(some.get()));
            case 3 -> new Comparison(field, operator(), new Operand.Value(some.get()), true);
            default -> ordered(field, some);
        };
    }

    /** The text as a pattern, with a wildcard for some of its characters and before or behind it. */
    private String pattern(String text) {
        StringBuilder pattern = new StringBuilder(random.nextBoolean() ? "*" : "");
        text.codePoints().forEach(codePoint -> {
            int kind = random.nextInt(6);
            if (kind < 2) {
                pattern.append(kind == 0 ? '?' : '*');
            } else {
                boolean special = codePoint == '*' || codePoint == '?' || codePoint == '\\';
                pattern.append(special ? "\\" : "").appendCodePoint(codePoint);
            }
        });
        return pattern.append(random.nextBoolean() ? "*" : "").toString();
    }

    private Criterion ofDays(TemporalField<?> field) {
        return switch (random.nextInt(4)) {
            case 0 -> field.on(day());
            case 1 -> field.between(day(), day());
            case 2 -> openRange(field, day());
            default -> new Comparison(field, operator(), day(), false);
        };
    }

    private <T> Criterion ordered(OrderedField<T> field, Supplier<T> some) {
        return switch (random.nextInt(5)) {
            case 0 -> field.between(some.get(), some.get());
            case 1 -> openRange(field, operand(field, some.get()));
            case 2 -> new Comparison(field, operator(), operand(field, some.get()), false);
            default -> equal(field, some);
        };
    }

    private <T> Criterion equal(ScalarField<T> field, Supplier<T> some) {
        if (random.nextBoolean()) {
            return field.is(some.get());
        }
        int most = random.nextBoolean() ? 3 : 12;
        List<T> several = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            several.add(some.get());
        }
        return field.oneOf(several);
    }

    private Criterion openRange(Field<?> field, Operand end) {
        return random.nextBoolean()
                ? new Range(field, Optional.of(end), Optional.empty())
                : new Range(field, Optional.empty(), Optional.of(end));
    }

    private static Operand operand(Field<?> field, Object value) {
        return field instanceof DateField ? DateExpression.fixed((LocalDate) value) : new Operand.Value(value);
    }

    private Operator operator() {
        return values.anyOf(List.of(Operator.values()));
    }

    private DateExpression day() {
        DateExpression.Period period = values.anyOf(List.of(DateExpression.Period.values()));
        return switch (random.nextInt(6)) {
            case 0 -> DateExpression.today();
            case 1 ->
                DateExpression.today().plus(random.nextInt(5) - 2, values.anyOf(List.of(DateExpression.Unit.values())));
            case 2 ->
                DateExpression.today()
                        .in(ZoneId.of(values.anyOf(List.of("Pacific/Kiritimati", "America/Los_Angeles"))));
            case 3 -> DateExpression.startOf(period).previous();
            case 4 -> DateExpression.endOf(period);
            default -> DateExpression.fixed(values.date());
        };
    }
}
