package dev.segue.criteria.text;

import dev.segue.criteria.Bound;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.DateExpression;
import dev.segue.criteria.Field;
import dev.segue.criteria.LatestRow;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.Relation;
import dev.segue.criteria.RowMeasure;
import dev.segue.criteria.RowTotal;
import dev.segue.criteria.Window;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads conditions on rows: how many there are, their total, when the latest was. Not thread-safe. */
final class RowConditions {
    private static final String LAST_DAYS = "Write dated from … to …, or dated in last 30 days";

    private final Cursor cursor;
    private final Names names;
    private final Values values;
    private final Operators operators;
    private final Conditions conditions;
    private final Function<Scope, Criterion> inBrackets;

    RowConditions(
            Cursor cursor,
            Names names,
            Values values,
            Operators operators,
            Conditions conditions,
            Function<Scope, Criterion> inBrackets) {
        this.cursor = cursor;
        this.names = names;
        this.values = values;
        this.operators = operators;
        this.conditions = conditions;
        this.inBrackets = inBrackets;
    }

    /** The condition that begins with {@code at}. */
    Criterion atLeastOrAtMost(Scope scope) {
        Token first = cursor.advance();
        boolean least = cursor.take("least");
        if (!least && !cursor.take("most")) {
            throw cursor.unexpected("'least' or 'most'", "Write at least 2, or at most 2");
        }
        return counted(scope, first, least ? Bound.Kind.AT_LEAST : Bound.Kind.AT_MOST);
    }

    /** The condition that begins with {@code exactly}. */
    Criterion exactly(Scope scope) {
        return counted(scope, cursor.advance(), Bound.Kind.EXACTLY);
    }

    private Criterion counted(Scope scope, Token first, Bound.Kind kind) {
        int count = values.numbers().count("a number of rows");
        Rows rows = rows(names.relation());
        return made(scope, first, rows, () -> new Bound(kind, count));
    }

    /** The condition that begins with {@code total}. */
    Criterion total(Scope scope) {
        Token first = cursor.advance();
        Token name = names.name("the name of a field", "Name what is added up, such as total duration of interaction");
        cursor.expect("of", "Name whose rows are added up, such as total duration of interaction");
        Relation relation = names.relation();
        Field<?> field = names.field(Scope.rowsOf(relation), name);
        if (!(field instanceof NumberField) && !(field instanceof MoneyField)) {
            throw cursor.refused(
                    name,
                    "criteria.type",
                    "the %s '%s' cannot be added up".formatted(field.typeName(), field),
                    "Add up a number or money");
        }
        Rows rows = rows(relation);
        Operator operator = operators.measured();
        Operand operand = values.operand(field);
        return made(scope, first, rows, () -> new RowTotal(field, operator, operand));
    }

    /** The condition that begins with {@code latest}. */
    Criterion latest(Scope scope) {
        Token first = cursor.advance();
        Rows rows = rows(names.relation());
        Operator operator = operators.measured();
        DateExpression day = values.days().day();
        return made(scope, first, rows, () -> new LatestRow(operator, day));
    }

    private Criterion made(Scope scope, Token first, Rows rows, Supplier<RowMeasure> measure) {
        return conditions.made(
                scope, first, () -> new RowsWhere(rows.relation(), rows.where(), rows.window(), measure.get()));
    }

    /** What picks rows of the relation, in any order and each once. */
    private Rows rows(Relation relation) {
        Optional<Criterion> where = Optional.empty();
        Optional<Window> window = Optional.empty();
        while (true) {
            if (where.isEmpty() && cursor.take("where")) {
                where = Optional.of(inBrackets.apply(Scope.rowsOf(relation)));
            } else if (window.isEmpty() && cursor.take("dated")) {
                window = Optional.of(window());
            } else {
                return new Rows(relation, where, window);
            }
        }
    }

    private Window window() {
        if (cursor.take("in")) {
            return lastDays();
        }
        Optional<DateExpression> from =
                cursor.take("from") ? Optional.of(values.days().day()) : Optional.empty();
        Optional<DateExpression> to =
                cursor.take("to") ? Optional.of(values.days().day()) : Optional.empty();
        if (from.isEmpty() && to.isEmpty()) {
            throw cursor.unexpected("'from', 'to' or 'in last'", LAST_DAYS);
        }
        return new Window(from, to);
    }

    private Window lastDays() {
        cursor.expect("last", LAST_DAYS);
        Token token = cursor.token();
        int days = values.numbers().count("a number of days");
        if (!cursor.take("days")) {
            cursor.expect("day", LAST_DAYS);
        }
        try {
            return Window.lastDays(days);
        } catch (IllegalArgumentException e) {
            throw cursor.refused(
                    token, "criteria.bad-number", String.valueOf(e.getMessage()), "Write how many days the window has");
        }
    }

    private record Rows(Relation relation, Optional<Criterion> where, Optional<Window> window) {}
}
