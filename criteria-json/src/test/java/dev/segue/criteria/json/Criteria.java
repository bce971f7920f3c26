package dev.segue.criteria.json;

import dev.segue.CampaignNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Bound;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateExpression.Edge;
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.RowMeasure;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TemporalField;
import dev.segue.criteria.TextField;
import dev.segue.criteria.TextualField;
import dev.segue.criteria.Window;
import dev.segue.logging.EntryFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random criteria of every kind, over fields of every type, with values, parameters and dates of every kind. */
public final class Criteria extends DomainContextBase {
    static final NumberField SCORE = NumberField.custom("score");
    static final MoneyField REVENUE = MoneyField.custom("revenue");
    static final DateField LAST_VISIT = DateField.custom("last_visit");
    static final InstantField CREATED = InstantField.custom("created");
    static final TextField NOTE = TextField.custom("note");
    static final FlagField VIP = FlagField.custom("vip");

    static final FieldCatalog CATALOG = ContactSchema.standard()
            .with(SCORE)
            .with(REVENUE)
            .with(LAST_VISIT)
            .with(CREATED)
            .with(NOTE)
            .with(VIP)
            .catalog(EntryFields.ALL, List.of(EntryFields.INTERACTIONS), List.of("owes_money"));

    private static final List<Field<?>> CONTACT_FIELDS = List.of(
            ContactFields.COUNTRY,
            ContactFields.TYPE,
            ContactFields.MAILING_GROUPS,
            SCORE,
            REVENUE,
            LAST_VISIT,
            CREATED,
            NOTE,
            VIP);
    private static final List<String> CODES = List.of("A", "b", "CZ", "Ž", "1.2");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Prague",
            "straße",
            "İıi",
            "a\"b\\c/d",
            "line\nbreak\ttab",
            "\u0001\u007F\u2028\u2029\u200E",
            "\uFFEE",
            "\uD83D\uDE00",
            "{\"is\": 1}",
            "null");
    private static final List<String> PATTERNS = List.of("*", "P*", "\\*", "\\\\", "?*?", "a\uD83D\uDE00*");
    private static final List<Optional<ZoneId>> ZONES = List.of(
            Optional.empty(),
            Optional.of(ZoneId.of("Europe/Prague")),
            Optional.of(ZoneId.of("UTC")),
            Optional.of(ZoneId.of("Z")),
            Optional.of(ZoneId.of("UTC+2")),
            Optional.of(ZoneId.of("+13:00")));

    @Provide
    Arbitrary<Criterion> criteria() {
        return Arbitraries.integers().between(0, 3).flatMap(depth -> tree(contactLeaf(), depth));
    }

    private static Arbitrary<Criterion> tree(Arbitrary<Criterion> leaf, int depth) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Criterion> inner = tree(leaf, depth - 1);
        return Arbitraries.oneOf(
                leaf,
                inner.map(Criterion::negate),
                inner.list().ofMinSize(1).ofMaxSize(3).map(AllOf::new),
                inner.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new));
    }

    private static Arbitrary<Criterion> contactLeaf() {
        Arbitrary<Criterion> others = Arbitraries.of(
                Criterion.everyone(),
                Criterion.inSegment(new SegmentNo("SM00001")),
                Criterion.inLoggedSegment(new LoggedSegmentNo(Long.MAX_VALUE)),
                Criterion.targetOf(new CampaignNo("FAIR")),
                Criterion.meets(new CriteriaCode("GUESTS")),
                Criterion.sample("Straße", "0.0001"),
                Criterion.sample("A", "100"),
                Criterion.custom("owes_money"),
                Criterion.custom("owes_money", "30", ""));
        return Arbitraries.frequencyOf(
                Tuple.of(6, fieldLeaf(CONTACT_FIELDS)), Tuple.of(3, rowsLeaf()), Tuple.of(2, others));
    }

    private static Arbitrary<Criterion> rowsLeaf() {
        Arbitrary<Window> windows = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40).map(Window::lastDays),
                Combinators.combine(dates(), dates()).as(Window::between),
                dates().map(Window::from),
                dates().map(Window::until));
        return Combinators.combine(tree(fieldLeaf(EntryFields.ALL), 1).optional(0.7), windows.optional(0.5), measures())
                .as((where, window, measure) -> new RowsWhere(EntryFields.INTERACTIONS, where, window, measure));
    }

    private static Arbitrary<RowMeasure> measures() {
        Arbitrary<RowMeasure> bounds = Combinators.combine(
                        Arbitraries.of(Bound.Kind.values()),
                        Arbitraries.integers().between(1, 3))
                .as((kind, rows) -> new Bound(kind, kind == Bound.Kind.AT_LEAST ? rows : rows - 1));
        Arbitrary<RowMeasure> totals = Arbitraries.<Field<?>>of(EntryFields.COST, EntryFields.DURATION)
                .flatMap(field -> Combinators.combine(Arbitraries.of(Operator.values()), operands(field))
                        .as((operator, operand) -> new RowTotal(field, operator, operand)));
        Arbitrary<RowMeasure> latest =
                Combinators.combine(Arbitraries.of(Operator.values()), dates()).as(LatestRow::new);
        return Arbitraries.oneOf(bounds, totals, latest);
    }

    private static Arbitrary<Criterion> fieldLeaf(List<Field<?>> fields) {
        return Arbitraries.of(fields).flatMap(Criteria::leafOn);
    }

    private static Arbitrary<Criterion> leafOn(Field<?> field) {
        if (field instanceof SetField set) {
            Arbitrary<List<Object>> values = listed(Arbitraries.of(TEXTS));
            return Arbitraries.oneOf(
                    values.map(it -> new AnyOfSet(set, it)),
                    values.map(it -> new AllOfSet(set, it)),
                    Arbitraries.just(set.isBlank()));
        }
        Arbitrary<Criterion> anywhere = Arbitraries.oneOf(
                Arbitraries.just(field.isBlank()),
                listed(values(field)).map(it -> new OneOf(field, it)),
                operands(field).map(it -> new Comparison(field, Operator.EQ, it, false)));
        return field instanceof OrderedField ? Arbitraries.oneOf(anywhere, ordered(field)) : anywhere;
    }

    private static Arbitrary<Criterion> ordered(Field<?> field) {
        Arbitrary<Boolean> folding =
                field instanceof TextualField ? Arbitraries.of(true, false) : Arbitraries.just(false);
        Arbitrary<Criterion> compared = Combinators.combine(Arbitraries.of(Operator.values()), operands(field), folding)
                .as((operator, operand, ignoringCase) -> new Comparison(field, operator, operand, ignoringCase));
        Arbitrary<Criterion> ranges = Arbitraries.oneOf(
                Combinators.combine(operands(field).optional(0.7), operands(field))
                        .as((from, to) -> new Range(field, from, Optional.of(to))),
                operands(field).map(from -> new Range(field, Optional.of(from), Optional.empty())));
        if (field instanceof TextualField text) {
            return Arbitraries.oneOf(
                    compared,
                    ranges,
                    Combinators.combine(Arbitraries.of(PATTERNS), folding)
                            .as((pattern, ignoringCase) -> new Wildcard(text, pattern, ignoringCase)));
        }
        return Arbitraries.oneOf(compared, ranges);
    }

    private static Arbitrary<List<Object>> listed(Arbitrary<?> values) {
        return Arbitraries.frequencyOf(Tuple.of(5, values.map(Object.class::cast)), Tuple.of(1, parameters()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<Operand.Parameter> parameters() {
        return Arbitraries.of("p", "since_1").map(Operand::parameter);
    }

    private static Arbitrary<Operand> operands(Field<?> field) {
        Arbitrary<Operand> fixed = values(field).map(Operand.Value::new);
        return field instanceof TemporalField
                ? Arbitraries.oneOf(fixed, parameters(), dates())
                : Arbitraries.oneOf(fixed, parameters());
    }

    private static Arbitrary<?> values(Field<?> field) {
        if (field instanceof CodeField) {
            return Arbitraries.of(CODES);
        }
        if (field instanceof TextField) {
            return Arbitraries.of(TEXTS);
        }
        if (field instanceof NumberField) {
            return Arbitraries.of("0", "-0.0000000001", "10.50", "1E+14", "123456789012345.0123456789")
                    .map(BigDecimal::new);
        }
        if (field instanceof MoneyField) {
            return Arbitraries.of(
                    Money.of("0", "EUR"), Money.of("-50000.01", "EUR"), Money.of("60000", "JPY"), Money.of("1", "KWD"));
        }
        if (field instanceof DateField) {
            return days();
        }
        if (field instanceof InstantField) {
            return Arbitraries.of("0001-01-01T00:00:00Z", "2026-03-29T00:30:00.000001Z", "9999-12-31T23:59:59.999999Z")
                    .map(Instant::parse);
        }
        if (field instanceof FlagField) {
            return Arbitraries.of(true, false);
        }
        return field instanceof ChoiceField<?> choice
                ? Arbitraries.of((Object[]) choice.choices().getEnumConstants())
                : Arbitraries.of(ContactType.values());
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.of("1900-01-01", "2024-02-29", "2199-12-31").map(LocalDate::parse);
    }

    private static Arbitrary<DateExpression> dates() {
        return Arbitraries.oneOf(
                days().map(DateExpression.Fixed::new),
                parameters().map(it -> DateExpression.given(it.name())),
                Combinators.combine(
                                Arbitraries.of(-100_000, -1, 0, 30),
                                Arbitraries.of(Unit.values()),
                                Arbitraries.of(ZONES))
                        .as(Today::new),
                Combinators.combine(
                                Arbitraries.of(Edge.values()),
                                Arbitraries.of(Period.values()),
                                Arbitraries.integers().between(-1, 1),
                                Arbitraries.of(ZONES))
                        .as(PeriodEdge::new));
    }
}
