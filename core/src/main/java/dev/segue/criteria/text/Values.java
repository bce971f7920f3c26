package dev.segue.criteria.text;

import static java.util.stream.Collectors.joining;

import dev.segue.Text;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Operand;
import dev.segue.criteria.text.Problems.TextRefused;
import dev.segue.criteria.text.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what a field is compared with. Not thread-safe. */
final class Values {
    private final Cursor cursor;
    private final Problems problems;
    private final Numbers numbers;
    private final Days days;
    private final Instants instants;

    Values(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.numbers = new Numbers(cursor);
        Zones zones = new Zones(cursor);
        this.days = new Days(cursor, numbers, zones);
        this.instants = new Instants(cursor, days, zones);
    }

    Numbers numbers() {
        return numbers;
    }

    Days days() {
        return days;
    }

    /** The one value that has to stand here for the field. */
    Operand operand(Field<?> field) {
        Token first = cursor.token();
        if (first.is(Kind.PARAMETER)) {
            return Operand.parameter(cursor.parameterName());
        }
        boolean day = field instanceof InstantField && !instants.isHere();
        if (day || field instanceof DateField) {
            return days.day();
        }
        Object value = value(field);
        if (field instanceof NumberField) {
            numbers.refuseComma();
        }
        return new Operand.Value(value);
    }

    /** The values in brackets that have to stand here for the field. */
    List<Object> list(Field<?> field) {
        List<Object> values = new ArrayList<>();
        cursor.openList("Put the values in brackets, with commas between them");
        do {
            if (values.size() == CriterionCheck.MOST_VALUES) {
                problems.add(
                        cursor.token().place(),
                        "criteria.too-long",
                        Text.format("the list has more than %,d values", CriterionCheck.MOST_VALUES),
                        "Use several lists, joined by or");
                throw new TextRefused();
            }
            values.add(cursor.token().is(Kind.PARAMETER) ? Operand.parameter(cursor.parameterName()) : value(field));
        } while (cursor.takeSign(","));
        cursor.closeList();
        return values;
    }

    private Object value(Field<?> field) {
        if (field instanceof NumberField) {
            return numbers.number();
        }
        if (field instanceof MoneyField) {
            return numbers.money();
        }
        if (field instanceof DateField) {
            return days.fixed();
        }
        if (field instanceof InstantField) {
            return instants.instant();
        }
        if (field instanceof FlagField) {
            return flag();
        }
        return field instanceof ChoiceField<?> choice ? choice(choice) : text();
    }

    private String text() {
        Token token = cursor.token();
        boolean bare = token.isName() || token.is(Kind.NUMERAL);
        String fix = bare ? "Write '" + token.shown() + "'" : "Write a text in single quotes, such as 'Praha'";
        return cursor.expectText("a text in single quotes", fix).text();
    }

    private boolean flag() {
        if (cursor.take("yes")) {
            return true;
        }
        if (cursor.take("no")) {
            return false;
        }
        throw cursor.notOfType("yes or no", "Write yes or no");
    }

    private Object choice(ChoiceField<?> field) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(field.choices().getEnumConstants()).map(Enum::name).forEach(names::add);
        String list = names.stream().collect(joining(", "));
        Token token = cursor.token();
        if (!token.isName()) {
            throw cursor.notOfType("a choice", "Write one of " + list + ", without quotes");
        }
        for (Enum<?> constant : field.choices().getEnumConstants()) {
            if (constant.name().equals(token.text())) {
                cursor.advance();
                return constant;
            }
        }
        throw cursor.refused(
                token,
                "criteria.value",
                "'%s' has no choice '%s'%s".formatted(field, token.shown(), Words.strangers(token.text())),
                Words.didYouMean(token.text(), names, "Write one of " + list));
    }
}
