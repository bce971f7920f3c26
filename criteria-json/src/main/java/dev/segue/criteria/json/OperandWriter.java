package dev.segue.criteria.json;

import dev.segue.Money;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.DateExpression.Fixed;
import dev.segue.criteria.DateExpression.Given;
import dev.segue.criteria.DateExpression.PeriodEdge;
import dev.segue.criteria.DateExpression.Today;
import dev.segue.criteria.DateExpression.Unit;
import dev.segue.criteria.Field;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.Operand;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes what fields are compared with, and values of fields. */
final class OperandWriter {

    private OperandWriter() {}

    /** What a field is compared with. */
    static Json operand(Field<?> field, Operand operand) {
        if (operand instanceof Given given && field instanceof InstantField) {
            return Json.object("dayParameter", Json.text(given.parameter()));
        }
        return operand instanceof DateExpression date ? date(date) : value(operand);
    }

    /** A date that is known, or one to be worked out. */
    static Json date(DateExpression date) {
        if (date instanceof Fixed fixed) {
            return value(fixed.date());
        }
        if (date instanceof Given given) {
            return Json.object("parameter", Json.text(given.parameter()));
        }
        return date instanceof Today today ? today(today) : edge((PeriodEdge) date);
    }

    private static Json today(Today today) {
        Json.Obj object = Json.object("today", Json.number(today.amount()));
        if (today.amount() != 0 || today.unit() != Unit.DAYS) {
            object = object.with("unit", value(today.unit()));
        }
        return inZone(object, today.zone());
    }

    private static Json edge(PeriodEdge edge) {
        Json.Obj object = Json.object("edge", value(edge.edge())).with("period", value(edge.period()));
        if (edge.offset() != 0) {
            object = object.with("offset", Json.number(edge.offset()));
        }
        return inZone(object, edge.zone());
    }

    private static Json inZone(Json.Obj object, Optional<ZoneId> zone) {
        return zone.isPresent() ? object.with("zone", Json.text(zone.get().getId())) : object;
    }

    /** The values of a list. */
    static Json values(Collection<?> values) {
        List<Json> written = values.stream().map(OperandWriter::value).toList();
        return Json.list(written);
    }

    /** A value of any field, or an operand that is none of a date. */
    static Json value(Object value) {
        if (value instanceof Operand.Value operand) {
            return value(operand.value());
        }
        if (value instanceof Operand.Parameter parameter) {
            return Json.object("parameter", Json.text(parameter.name()));
        }
        if (value instanceof BigDecimal number) {
            return Json.number(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.number(((Number) value).longValue());
        }
        if (value instanceof Boolean flag) {
            return Json.flag(flag);
        }
        if (value instanceof Money money) {
            return Json.object("amount", Json.text(money.amount().toPlainString()))
                    .with("currency", Json.text(money.currency().getCurrencyCode()));
        }
        if (value instanceof Collection<?> set) {
            return values(set);
        }
        return Json.text(value instanceof Enum<?> choice ? choice.name() : value.toString());
    }
}
