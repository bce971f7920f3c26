package dev.segue.criteria.text;

import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Operator;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.Field;
import dev.segue.criteria.Operand;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextualField;
import java.util.List;
import java.util.Optional;

/** Reads conditions on a field. Not thread-safe. */
final class FieldConditions {
    private final Cursor cursor;
    private final Names names;
    private final Values values;
    private final Operators operators;
    private final Conditions conditions;

    FieldConditions(Cursor cursor, Names names, Values values, Operators operators, Conditions conditions) {
        this.cursor = cursor;
        this.names = names;
        this.values = values;
        this.operators = operators;
        this.conditions = conditions;
    }

    /** The condition that has to stand here, of a contact or of a row. */
    Criterion condition(Scope scope) {
        Token name = names.name("a condition", "Write a condition, such as city = 'Praha'");
        Field<?> field = names.field(scope, name);
        boolean ordered = field instanceof OrderedField;
        if (operators.take("is", field, true)) {
            return blank(scope, name, field);
        }
        if (operators.take("in", field, Operators.isCompared(field))) {
            List<Object> among = values.list(field);
            return conditions.made(scope, name, () -> new OneOf(field, among));
        }
        if (operators.take("from", field, ordered)) {
            Operand from = values.operand(field);
            Optional<Operand> to = cursor.take("to") ? Optional.of(values.operand(field)) : Optional.empty();
            return conditions.made(scope, name, () -> new Range(field, Optional.of(from), to));
        }
        if (operators.take("to", field, ordered)) {
            Operand to = values.operand(field);
            return conditions.made(scope, name, () -> new Range(field, Optional.empty(), Optional.of(to)));
        }
        if (operators.take("matches", field, field instanceof TextualField)) {
            return wildcard(scope, name, (TextualField) field);
        }
        if (operators.take("has", field, field instanceof SetField)) {
            return has(scope, name, (SetField) field);
        }
        return comparison(scope, name, field);
    }

    private Criterion comparison(Scope scope, Token name, Field<?> field) {
        Operator operator = operators.sign(field);
        Operand operand = values.operand(field);
        boolean ignoringCase = ignoringCase(field);
        return conditions.made(scope, name, () -> new Comparison(field, operator, operand, ignoringCase));
    }

    private Criterion wildcard(Scope scope, Token name, TextualField field) {
        String fix = "Write the pattern in single quotes, such as 'P*'";
        String pattern = cursor.expectText("a pattern", fix).text();
        boolean ignoringCase = ignoringCase(field);
        return conditions.made(scope, name, () -> new Wildcard(field, pattern, ignoringCase));
    }

    private boolean ignoringCase(Field<?> field) {
        Token token = cursor.token();
        if (!cursor.take("ignoring")) {
            return false;
        }
        cursor.expect("case", "Write ignoring case");
        if (!(field instanceof TextualField)) {
            throw cursor.refused(
                    token,
                    "criteria.type",
                    "the %s '%s' has no upper and lower case".formatted(field.typeName(), field),
                    "Leave out ignoring case");
        }
        return true;
    }

    private Criterion blank(Scope scope, Token name, Field<?> field) {
        boolean not = cursor.take("not");
        cursor.expect("blank", "Write is blank, or is not blank");
        Criterion blank = conditions.made(scope, name, field::isBlank);
        return not ? conditions.negated(name, blank) : blank;
    }

    private Criterion has(Scope scope, Token name, SetField field) {
        String fix = "Write has any of (…), or has all of (…)";
        boolean any = cursor.take("any");
        if (!any && !cursor.take("all")) {
            throw cursor.unexpected("'any of' or 'all of'", fix);
        }
        cursor.expect("of", fix);
        List<Object> among = values.list(field);
        return conditions.made(
                scope, name, () -> any ? new Criterion.AnyOfSet(field, among) : new Criterion.AllOfSet(field, among));
    }
}
