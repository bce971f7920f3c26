package dev.segue.criteria;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Money;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.Membership;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.DateExpression.Edge;
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.Visits.Visit;
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

/**
 * Random criteria, contacts with all that is known of them, and moments. Values come from small sets around the edges, so that a random
 * criterion and a random contact often meet.
 */
public final class CriteriaDomain extends DomainContextBase {
    public static final MoneyField REVENUE = MoneyField.custom("revenue");
    public static final DateField LAST_VISIT = DateField.custom("last_visit");
    public static final InstantField CREATED = InstantField.custom("created");
    public static final NumberField EMPLOYEES = NumberField.custom("employees");
    public static final TextField NOTE = TextField.custom("note");
    public static final FlagField VIP = FlagField.custom("vip");

    public static final ContactSchema SCHEMA = ContactSchema.standard()
            .with(REVENUE)
            .with(LAST_VISIT)
            .with(CREATED)
            .with(EMPLOYEES)
            .with(NOTE)
            .with(VIP);
    public static final FieldCatalog CATALOG =
            SCHEMA.catalog(Visits.FIELDS, List.of(Visits.VISITS), List.of("owes_money"));

    private static final List<Field<?>> CONTACT_FIELDS = List.of(
            ContactFields.COUNTRY,
            ContactFields.CITY,
            ContactFields.TYPE,
            ContactFields.MAILING_GROUPS,
            ContactFields.EXCLUDED,
            REVENUE,
            LAST_VISIT,
            CREATED,
            EMPLOYEES,
            NOTE,
            VIP);
    private static final List<String> CODES = List.of("A", "B", "a", "CZ", "ZZ");
    private static final List<String> TEXTS =
            List.of("", " ", "Prague", "PRAGUE", "prag", "straße", "\uFFEE", "\uD83D\uDE00", "*");
    private static final List<String> PATTERNS =
            List.of("*", "?", "P*", "*g", "p?ag*", "*a*a*", "\\*", "?*?", "stra?e", "??", "a\uD83D\uDE00*");
    private static final List<Membership> MEMBERSHIPS = List.of(
            Criterion.inSegment(new SegmentNo("SM1")),
            Criterion.inSegment(new SegmentNo("SM2")),
            Criterion.inLoggedSegment(new LoggedSegmentNo(1)),
            Criterion.inLoggedSegment(new LoggedSegmentNo(2)),
            Criterion.targetOf(new CampaignNo("FAIR")),
            Criterion.custom("owes_money"),
            Criterion.custom("owes_money", "30", "days"));
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Prague"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("-05:00"),
            ZoneId.of("+13:00"));
    private static final LocalDate CENTRE = LocalDate.of(2024, 2, 29);

    @Provide
    Arbitrary<EvaluationMoment> moments() {
        return Combinators.combine(instants(), Arbitraries.of(ZONES)).as(EvaluationMoment::new);
    }

    @Provide
    Arbitrary<Known> known() {
        return Combinators.combine(
                        contacts(),
                        visits().list().ofMaxSize(4),
                        Arbitraries.of(MEMBERSHIPS).set())
                .as(Known::new);
    }

    @Provide
    Arbitrary<Contact> contacts() {
        Arbitrary<Contact> contact = Arbitraries.of(ContactType.values()).map(CriteriaDomain::nobody);
        for (Field<?> field : CONTACT_FIELDS) {
            if (field != ContactFields.TYPE) {
                contact = withValue(contact, field);
            }
        }
        return contact;
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return Arbitraries.integers().between(0, 3).flatMap(depth -> tree(contactLeaf(), depth));
    }

    private static Contact nobody(ContactType type) {
        ContactNo no = new ContactNo("CT1");
        return (type == ContactType.PERSON ? Contact.person(no, "Anna Nová") : Contact.company(no, "Anna s.r.o."))
                .build();
    }

    private <T> Arbitrary<Contact> withValue(Arbitrary<Contact> contacts, Field<T> field) {
        return Combinators.combine(contacts, values(field).optional(0.8))
                .as((contact, value) -> value.map(it -> contact.with(field, it)).orElse(contact));
    }

    private Arbitrary<Visit> visits() {
        Arbitrary<Visit> visit = Arbitraries.just(new Visit(List.of()));
        for (Field<?> field : Visits.FIELDS) {
            visit = visitWith(visit, field);
        }
        return visit;
    }

    private <T> Arbitrary<Visit> visitWith(Arbitrary<Visit> visits, Field<T> field) {
        return Combinators.combine(visits, values(field).optional(0.8))
                .as((visit, value) -> value.map(it -> visit.with(field, it)).orElse(visit));
    }

    @SuppressWarnings("unchecked")
    private <T> Arbitrary<T> values(Field<T> field) {
        return (Arbitrary<T>) rawValues(field);
    }

    private Arbitrary<?> rawValues(Field<?> field) {
        if (field instanceof CodeField) {
            return Arbitraries.of(CODES);
        }
        if (field instanceof TextField) {
            return Arbitraries.of(TEXTS);
        }
        if (field instanceof NumberField) {
            return Arbitraries.of("0", "10", "10.5", "-3", "1000").map(BigDecimal::new);
        }
        if (field instanceof MoneyField) {
            return Arbitraries.of(
                    Money.of("0", "EUR"),
                    Money.of("50000", "EUR"),
                    Money.of("50000.01", "EUR"),
                    Money.of("60000", "CZK"));
        }
        if (field instanceof DateField) {
            return dates();
        }
        if (field instanceof InstantField) {
            return instants();
        }
        if (field instanceof FlagField) {
            return Arbitraries.of(true, false);
        }
        return field instanceof SetField
                ? Arbitraries.of(CODES).set().ofMaxSize(3)
                : Arbitraries.of(ContactType.values());
    }

    private Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-40, 40).map(CENTRE::plusDays);
    }

    private Arbitrary<Instant> instants() {
        return Combinators.combine(dates(), Arbitraries.of(ZONES), Arbitraries.of(-1, 0, 1, 43_200_000))
                .as((date, zone, micros) -> date.atStartOfDay(zone).toInstant().plusNanos(micros * 1_000L));
    }

    private Arbitrary<DateExpression> dateExpressions() {
        Arbitrary<Optional<ZoneId>> zones = Arbitraries.of(ZONES).optional(0.2);
        return Arbitraries.oneOf(
                dates().map(DateExpression.Fixed::new),
                Combinators.combine(Arbitraries.integers().between(-3, 3), Arbitraries.of(Unit.values()), zones)
                        .as(Today::new),
                Combinators.combine(
                                Arbitraries.of(Edge.values()),
                                Arbitraries.of(Period.values()),
                                Arbitraries.integers().between(-1, 1),
                                zones)
                        .as(PeriodEdge::new));
    }

    private Arbitrary<Criterion> tree(Arbitrary<Criterion> leaf, int depth) {
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

    private Arbitrary<Criterion> contactLeaf() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, fieldLeaf(CONTACT_FIELDS)),
                Tuple.of(3, rowsLeaf()),
                Tuple.of(2, Arbitraries.of(MEMBERSHIPS)),
                Tuple.of(1, samples()),
                Tuple.of(1, Arbitraries.just(Criterion.everyone())));
    }

    private Arbitrary<Criterion> samples() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "Straße"), Arbitraries.of("0.0001", "10", "33.3333", "50.0", "100"))
                .as(Criterion::sample);
    }

    private Arbitrary<RowMeasure> measures() {
        Arbitrary<RowMeasure> bounds = Combinators.combine(
                        Arbitraries.of(Bound.Kind.values()),
                        Arbitraries.integers().between(1, 3))
                .as((kind, rows) -> new Bound(kind, kind == Bound.Kind.AT_LEAST ? rows : rows - 1));
        Arbitrary<RowMeasure> totals = Arbitraries.<Field<?>>of(Visits.COST, Visits.MINUTES)
                .flatMap(field -> Combinators.combine(Arbitraries.of(Operator.values()), operands(field))
                        .as((operator, operand) -> new RowTotal(field, operator, operand)));
        Arbitrary<RowMeasure> latest = Combinators.combine(Arbitraries.of(Operator.values()), dateExpressions())
                .as(LatestRow::new);
        return Arbitraries.frequencyOf(Tuple.of(2, bounds), Tuple.of(1, totals), Tuple.of(1, latest));
    }

    private Arbitrary<Criterion> rowsLeaf() {
        Arbitrary<Window> windows = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40).map(Window::lastDays),
                Combinators.combine(dateExpressions(), dateExpressions()).as(Window::between),
                dateExpressions().map(Window::from),
                dateExpressions().map(Window::until));
        return Combinators.combine(tree(fieldLeaf(Visits.FIELDS), 1).optional(0.7), windows.optional(0.5), measures())
                .as((where, window, measure) -> new RowsWhere(Visits.VISITS, where, window, measure));
    }

    private Arbitrary<Criterion> fieldLeaf(List<Field<?>> fields) {
        return Arbitraries.of(fields).flatMap(this::leafOn);
    }

    private Arbitrary<Criterion> leafOn(Field<?> field) {
        if (field instanceof SetField set) {
            Arbitrary<List<String>> values =
                    Arbitraries.of(CODES).list().ofMinSize(1).ofMaxSize(5);
            return Arbitraries.oneOf(values.map(set::anyOf), values.map(set::allOf), Arbitraries.just(set.isBlank()));
        }
        Arbitrary<Criterion> anywhere = Arbitraries.oneOf(
                Arbitraries.just(field.isBlank()),
                values(field).list().ofMinSize(1).ofMaxSize(12).map(values -> new OneOf(field, values)),
                operands(field).map(it -> new Comparison(field, Operator.EQ, it, false)));
        if (!(field instanceof OrderedField)) {
            return anywhere;
        }
        Arbitrary<Boolean> folding =
                field instanceof TextualField ? Arbitraries.of(true, false) : Arbitraries.just(false);
        Arbitrary<Criterion> ordered = Arbitraries.oneOf(
                anywhere,
                Combinators.combine(Arbitraries.of(Operator.values()), operands(field), folding)
                        .as((operator, operand, ignoringCase) ->
                                new Comparison(field, operator, operand, ignoringCase)),
                Combinators.combine(operands(field).optional(0.7), operands(field))
                        .as((from, to) -> new Range(field, from, Optional.of(to))),
                operands(field).map(from -> new Range(field, Optional.of(from), Optional.empty())));
        if (field instanceof TextualField text) {
            return Arbitraries.oneOf(
                    ordered,
                    Combinators.combine(Arbitraries.of(PATTERNS), folding)
                            .as((pattern, ignoringCase) -> new Wildcard(text, pattern, ignoringCase)));
        }
        return ordered;
    }

    private Arbitrary<Operand> operands(Field<?> field) {
        Arbitrary<Operand> fixed = values(field).map(Operand.Value::new);
        return field instanceof TemporalField ? Arbitraries.oneOf(fixed, dateExpressions()) : fixed;
    }
}
