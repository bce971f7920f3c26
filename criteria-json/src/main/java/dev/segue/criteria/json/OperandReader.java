package dev.segue.criteria.json;

import dev.segue.Money;
import dev.segue.Text;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateExpression.Edge;
import dev.segue.criteria.DateExpression.Period;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Operand;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what fields are compared with: values, parameters and dates. */
final class OperandReader {
    private static final String PARAMETER = "parameter";
    private static final String DAY_PARAMETER = "dayParameter";
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");
    private static final String A_DATE =
            "a date such as \"2026-02-01\", {\"today\": -3, \"unit\": \"MONTHS\"}, {\"edge\": \"START\", \"period\": \"MONTH\"} or"
                    + " {\"parameter\": \"since\"}";

    private final Shapes shapes;

    OperandReader(Shapes shapes) {
        this.shapes = shapes;
    }

    /** What a field of that type is compared with. */
    Optional<? extends Operand> operand(Field<?> field, Json json) {
        if (field instanceof DateField) {
            return date(json);
        }
        if (isParameter(json, PARAMETER)) {
            return parameter(json);
        }
        if (field instanceof InstantField && !isInstant(json)) {
            return isParameter(json, DAY_PARAMETER) ? named(json, DAY_PARAMETER, DateExpression::given) : date(json);
        }
        return value(field, json).map(Operand.Value::new);
    }

    /** The values of a list, or elements of a set; parameters among them may stand for several. */
    Optional<List<Object>> values(Field<?> field, Json json) {
        return shapes.list(
                json, it -> (isParameter(it, PARAMETER) ? parameter(it) : value(field, it)).map(Object.class::cast));
    }

    /** A date that is known, or one to be worked out. */
    Optional<DateExpression> date(Json json) {
        if (json instanceof Json.Str) {
            return day(json).map(DateExpression::fixed);
        }
        if (isParameter(json, PARAMETER)) {
            return named(json, PARAMETER, DateExpression::given);
        }
        if (json instanceof Json.Obj object && object.members().containsKey("today")) {
            return shapes.object(json, A_DATE).flatMap(this::today);
        }
        if (json instanceof Json.Obj object && object.members().containsKey("edge")) {
            return shapes.object(json, A_DATE).flatMap(this::edge);
        }
        return shapes.wrong(json, A_DATE);
    }

    private Optional<DateExpression> today(Members members) {
        Optional<Integer> amount = members.required("today").flatMap(shapes::count);
        Optional<Json> unit = members.get("unit");
        Optional<Unit> units = unit.isPresent() ? shapes.choice(unit.get(), Unit.class) : Optional.of(Unit.DAYS);
        Optional<Json> named = members.get("zone");
        Optional<ZoneId> zone = named.flatMap(this::zone);
        members.close(Set.of("today", "unit", "zone"));
        if (amount.isEmpty() || units.isEmpty() || zone.isPresent() != named.isPresent()) {
            return Optional.empty();
        }
        return shapes.made(members.object(), () -> new Today(amount.get(), units.get(), zone));
    }

    private Optional<DateExpression> edge(Members members) {
        Optional<Edge> edge = members.required("edge").flatMap(it -> shapes.choice(it, Edge.class));
        Optional<Period> period = members.required("period").flatMap(it -> shapes.choice(it, Period.class));
        Optional<Json> offset = members.get("offset");
        Optional<Integer> periods = offset.isPresent() ? shapes.count(offset.get()) : Optional.of(0);
        Optional<Json> named = members.get("zone");
        Optional<ZoneId> zone = named.flatMap(this::zone);
        members.close(Set.of("edge", "period", "offset", "zone"));
        boolean whole = periods.isPresent() && zone.isPresent() == named.isPresent();
        if (edge.isEmpty() || period.isEmpty() || !whole) {
            return Optional.empty();
        }
        return shapes.made(members.object(), () -> new PeriodEdge(edge.get(), period.get(), periods.get(), zone));
    }

    private Optional<ZoneId> zone(Json json) {
        return shapes.text(json)
                .flatMap(it ->
                        parsed(json, it, ZoneId::of, "is no time zone", "Use a name such as Europe/Prague or +01:00"));
    }

    private Optional<? extends Object> value(Field<?> field, Json json) {
        if (field instanceof NumberField number) {
            return shapes.number(json).flatMap(it -> shapes.made(json, () -> number.checked(it)));
        }
        if (field instanceof MoneyField) {
            return money(json);
        }
        if (field instanceof FlagField) {
            return shapes.flag(json);
        }
        if (field instanceof ChoiceField<?> choice) {
            return shapes.choice(json, choice.choices());
        }
        if (field instanceof DateField) {
            return day(json);
        }
        return field instanceof InstantField instant ? instant(instant, json) : shapes.text(json);
    }

    private Optional<Money> money(Json json) {
        Optional<Members> money = shapes.object(json, "money such as {\"amount\": \"150.00\", \"currency\": \"EUR\"}");
        if (money.isEmpty()) {
            return Optional.empty();
        }
        Members members = money.get();
        Optional<String> amount = members.required("amount").flatMap(shapes::text);
        Optional<String> currency = members.required("currency").flatMap(shapes::text);
        members.close(Set.of("amount", "currency"));
        if (amount.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(amount.get()).matches()) {
            return shapes.bad(
                    json,
                    "the amount '%s' is no decimal number".formatted(Text.shown(amount.get())),
                    "Write it with at most 15 digits before the point, such as \"150.00\"");
        }
        return shapes.made(json, () -> Money.of(amount.get(), currency.get()));
    }

    private Optional<LocalDate> day(Json json) {
        return shapes.text(json)
                .flatMap(it ->
                        parsed(json, it, LocalDate::parse, "is no day of the calendar", "Write it as 2026-02-01"));
    }

    private Optional<Instant> instant(InstantField field, Json json) {
        String right = "Write it as 2026-03-29T00:30:00Z";
        Optional<String> text = shapes.text(json);
        if (text.isPresent() && !INSTANT.matcher(text.get()).matches()) {
            return shapes.bad(json, "'%s' is no instant in UTC".formatted(Text.shown(text.get())), right);
        }
        return text.flatMap(it -> parsed(json, it, Instant::parse, "is no instant in UTC", right))
                .flatMap(it -> shapes.made(json, () -> field.checked(it)));
    }

    private <T> Optional<T> parsed(Json json, String text, Function<String, T> parser, String wrong, String fix) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return shapes.bad(json, "'%s' %s".formatted(Text.shown(text), wrong), fix);
        }
    }

    private Optional<Operand.Parameter> parameter(Json json) {
        return named(json, PARAMETER, Operand::parameter);
    }

    private <T> Optional<T> named(Json json, String key, Function<String, T> made) {
        Optional<Members> members = shapes.object(json, "a parameter");
        Optional<T> named = members.flatMap(it -> it.required(key))
                .flatMap(it -> shapes.text(it).flatMap(name -> shapes.made(it, () -> made.apply(name))));
        members.ifPresent(it -> it.close(Set.of(key)));
        return named;
    }

    private static boolean isParameter(Json json, String key) {
        return json instanceof Json.Obj object && object.members().containsKey(key);
    }

    private static boolean isInstant(Json json) {
        return json instanceof Json.Str text && text.value().indexOf('T') >= 0;
    }
}
